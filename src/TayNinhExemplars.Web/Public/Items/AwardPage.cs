using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>A decision of award, with its state said plainly when it was corrected or revoked.</summary>
public sealed class AwardPage(ContentStore store, ColumnCards cards, ColumnPictures pictures, ColumnWordsSource wordsSource, AwardSteps steps)
{
    private const int MostRecipients = 100;
    private const int MostStories = 12;

    public async Task<ColumnPage> GetAsync(ContentItem item, SiteInfo site, PageHeads heads, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var card = (await cards.AwardsAsync([item], ct))[0];
        var people = await store.FindManyAsync([.. ColumnCards.Recipients(item).Take(MostRecipients)], ct: ct);
        var stories = (await store.PointingToAsync(item.ContentItemId, "Story.Awards", MostStories, ct: ct)).Items;
        var presented = (await steps.OfAsync(item.ContentItemId, ct)).LastOrDefault(s => s.Step == AwardStep.Presented);
        var files = MediaFieldKind.Files(item.Field("Award", "Decision"));
        await pictures.LoadAsync(files, ct);
        var view = new AwardView
        {
            Card = card,
            Citation = ColumnWords.Text(item, "Award", "Citation"),
            Notes = Notes(item, card, words.Texts),
            Facts = [.. Facts(item, card, files, presented?.On, words), .. people.Where(p => p.ContentType != "Exemplar").Select(p => new FactView(words.Texts["column.award.recipients"], p.DisplayText, ItemUrls.Of(p)))],
            Recipients = await cards.ExemplarsAsync([.. people.Where(p => p.ContentType == "Exemplar")], site, ct),
            Stories = await cards.StoriesAsync(stories, site, ct),
        };
        var head = await heads.ForAsync(site, card.Title, view.Citation, card.Url, ct);
        return new ColumnPage(
            new Shape("Content__Award").With("ContentItem", item).With("Award", view),
            head with { OpenGraphType = "article" },
            [PageTag.Item(item.ContentItemId), .. people.Select(p => PageTag.Item(p.ContentItemId)), PageTag.List("Story"), PageTag.Site]);
    }

    private static List<string> Notes(ContentItem item, AwardCard card, Texts texts)
    {
        if (card.StatusText.Length == 0) return [];
        var when = ColumnDates.Day(DateFieldKind.Day(item.Field("Award", "StatusDate")));
        var why = ColumnWords.Text(item, "Award", "StatusNote");
        var said = texts["column.award.note." + card.Status];
        if (when.Length > 0) said += " " + texts.Get("column.award.note.date", when);
        return why.Length > 0 ? [said, why] : [said];
    }

    private List<FactView> Facts(ContentItem item, AwardCard card, IReadOnlyList<MediaReference> files, DateOnly? presented, ColumnWords words)
    {
        var signer = ColumnWords.Text(item, "Award", "Signer");
        var office = ColumnWords.Text(item, "Award", "SignerTitle");
        var facts = new List<FactView>
        {
            new(words.Texts["column.fact.form"], card.Form),
            new(words.Texts["column.fact.level"], card.Level),
            new(words.Texts["column.fact.merit"], words.Choice(item, "Award", "MeritType")),
            new(words.Texts["column.fact.number"], card.DecisionNumber),
            new(words.Texts["column.fact.date"], card.DateText),
            new(words.Texts["column.fact.grantor"], card.Grantor),
            new(words.Texts["column.fact.signer"], office.Length > 0 && signer.Length > 0 ? $"{signer}, {office}" : signer),
            new(words.Texts["column.fact.presented"], ColumnDates.Day(presented)),
        };
        facts.RemoveAll(f => f.Text.Length == 0);
        facts.AddRange(files.Select(f => new FactView(words.Texts["column.fact.decision"], Download(f, words.Texts), pictures.UrlOf(f))));
        return facts;
    }

    private string Download(MediaReference file, Texts texts)
    {
        var kind = Path.GetExtension(file.Path).TrimStart('.').ToUpperInvariant();
        var size = pictures.Find(file) is { Bytes: > 0 } known ? ", " + ColumnNumbers.Bytes(known.Bytes) : "";
        return texts.Get("column.fact.file", kind + size);
    }
}
