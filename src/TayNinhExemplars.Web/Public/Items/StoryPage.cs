using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>A story as it is read, with the people in it, their awards and what else was written of them.</summary>
public sealed class StoryPage(ContentStore store, StorySurroundings surroundings, ColumnPictures pictures, ColumnWordsSource wordsSource, StoryTexts storyTexts)
{
    private const int MostAwards = 20;

    public async Task<ColumnPage> GetAsync(ContentItem item, SiteInfo site, PageHeads heads, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        // People and awards in one reading; a decision is only named here, so nobody in it is looked up.
        var picked = await store.FindManyAsync([.. Picked(item, "Exemplars"), .. Picked(item, "Awards").Take(MostAwards)], ct: ct);
        var people = picked.Where(p => p.ContentType != "Award").ToList();
        var awards = StorySurroundings.Awards(picked.Where(p => p.ContentType == "Award"), words);
        var related = await surroundings.RelatedAsync(item, people, ct);
        var (older, newer) = await surroundings.NeighboursAsync(item, ct);
        var body = storyTexts.Body(item);
        var gallery = Content.Fields.MediaFieldKind.Files(item.Field("Story", "Gallery"));
        var cover = ColumnPictures.First(item, "Story", "Cover");
        var audio = ColumnPictures.First(item, "Story", "Audio");
        // All pictures of the page at once; the cards find theirs already known.
        await pictures.LoadAsync([.. gallery, cover, audio, .. people.Select(p => ColumnPictures.First(p, "Exemplar", "Portrait"))], ct);

        var caption = string.Join(" ", new[] { ColumnWords.Text(item, "Story", "CoverCaption"), Credit(item, words.Texts) }.Where(t => t.Length > 0));
        var changed = ChangedSince(item);
        var view = new StoryView
        {
            Id = item.ContentItemId,
            Title = item.DisplayText,
            SubTitle = ColumnWords.Text(item, "Story", "SubTitle"),
            Url = ItemUrls.Of(item),
            Lead = ColumnWords.Text(item, "Story", "Lead"),
            Body = body.Html,
            Contents = body.Contents,
            ReadingText = words.Texts.Get("column.story.minutes", body.Minutes),
            FormatKey = ColumnWords.Text(item, "Story", "Format"),
            Citation = Citation(item, site, words.Texts),
            Older = older,
            Newer = newer,
            Iso = ColumnDates.Iso(item.PublishedUtc),
            PublishedText = ColumnDates.Full(item.PublishedUtc, words.Texts),
            UpdatedText = changed is null ? "" : ColumnDates.Minute(changed),
            FormatText = words.Choice(item, "Story", "Format"),
            Field = Link(words.Terms(item, "Story", "Field").FirstOrDefault(), "linh-vuc"),
            Locality = Link(words.Terms(item, "Story", "Locality").FirstOrDefault(), "dia-ban"),
            Cover = pictures.Page(cover, site, caption),
            Gallery = gallery.Select(f => pictures.Page(f, site)).OfType<ImageView>().ToList(),
            Audio = await storyTexts.RecordingAsync(item, ct),
            ByLine = ColumnWords.Text(item, "Story", "ByLine"),
            Source = ColumnWords.Text(item, "Story", "Source"),
            Notes = awards.Where(a => a.IsVoid).Select(a => words.Texts.Get("column.award.note.revokedInStory", a.Title)).ToList(),
            Exemplars = await surroundings.PeopleAsync(people, site, ct),
            Awards = awards,
            Related = related,
        };
        view = await storyTexts.WithFiguresAsync(view, item, ct);
        var modified = changed is null ? view.Iso : ColumnDates.Iso(changed);
        var head = await heads.ForAsync(site, view.Title, view.Lead, view.Url, ct);
        return new ColumnPage(
            new Shape("Content__Story").With("ContentItem", item).With("Story", view),
            head with
            {
                OpenGraphType = "article",
                Image = view.Cover,
                PublishedIso = view.Iso,
                ModifiedIso = modified,
                JsonLd = JsonLd.Story(view, modified, site),
            },
            [.. Shown(item, view).Select(PageTag.Item), .. newer is null ? [PageTag.List("Story")] : Array.Empty<string>(), PageTag.Site])
        {
            ViewOf = item.ContentItemId,
        };
    }

    /// <summary>
    /// Not the list of all stories: a publication would make every story anew. It changes the page of the newest one, which has no newer yet;
    /// what is related may lag by the minute that a page is kept.
    /// </summary>
    private static IEnumerable<string> Shown(ContentItem item, StoryView view) =>
        new[] { item.ContentItemId, view.Older?.Id, view.Newer?.Id }.OfType<string>().Concat(view.Exemplars.Select(e => e.Id)).Concat(view.Awards.Select(a => a.Id)).Concat(view.Related.Select(r => r.Id)).Distinct();

    /// <summary>When it was changed after readers had seen it; null when it was not.</summary>
    private static DateTime? ChangedSince(ContentItem item) => item.ModifiedUtc > item.PublishedUtc?.AddMinutes(1) ? item.ModifiedUtc : null;

    private static IReadOnlyList<string> Picked(ContentItem item, string field) => item.Field("Story", field)?.Strings("ContentItemIds") ?? [];

    /// <summary>As a paper would name its source: who, what, where, when.</summary>
    private static string Citation(ContentItem item, SiteInfo site, Texts texts)
    {
        var author = ColumnWords.Text(item, "Story", "ByLine");
        var said = texts.Get("column.story.citation", item.DisplayText, site.Name, ColumnDates.Day(item.PublishedUtc), site.Absolute(ItemUrls.Of(item)));
        return author.Length > 0 ? $"{author}. {said}" : said;
    }

    private static string Credit(ContentItem item, Texts texts) =>
        ColumnWords.Text(item, "Story", "PhotoCredit") is { Length: > 0 } credit ? texts.Get("column.story.photo", credit) : "";

    private static LinkView? Link(TermWord? term, string parameter) =>
        term is null ? null : new LinkView(term.Name, $"/tin-bai?{parameter}={Uri.EscapeDataString(term.Slug)}");
}
