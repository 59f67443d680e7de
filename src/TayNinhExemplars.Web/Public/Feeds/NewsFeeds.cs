using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Feeds;

public enum FeedKind { Rss, Atom }

/// <summary>The newest stories for feed readers.</summary>
public sealed class NewsFeeds(ChosenNews chosen, ColumnPictures pictures, Texts texts)
{
    public async Task<byte[]> WriteAsync(FeedKind kind, IQueryCollection query, SiteInfo site, CancellationToken ct)
    {
        var content = await chosen.FindAsync(query, ct);
        var stories = content.Items;
        await pictures.LoadAsync(stories.Select(s => ColumnPictures.First(s, "Story", "Audio")), ct);
        var own = site.Absolute((kind == FeedKind.Rss ? "/rss.xml" : "/atom.xml") + content.Query);
        var title = content.Choice.Length > 0 ? $"{site.Name} - {Clean(content.Choice)}" : site.Name;
        var feed = new SyndicationFeed(title, texts["column.siteDescription"], new Uri(site.Absolute("/")), own, Updated(stories))
        {
            Language = "vi",
            Items = [.. stories.Select(s => Item(s, site))],
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(own)));
        return Write(kind == FeedKind.Atom ? new Atom10FeedFormatter(feed) : new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: true));
    }

    private SyndicationItem Item(ContentItem story, SiteInfo site)
    {
        var url = new Uri(site.Absolute(ItemUrls.Of(story)));
        var item = new SyndicationItem
        {
            Id = "urn:tayninh:" + story.ContentItemId,
            Title = new TextSyndicationContent(Clean(story.DisplayText)),
            Summary = new TextSyndicationContent(Clean(ColumnWords.Text(story, "Story", "Lead"))),
            PublishDate = ColumnDates.Local(story.PublishedUtc ?? default),
            LastUpdatedTime = ColumnDates.Local(story.PublishedUtc ?? default),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(url));
        if (ColumnWords.Text(story, "Story", "ByLine") is { Length: > 0 } author) item.Authors.Add(new SyndicationPerson { Name = Clean(author) });
        if (ColumnPictures.First(story, "Story", "Audio") is { } audio)
        {
            var file = pictures.Find(audio);
            item.Links.Add(SyndicationLink.CreateMediaEnclosureLink(new Uri(site.Absolute(pictures.UrlOf(audio))), file?.ContentType ?? "audio/mpeg", file?.Bytes ?? 0));
        }
        return item;
    }

    private static DateTimeOffset Updated(IReadOnlyList<ContentItem> stories) =>
        ColumnDates.Local(stories.Count == 0 ? DateTime.UnixEpoch : stories.Max(s => s.PublishedUtc) ?? DateTime.UnixEpoch);

    /// <summary>XML has no way to say control characters.</summary>
    internal static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n' or '\r'));

    private static byte[] Write(SyndicationFeedFormatter formatter)
    {
        using var target = new MemoryStream();
        using (var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false) })) formatter.WriteTo(writer);
        return target.ToArray();
    }
}
