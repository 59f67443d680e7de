using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Items;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Spreading;

/// <summary>Emulation movements: the list.</summary>
public sealed class MovementList(Movements movements, PageHeads heads)
{
    public const string Path = "/phong-trao";
    private const int PageSize = 24;

    public async Task<PageOutcome> GetAsync(string? before, SiteInfo site, CancellationToken ct)
    {
        var after = ContentCursor.Parse(before);
        var page = await movements.PublishedAsync(PageSize, after, ct);
        var texts = heads.Texts;
        var head = await heads.ForAsync(site, texts["column.movements.title"], texts["column.movements.intro"], Path, ct);
        var body = new Shape("MovementList").With("Items", page.Items.Select(i => Card(i, texts)).ToList())
            .With("NewestUrl", after is null ? null : Path).With("OlderUrl", page.Next is { } next ? $"{Path}?truoc={next}" : null);
        return new ColumnPage(body, head with { NoIndex = after is not null }, [PageTag.List("Movement"), PageTag.Site]);
    }

    internal static MovementCardView Card(ContentItem item, Texts texts)
    {
        var facts = MovementFacts.Of(item);
        return new MovementCardView(item.DisplayText, ItemUrls.Of(item), string.Join(" · ", new[] { Period(facts, texts), facts.LaunchedBy }.Where(t => t.Length > 0)), facts.Goals, texts.Get("column.movements.count", facts.Exemplars.Count));
    }

    internal static string Period(MovementFacts facts, Texts texts) => facts.LaunchedOn is not { } from ? ""
        : facts.Until is { } to ? $"{ColumnDates.Day(from)} – {ColumnDates.Day(to)}" : texts.Get("column.movements.since", ColumnDates.Day(from));
}

/// <summary>One movement and the exemplars that came of it.</summary>
public sealed class MovementPage(ContentStore store, ColumnCards cards, ColumnWordsSource wordsSource, BodyHtml bodies)
{
    private const int MostExemplars = 96;

    public async Task<ColumnPage> GetAsync(ContentItem item, SiteInfo site, PageHeads heads, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var facts = MovementFacts.Of(item);
        var people = await store.FindManyAsync([.. facts.Exemplars.Take(MostExemplars)], ct: ct);
        var shown = new List<FactView>
        {
            new(words.Texts["column.movements.launchedBy"], facts.LaunchedBy),
            new(words.Texts["column.movements.period"], MovementList.Period(facts, words.Texts)),
            new(words.Texts["column.movements.decision"], facts.DecisionNumber),
            new(words.Texts["column.movements.kind"], words.Choice(item, "Movement", "Kind")),
            new(words.Texts["column.fact.field"], words.TermNames(item, "Movement", "Field")),
        };
        shown.RemoveAll(f => f.Text.Length == 0);
        foreach (var unit in await store.FindManyAsync([.. (item.Field("Movement", "Unit")?.Strings("ContentItemIds") ?? []).Take(5)], ct: ct))
            shown.Add(new FactView(words.Texts["column.fact.organization"], unit.DisplayText, ItemUrls.Of(unit)));
        var view = new MovementView { Title = item.DisplayText, Goals = facts.Goals, Facts = shown, Exemplars = await cards.ExemplarsAsync(people, site, ct), Body = bodies.Of(item) };
        var head = await heads.ForAsync(site, view.Title, view.Goals, ItemUrls.Of(item), ct);
        return new ColumnPage(new Shape("Content__Movement").With("ContentItem", item).With("Movement", view), head,
            [PageTag.Item(item.ContentItemId), .. facts.Exemplars.Take(MostExemplars).Select(PageTag.Item), PageTag.Site]);
    }
}
