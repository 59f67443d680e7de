using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Listening;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Feeds;

/// <summary>
/// The stories that can be listened to, as the directories want them: RSS 2.0 with Apple's elements (help.apple.com/itc/podcasts_connect) and
/// those of the podcast namespace (podcastindex.org/namespace/1.0). A story's guid is its id and stays when its address changes.
/// </summary>
public sealed class PodcastFeed(ContentStore store, NarrowedContent narrowed, ColumnPictures pictures, HeardStories heard, Texts texts)
{
    public const string ArtworkUrl = "/TayNinh/podcast.png";
    private const int LookedThrough = 200;
    private static readonly string[] HeardFormats = ["radio", "bulletin"];
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async Task<byte[]> WriteAsync(SiteInfo site, CancellationToken ct)
    {
        var stories = await StoriesAsync(ct);
        await pictures.LoadAsync(stories.SelectMany(s => new[] { HeardStories.RecordingOf(s), ColumnPictures.First(s, "Story", "Cover") }), ct);
        var channel = Channel(site, stories);
        foreach (var story in stories)
            if (await heard.OfAsync(story, ct) is { } recording) channel.Add(Episode(story, recording, site));
        var feed = new XDocument(new XElement("rss", new XAttribute("version", "2.0"), new XAttribute(XNamespace.Xmlns + "itunes", Itunes), new XAttribute(XNamespace.Xmlns + "podcast", Podcast), new XAttribute(XNamespace.Xmlns + "atom", Atom), channel));
        using var target = new MemoryStream();
        using (var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false) })) feed.Save(writer);
        return target.ToArray();
    }

    private XElement Channel(SiteInfo site, IReadOnlyList<ContentItem> stories)
    {
        var artwork = site.Absolute(ArtworkUrl);
        var own = site.Absolute("/podcast.xml");
        return new XElement("channel",
            new XElement("title", $"{site.Name} - {texts["column.feed.podcast"]}"),
            new XElement("link", site.Absolute("/")),
            new XElement("description", texts["column.siteDescription"]),
            new XElement("language", "vi"),
            new XElement("copyright", site.Name),
            new XElement("lastBuildDate", Rfc822(stories.Count == 0 ? DateTime.UnixEpoch : stories.Max(s => s.PublishedUtc) ?? DateTime.UnixEpoch)),
            new XElement("image", new XElement("url", artwork), new XElement("title", site.Name), new XElement("link", site.Absolute("/"))),
            new XElement(Atom + "link", new XAttribute("href", own), new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml")),
            new XElement(Itunes + "author", site.Name),
            new XElement(Itunes + "summary", texts["column.siteDescription"]),
            new XElement(Itunes + "type", "episodic"),
            new XElement(Itunes + "explicit", "false"),
            new XElement(Itunes + "image", new XAttribute("href", artwork)),
            new XElement(Itunes + "category", new XAttribute("text", "News"), new XElement(Itunes + "category", new XAttribute("text", "Daily News"))),
            new XElement(Itunes + "category", new XAttribute("text", "Society & Culture")),
            site.Contact.Split(' ', ',', ';').FirstOrDefault(w => w.Contains('@', StringComparison.Ordinal)) is { } mail ? new XElement(Itunes + "owner", new XElement(Itunes + "name", site.Name), new XElement(Itunes + "email", mail)) : null,
            new XElement(Podcast + "guid", PodcastGuid.Of(own)),
            new XElement(Podcast + "medium", "podcast"),
            new XElement(Podcast + "locked", "no"));
    }

    private XElement Episode(ContentItem story, HeardStory recording, SiteInfo site)
    {
        var page = site.Absolute(ItemUrls.Of(story));
        var lead = NewsFeeds.Clean(ColumnWords.Text(story, "Story", "Lead"));
        var author = NewsFeeds.Clean(ColumnWords.Text(story, "Story", "ByLine"));
        var episode = new XElement("item",
            new XElement("title", NewsFeeds.Clean(story.DisplayText)),
            new XElement("link", page),
            new XElement("guid", new XAttribute("isPermaLink", "false"), "urn:tayninh:" + story.ContentItemId),
            new XElement("pubDate", Rfc822(story.PublishedUtc ?? default)),
            // What a machine reads is said where every player shows it, not only in an element of its own.
            new XElement("description", recording.IsMachineVoice ? $"{texts["column.story.machineVoice"]} {lead}" : lead),
            new XElement("enclosure", new XAttribute("url", site.Absolute(recording.Url)), new XAttribute("length", recording.Bytes), new XAttribute("type", recording.ContentType)),
            new XElement(Itunes + "episodeType", "full"),
            new XElement(Itunes + "explicit", "false"));
        if (author.Length > 0) episode.Add(new XElement(Itunes + "author", author));
        if (recording.Length is { } length) episode.Add(new XElement(Itunes + "duration", ((long)Math.Round(length.TotalSeconds)).ToString(CultureInfo.InvariantCulture)));
        if (pictures.Page(ColumnPictures.First(story, "Story", "Cover"), site) is { } cover) episode.Add(new XElement(Podcast + "images", new XAttribute("srcset", cover.Absolute)));
        if (recording.IsMachineVoice) episode.Add(new XElement(Podcast + "person", new XAttribute("role", "Narrator"), texts["column.story.machineVoiceShort"]), new XElement(Podcast + "txt", new XAttribute("purpose", "ai-voice"), "true"));
        var timed = recording.Script is { } script && ScriptTimes.Of(script).Count > 0;
        episode.Add(timed ? Transcript(site.Absolute(HeardStories.TranscriptUrl(story.ContentItemId)), "text/vtt") : Transcript(page, "text/html"));
        if (timed && ScriptTimes.ChaptersOf(recording.Script!).Count > 0)
            episode.Add(new XElement(Podcast + "chapters", new XAttribute("url", site.Absolute(HeardStories.ChaptersUrl(story.ContentItemId))), new XAttribute("type", "application/json+chapters")));
        return episode;
    }

    private async Task<IReadOnlyList<ContentItem>> StoriesAsync(CancellationToken ct)
    {
        var found = (await store.PublishedAsync("Story", LookedThrough, ct: ct)).Items.ToList();
        foreach (var format in HeardFormats)
            found.AddRange((await narrowed.FindAsync(new ContentNarrowing("Story") { Choices = [new("Story.Format", format)] }, LookedThrough, ct: ct)).Items);
        return [.. found.Where(s => HeardStories.RecordingOf(s) is not null && ItemUrls.Of(s).Length > 0).DistinctBy(s => s.ContentItemId).OrderByDescending(s => s.PublishedUtc).Take(LookedThrough)];
    }

    private static XElement Transcript(string url, string type) => new(Podcast + "transcript", new XAttribute("url", url), new XAttribute("type", type), new XAttribute("language", "vi"));

    private static string Rfc822(DateTime utc) => ColumnDates.Local(utc).ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + "+0700";
}

/// <summary>The guid of a podcast: a UUID of version 5 of its address without scheme and final slash, in the namespace that podcastindex.org gives.</summary>
public static class PodcastGuid
{
    private static readonly Guid Namespace = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    public static Guid Of(string feedUrl)
    {
        var name = feedUrl[(feedUrl.IndexOf("://", StringComparison.Ordinal) is var at && at < 0 ? 0 : at + 3)..].TrimEnd('/');
        // Version 5 is defined over SHA-1; it names, it does not protect.
#pragma warning disable CA5350
        var hash = System.Security.Cryptography.SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
