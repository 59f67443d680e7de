using System.Text;
using System.Xml;
using TayNinhExemplars.Addresses;

namespace TayNinhExemplars.Web.Public.Feeds;

/// <summary>A sitemap that a recipe brought, as XML.</summary>
public sealed class OwnSitemap(Sitemaps sitemaps)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Null when there is no such sitemap.</summary>
    public async Task<byte[]?> WriteAsync(string id, SiteInfo site, CancellationToken ct)
    {
        if (await sitemaps.FindAsync(id, ct) is not { } map) return null;
        var isIndex = Sitemaps.IsIndex(map);
        using var target = new MemoryStream();
        await using (var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Async = true }))
        {
            writer.WriteStartElement(isIndex ? "sitemapindex" : "urlset", Namespace);
            if (isIndex) foreach (var path in await sitemaps.ContainedAsync(map, ct)) Write(writer, "sitemap", site, new SitemapEntry(path, null, null, null));
            else await foreach (var entry in sitemaps.EntriesAsync(map, ct)) Write(writer, "url", site, entry);
            writer.WriteEndElement();
        }
        return target.ToArray();
    }

    private static void Write(XmlWriter writer, string element, SiteInfo site, SitemapEntry entry)
    {
        writer.WriteStartElement(element, Namespace);
        writer.WriteElementString("loc", Namespace, site.Absolute(ItemUrls.OfPath(entry.Path)));
        if (entry.ChangedUtc is not null) writer.WriteElementString("lastmod", Namespace, ColumnDates.Iso(entry.ChangedUtc));
        if (entry.ChangeFrequency is not null) writer.WriteElementString("changefreq", Namespace, entry.ChangeFrequency);
        if (entry.Priority is not null) writer.WriteElementString("priority", Namespace, entry.Priority);
        writer.WriteEndElement();
    }
}
