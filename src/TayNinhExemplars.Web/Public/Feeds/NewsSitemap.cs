using System.Text;
using System.Xml;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Public.Feeds;

/// <summary>The stories of the last two days, as news search engines want them: no older, no more than a thousand.</summary>
public sealed class NewsSitemap(ContentStore store, TimeProvider clock)
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private const int PageSize = 500;
    private const int Most = 1000;
    private static readonly TimeSpan New = TimeSpan.FromDays(2);

    public async Task<byte[]> WriteAsync(SiteInfo site, CancellationToken ct)
    {
        var since = clock.GetUtcNow().UtcDateTime - New;
        var stories = new List<ContentItem>();
        ContentCursor? after = null;
        do
        {
            var page = await store.PublishedAsync("Story", PageSize, after, ct);
            stories.AddRange(page.Items.Where(i => i.PublishedUtc >= since));
            after = page.Items is [.., var last] && last.PublishedUtc >= since ? page.Next : null;
        }
        while (after is not null && stories.Count < Most);

        using var target = new MemoryStream();
        using (var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement("urlset", Sitemaps);
            writer.WriteAttributeString("xmlns", "news", null, News);
            foreach (var story in stories.Take(Most).Where(s => ItemUrls.Of(s).Length > 0)) Write(writer, story, site);
            writer.WriteEndElement();
        }
        return target.ToArray();
    }

    private static void Write(XmlWriter writer, ContentItem story, SiteInfo site)
    {
        writer.WriteStartElement("url", Sitemaps);
        writer.WriteElementString("loc", Sitemaps, site.Absolute(ItemUrls.Of(story)));
        writer.WriteStartElement("news", "news", News);
        writer.WriteStartElement("news", "publication", News);
        writer.WriteElementString("news", "name", News, site.Name);
        writer.WriteElementString("news", "language", News, "vi");
        writer.WriteEndElement();
        writer.WriteElementString("news", "publication_date", News, ColumnDates.Iso(story.PublishedUtc));
        writer.WriteElementString("news", "title", News, NewsFeeds.Clean(story.DisplayText));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
