using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>An exemplar: who, what, at which of the four stages, and everything that was decided and written.</summary>
public sealed class ExemplarPage(ExemplarSurroundings around, ColumnCards cards, ColumnWordsSource wordsSource, BodyHtml bodies)
{
    public async Task<ColumnPage> GetAsync(ContentItem item, SiteInfo site, PageHeads heads, CancellationToken ct)
    {
        var view = await ViewAsync(item, site, withStories: true, ct);
        var head = await heads.ForAsync(site, view.Name, view.Summary, view.Url, ct);
        return new ColumnPage(
            new Shape("Content__Exemplar").With("ContentItem", item).With("Exemplar", view),
            head with { OpenGraphType = "profile", Image = view.Portrait, JsonLd = JsonLd.Exemplar(view, ColumnWords.Text(item, "Exemplar", "Kind"), site) },
            [PageTag.Item(item.ContentItemId), PageTag.List("Story"), PageTag.List("Award"), PageTag.List("Organization"), PageTag.Site]);
    }

    public async Task<ExemplarView> ViewAsync(ContentItem item, SiteInfo site, bool withStories, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var card = (await cards.ExemplarsAsync([item], site, ct))[0];
        var view = new ExemplarView
        {
            Card = card,
            Facts = await FactsAsync(item, words, ct),
            Stages = Stages(ColumnWords.Text(item, "Exemplar", "Stage"), words),
        };
        if (!withStories) return view;

        var stories = await cards.StoriesAsync(await around.StoriesAsync(item, ct), site, ct);
        var awards = await cards.AwardsAsync(await around.AwardsAsync(item, ct), ct);
        return view with
        {
            Stories = stories,
            Timeline = ExemplarTimeline.Of(stories, awards, RecognizedYear(item), await around.DaysAsync(item, ct), words.Texts),
            Body = bodies.Of(item),
        };
    }

    public async Task<IReadOnlyList<StageView>> StagesAsync(string current, CancellationToken ct) => Stages(current, await wordsSource.GetAsync(ct));

    private static List<StageView> Stages(string current, ColumnWords words)
    {
        var choices = words.Choices("Exemplar", "Stage");
        var at = choices.ToList().FindIndex(c => c.Value == current);
        return choices.Select((c, i) => new StageView(c.Value, c.Label, words.KnownText($"column.stage.{c.Value}.text"), $"/guong?buoc={Uri.EscapeDataString(c.Value)}",
            i < at ? "done" : i == at ? "done now" : "", i == at)).ToList();
    }

    private async Task<IReadOnlyList<FactView>> FactsAsync(ContentItem item, ColumnWords words, CancellationToken ct)
    {
        var facts = new List<FactView>();
        facts.AddRange((await around.UnitsAsync(item, words.Texts, ct)).Select(unit => new FactView(words.Texts["column.fact.organization"], unit.Text, unit.Url)));
        foreach (var term in words.Terms(item, "Exemplar", "Field").Take(3))
            facts.Add(new FactView(words.Texts["column.fact.field"], term.Name, $"/guong?linh-vuc={Uri.EscapeDataString(term.Slug)}"));
        foreach (var term in words.Terms(item, "Exemplar", "Locality").Take(3))
            facts.Add(new FactView(words.Texts["column.fact.locality"], term.Name, $"/guong?dia-ban={Uri.EscapeDataString(term.Slug)}"));
        var decision = ColumnWords.Text(item, "Exemplar", "RecognitionDecision");
        if (RecognizedYear(item) is { } year) facts.Add(new FactView(words.Texts["column.fact.year"], decision.Length > 0 ? $"{year} ({decision})" : $"{year}"));
        return facts;
    }

    private static int? RecognizedYear(ContentItem item) =>
        item.Field("Exemplar", "RecognizedYear")?.Find("Value") is { } value
        && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 3000 ? (int)year : null;
}
