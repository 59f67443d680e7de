using TayNinhExemplars.Content;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Views;

namespace TayNinhExemplars.Tests.Theming;

/// <summary>Renders with a theme that consists of the given templates, over the sample content.</summary>
internal sealed class ThemeCheck : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theme").FullName;

    public ThemeCheck(bool strict = true, Action<ThemingOptions>? configure = null)
    {
        var options = new ThemingOptions { Strict = strict, ThemesPath = _folder, ThemeName = "T" };
        configure?.Invoke(options);
        Engine = new LiquidEngine(options, LiquidCheck.Clock);
        Catalog = new ThemeCatalog(options);
        Renderer = new PageRenderer(Engine, Catalog);
        Directory.CreateDirectory(Path.Combine(options.ThemesPath, options.ThemeName, "Views"));
    }

    public SampleContent Content { get; } = new();

    public LiquidEngine Engine { get; }

    public ThemeCatalog Catalog { get; }

    public PageRenderer Renderer { get; }

    public ThemeContext Context => new()
    {
        Site = new SiteView { SiteName = "Gương sáng Tây Ninh", BaseUrl = "https://guong.example" },
        Content = Content,
        Request = new RequestView { Path = "/guong", Host = "guong.example" },
        PathBase = "",
    };

    public ThemeCheck Add(string path, string text)
    {
        var file = Path.Combine(_folder, "T", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public async Task<string> ItemAsync(ContentItem item, string displayType = "Detail", ThemeContext? context = null) =>
        (await Renderer.RenderFragmentAsync(PageContent.Item(item, displayType), context ?? Context, TestContext.Current.CancellationToken)).Html;

    public async Task<string> TemplateAsync(string liquid, ThemeContext? context = null)
    {
        Catalog.SetTemplates(new Dictionary<string, string>(StringComparer.Ordinal) { ["Probe"] = liquid });
        return (await Renderer.RenderFragmentAsync(PageContent.Of(new Shape("Probe").With("ContentItem", Content.Story)), context ?? Context, TestContext.Current.CancellationToken)).Html;
    }

    public Task<PageResult> PageAsync(Page page, ThemeContext? context = null) => Renderer.RenderAsync(page, context ?? Context, TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
