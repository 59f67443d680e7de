using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Feeds;

public enum FeedKind { Rss, Atom, Podcast }

/// <summary>The newest stories for feed readers; the podcast holds those that can be listened to.</summary>
public sealed class NewsFeeds(ContentStore store, NarrowedContent narrowed, ChosenNews chosen, ColumnPictures pictures, Texts texts)
{
    private const int LookedThrough = 200;
    private static readonly string[] HeardFormats = ["radio", "bulletin"];
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    public async Task<byte[]> WriteAsync(FeedKind kind, IQueryCollection query, SiteInfo site, CancellationToken ct)
    {
        var content = kind == FeedKind.Podcast ? new FeedContent(await HeardAsync(ct), texts["column.feed.podcast"], "") : await chosen.FindAsync(query, ct);
        var stories = content.Items;
        await pictures.LoadAsync(stories.Select(s => ColumnPictures.First(s, "Story", "Audio")), ct);
        var own = site.Absolute(kind switch { FeedKind.Rss => "/rss.xml", FeedKind.Atom => "/atom.xml", _ => "/podcast.xml" } + content.Query);
        var title = content.Choice.Length > 0 ? $"{site.Name} - {Clean(content.Choice)}" : site.Name;
        var feed = new SyndicationFeed(title, texts["column.siteDescription"], new Uri(site.Absolute("/")), own, Updated(stories))
        {
            Language = "vi",
            Items = [.. stories.Select(s => Item(s, site))],
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(own)));
        if (kind == FeedKind.Podcast) Describe(feed, site);
        return Write(kind == FeedKind.Atom ? new Atom10FeedFormatter(feed) : new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: true));
    }

    private async Task<IReadOnlyList<ContentItem>> HeardAsync(CancellationToken ct)
    {
        var found = (await store.PublishedAsync("Story", LookedThrough, ct: ct)).Items.ToList();
        foreach (var format in HeardFormats)
            found.AddRange((await narrowed.FindAsync(new ContentNarrowing("Story") { Choices = [new("Story.Format", format)] }, LookedThrough, ct: ct)).Items);
        return [.. found.Where(s => ColumnPictures.First(s, "Story", "Audio") is not null).DistinctBy(s => s.ContentItemId)
            .OrderByDescending(s => s.PublishedUtc).Take(LookedThrough)];
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

    private static void Describe(SyndicationFeed feed, SiteInfo site)
    {
        feed.AttributeExtensions.Add(new XmlQualifiedName("itunes", "http://www.w3.org/2000/xmlns/"), Itunes.NamespaceName);
        feed.ElementExtensions.Add(new XElement(Itunes + "author", site.Name));
        feed.ElementExtensions.Add(new XElement(Itunes + "explicit", "false"));
        feed.ElementExtensions.Add(new XElement(Itunes + "category", new XAttribute("text", "News")));
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
