using System.Text;
using Fluid.Values;
using TayNinhExemplars.Content;
using TayNinhExemplars.Theming.Display;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming;

/// <summary>What goes on a page, apart from what the layout itself brings.</summary>
public sealed record Page
{
    /// <summary>The main content: an item's shape (<see cref="PageContent.Item"/>), or a shape of the host's own.</summary>
    public required PageContent Content { get; init; }

    /// <summary>The first segment of the title; without it an item's own.</summary>
    public string? Title { get; init; }

    /// <summary>Shapes for other zones of the layout.</summary>
    public IReadOnlyList<(string Zone, Shape Shape, string? Position)> Zones { get; init; } = [];

    /// <summary>Widgets for zones of the layout (Orchard's layers), each shown in its wrapper.</summary>
    public IReadOnlyList<(string Zone, ContentItem Widget, string? Position)> Widgets { get; init; } = [];
}

/// <summary>One of: a content item for a display type, or a ready shape.</summary>
public sealed record PageContent(ContentItem? ContentItem, string DisplayType, Shape? Ready)
{
    public static PageContent Item(ContentItem item, string displayType = "Detail") => new(item, displayType, null);

    public static PageContent Of(Shape shape) => new(null, "Detail", shape);
}

/// <param name="Diagnostics">What templates asked for and did not get; empty in strict mode, where it is an error.</param>
/// <param name="ScriptHashes">Of inline scripts, in the form a content security policy wants (<c>sha256-...</c>).</param>
public sealed record PageResult(string Html, IReadOnlyList<LiquidDiagnostic> Diagnostics, CacheHints Cache, IReadOnlyCollection<string> ScriptHashes, IReadOnlyCollection<string> StyleHashes);

/// <summary>The front door of Theming: pages with their layout, single shapes, and Liquid texts. One for the site.</summary>
public sealed class PageRenderer(LiquidEngine engine, ThemeCatalog catalog)
{
    /// <summary>The whole page: content first, so that it can still speak in the head; then the layout around it.</summary>
    public async Task<PageResult> RenderAsync(Page page, ThemeContext context, CancellationToken ct = default)
    {
        var session = Open(context, ct);
        if (page.Title is { } title) session.Title.Add(title);
        else if (page.Content.ContentItem is { } item) session.Title.Add(ContentDisplay.TitleOf(item));
        session.Item = page.Content.ContentItem;
        var content = await ShapeOf(session, page.Content);
        session.Layout.Zone("Content").Add(Shape.Html(await session.Shapes.RenderAsync(content)), "0");
        foreach (var (zone, shape, position) in page.Zones) session.Layout.Zone(zone).Add(shape, position);
        foreach (var (zone, widget, position) in page.Widgets) session.Layout.Zone(zone).Add(await WidgetShapes.WrapAsync(session, widget, zone), position);

        var layout = session.Layout;
        if (session.LayoutName is { Length: > 0 } other) layout.Metadata.AddAlternates(ShapeNames.Encode(other), $"Layout__{ShapeNames.Encode(other)}");
        return Close(session, await session.Shapes.RenderAsync(layout));
    }

    /// <summary>A shape without a layout, for fragments. Resources it asks for are left out.</summary>
    public async Task<PageResult> RenderFragmentAsync(PageContent content, ThemeContext context, CancellationToken ct = default)
    {
        var session = Open(context, ct);
        return Close(session, await session.Shapes.RenderAsync(await ShapeOf(session, content)));
    }

    /// <summary>A Liquid text about an item, for patterns, queries and mail. Encodes HTML unless <paramref name="plain"/>.</summary>
    /// <exception cref="LiquidException">The text is not Liquid or cannot be run.</exception>
    public async Task<string> RenderTextAsync(string liquid, ThemeContext context, ContentItem? item = null, bool plain = false, CancellationToken ct = default)
    {
        var session = Open(context, ct);
        FluidValue model = item is null ? NilValue.Instance : new ContentItemModelValue(item);
        return Later(session, await session.RunAsync(engine.Parse(liquid, "text"), model, plain));
    }

    private PageSession Open(ThemeContext context, CancellationToken ct) => new(engine, catalog.Current, context, ct);

    private static async ValueTask<Shape> ShapeOf(PageSession session, PageContent content) =>
        content.Ready ?? await session.Display.BuildAsync(content.ContentItem!, content.DisplayType);

    private static PageResult Close(PageSession session, string html)
    {
        html = Later(session, html);
        return new PageResult(html, [.. session.State.Diagnostics, .. session.Notes], session.Cache, session.Resources.ScriptHashes, session.Resources.StyleHashes);
    }

    // Puts in what only the finished page could tell: "{mark}HeadLink\u0003".
    private static string Later(PageSession session, string html)
    {
        var at = html.IndexOf(session.Later, StringComparison.Ordinal);
        if (at < 0) return html;
        var whole = new StringBuilder(html.Length + 1024);
        var from = 0;
        for (; at >= 0; at = html.IndexOf(session.Later, from, StringComparison.Ordinal))
        {
            var end = html.IndexOf('\u0003', at);
            whole.Append(html, from, at - from).Append(session.Resources.Write(html[(at + session.Later.Length)..end]));
            from = end + 1;
        }

        return whole.Append(html, from, html.Length - from).ToString();
    }
}
