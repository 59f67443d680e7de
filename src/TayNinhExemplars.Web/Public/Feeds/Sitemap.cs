using System.Globalization;
using System.Text;
using System.Xml;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Public.Feeds;

/// <summary>All addresses for search engines: an index and its parts.</summary>
public sealed class Sitemap(PublishedPaths paths, ContentDefinitionStore definitions, ContentStore store)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Lists = ["/", "/guong", "/tin-bai", "/khen-thuong", "/gioi-thieu-guong"];

    /// <summary>Types that stand among the addresses but are no pages for readers.</summary>
    private static readonly HashSet<string> NotPages = new(StringComparer.Ordinal) { "Taxonomy", "Menu" };

    public async Task<byte[]> IndexAsync(SiteInfo site, CancellationToken ct)
    {
        var stretches = await paths.StretchesAsync(ct);
        return Write("sitemapindex", writer =>
        {
            Entry(writer, "sitemap", site.Absolute("/sitemap-trang.xml"), null);
            foreach (var stretch in stretches)
                Entry(writer, "sitemap", site.Absolute($"/sitemap-{stretch.ToString(CultureInfo.InvariantCulture)}.xml"), null);
        });
    }

    public static byte[] ListPages(SiteInfo site) => Write("urlset", writer =>
    {
        foreach (var path in Lists) Entry(writer, "url", site.Absolute(path), null);
    });

    /// <summary>Null when the part holds nothing.</summary>
    public async Task<byte[]?> PartAsync(long number, SiteInfo site, CancellationToken ct)
    {
        var found = (await paths.ReadAsync(number, ct)).Where(p => !NotPages.Contains(p.ContentType)).ToList();
        var excluded = await ExcludedAsync(found, ct);
        found.RemoveAll(p => excluded.Contains(p.ContentItemId));
        return found.Count == 0 ? null : Write("urlset", writer =>
        {
            foreach (var path in found)
                Entry(writer, "url", site.Absolute(ItemUrls.OfPath(path.Path)), path.PublishedUtc);
        });
    }

    /// <summary>Items that keep themselves out; only types with Orchard's <c>SitemapPart</c> can, so usually nothing is read.</summary>
    private async Task<HashSet<string>> ExcludedAsync(List<PublishedPath> found, CancellationToken ct)
    {
        var types = (await definitions.GetAsync(ct)).Types.Values.Where(t => t.Parts.Any(p => p.PartName == "SitemapPart")).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var excluded = new HashSet<string>(StringComparer.Ordinal);
        if (types.Count == 0) return excluded;
        foreach (var some in found.Where(p => types.Contains(p.ContentType)).Select(p => p.ContentItemId).Distinct(StringComparer.Ordinal).Chunk(500))
            excluded.UnionWith((await store.FindManyAsync(some, ct: ct)).Where(i => i.Part("SitemapPart")?.Flag("Exclude") == true).Select(i => i.ContentItemId));
        return excluded;
    }

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var target = new MemoryStream();
        using (var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false }))
        {
            writer.WriteStartElement(root, Namespace);
            content(writer);
            writer.WriteEndElement();
        }
        return target.ToArray();
    }

    private static void Entry(XmlWriter writer, string element, string address, DateTime? changedUtc)
    {
        writer.WriteStartElement(element, Namespace);
        writer.WriteElementString("loc", Namespace, address);
        if (changedUtc is not null) writer.WriteElementString("lastmod", Namespace, ColumnDates.Iso(changedUtc));
        writer.WriteEndElement();
    }
}
