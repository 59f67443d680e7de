using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Layers;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Public.Themed;

/// <summary>Draws a page with an Orchard theme: the item's own shapes, and the widgets of the layers around it.</summary>
public sealed class ThemedRenderer(PageRenderer renderer, ThemedContent content, LayerWidgets layers, SettingsStore settings, KeyedDocuments documents)
{
    public async Task<DrawnPage> DrawAsync(ColumnPage page, SiteInfo site, HttpRequest request, CancellationToken ct)
    {
        var known = await settings.GetAsync(ct);
        content.HomeId = HomeRoute.ItemOf(known);
        var item = page.Themed?.Item;
        var facts = new PageFacts { Path = request.Path.Value ?? "/", IsHomepage = page.Themed?.IsHomepage == true, ContentType = item?.ContentType ?? "" };
        var widgets = await layers.ForAsync(facts, ct);
        var drawn = await renderer.RenderAsync(new Page
        {
            Content = item is null ? PageContent.Of(page.Body) : PageContent.Item(item),
            Title = item is null ? page.Head.Heading : null,
            Widgets = [.. widgets.Widgets.Select(w => (w.Zone, w.Widget, (string?)w.Position))],
        }, await ContextAsync(page, site, known, request, ct), ct);
        return new DrawnPage(Encoding.UTF8.GetBytes(drawn.Html), await TagsAsync(page, drawn, ct), PolicyOf(drawn))
        {
            Findings = [.. widgets.Problems, .. drawn.Diagnostics.Select(d => d.ToString())],
        };
    }

    private async Task<ThemeContext> ContextAsync(ColumnPage page, SiteInfo site, SiteSettings known, HttpRequest request, CancellationToken ct) => new()
    {
        Site = new SiteView
        {
            SiteName = site.Name, BaseUrl = site.BaseUrl, Calendar = known.Calendar ?? "", TimeZoneId = known.TimeZoneId, PageSize = known.PageSize, MaxPageSize = known.MaxPageSize,
            MaxPagedCount = known.MaxPagedCount, UseCdn = known.UseCdn, CdnBaseUrl = known.CdnBaseUrl ?? "", ResourceDebugMode = known.ResourceDebugMode ?? "",
            HomeRoute = known.HomeRoute ?? [], Properties = await PropertiesAsync(known, ct),
        },
        Content = content,
        Culture = ColumnRenderer.Vietnamese,
        PathBase = request.PathBase.Value ?? "",
        Request = new RequestView
        {
            Path = request.Path.Value ?? "/", UriPath = request.Path.ToUriComponent(), Host = request.Host.Value ?? "", UriHost = request.Host.ToUriComponent(), Scheme = request.Scheme, IsHttps = request.IsHttps,
            PathBase = request.PathBase.Value ?? "", UriPathBase = request.PathBase.ToUriComponent(), Protocol = request.Protocol, Method = "GET",
            // Only what is part of the page's name in the cache: a page made for one reader's parameters is not another's.
            Query = request.Query.Where(q => page.Themed?.Query.Contains(q.Key) == true).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        },
        Items = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = page.Head },
    };

    /// <summary>Sections of the settings, and the settings that are content (<c>custom-settings</c>).</summary>
    private async Task<JsonObject> PropertiesAsync(SiteSettings known, CancellationToken ct)
    {
        var properties = (JsonObject)known.Properties.DeepClone();
        foreach (var (name, value) in await documents.GetAsync("CustomSettings", ct)) properties[name] = value?.DeepClone();
        return properties;
    }

    private async Task<IReadOnlyList<string>> TagsAsync(ColumnPage page, PageResult drawn, CancellationToken ct)
    {
        var widgetTypes = (await content.DefinitionsAsync(ct)).Types.Values.Where(t => t.Common.Stereotype == "Widget").Select(t => PageTag.List(t.Name));
        var shown = drawn.Cache.Dependencies.Where(d => d.StartsWith("contentitemid:", StringComparison.OrdinalIgnoreCase)).Select(d => PageTag.Item(d["contentitemid:".Length..]));
        return [.. page.Tags.Concat(shown).Concat(content.Tags).Concat(widgetTypes).Append(PageTag.Site).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Blocks that the theme wrote itself are let through by their hash; nothing else inline is.</summary>
    private static string? PolicyOf(PageResult drawn)
    {
        if (drawn.ScriptHashes.Count + drawn.StyleHashes.Count == 0) return null;
        return SecurityHeaders.ContentSecurityPolicy
            .Replace("script-src 'self'", "script-src 'self'" + string.Concat(drawn.ScriptHashes.Select(h => $" '{h}'")), StringComparison.Ordinal)
            .Replace("style-src 'self'", "style-src 'self'" + string.Concat(drawn.StyleHashes.Select(h => $" '{h}'")), StringComparison.Ordinal);
    }
}
