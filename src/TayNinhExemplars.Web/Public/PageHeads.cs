using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public;

/// <summary>Makes what all pages have in common.</summary>
public sealed class PageHeads(ContentStore store, MenuCatalog menu, ColumnOptions options, SiteFiles files, Texts texts)
{
    public Texts Texts => texts;

    /// <param name="path">The page's own address within the site, which makes it canonical.</param>
    public async Task<PageView> ForAsync(SiteInfo site, string heading, string? description, string path, CancellationToken ct) => new()
    {
        Title = heading == site.Name ? heading : $"{heading} - {site.Name}",
        Heading = heading,
        SiteName = site.Name,
        Description = Shortened(description is { Length: > 0 } ? description : texts["column.siteDescription"]),
        Canonical = site.Absolute(path),
        StyleUrl = files.Versioned(options.StyleUrl),
        ScriptUrl = options.ScriptUrl.Length > 0 ? files.Versioned(options.ScriptUrl) : null,
        EarlyScriptUrl = options.ScriptUrl.Length > 0 ? files.Versioned("/dist/early.js") : null,
        MaySave = site.MaySave,
        Contact = site.Contact.Length > 0 ? site.Contact : null,
        Navigation = Navigation(await menu.GetAsync(store, texts, ct), path),
    };

    public static IReadOnlyList<NavigationView> Navigation(IEnumerable<LinkView> links, string path) => links.Select(l => new NavigationView(l.Text, l.Url,
        l.Url == path ? "page" : l.Url.Length > 1 && path.Length > l.Url.Length && path.StartsWith(l.Url, StringComparison.Ordinal) && path[l.Url.Length] is '/' or '?' ? "true" : "")).ToList();

    /// <summary>Search engines show about this much; cut between words.</summary>
    private static string Shortened(string text)
    {
        const int Most = 200;
        if (text.Length <= Most) return text;
        var cut = text.LastIndexOf(' ', Most);
        return text[..(cut > Most / 2 ? cut : Most)] + "…";
    }
}
