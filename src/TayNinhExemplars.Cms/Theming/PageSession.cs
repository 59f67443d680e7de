using Fluid;
using Fluid.Values;
using TayNinhExemplars.Content;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Resources;
using TayNinhExemplars.Theming.Values;
using TayNinhExemplars.Theming.Views;

namespace TayNinhExemplars.Theming;

/// <summary>One page while it is rendered: what its templates share.</summary>
internal sealed class PageSession
{
    private CultureView? _culture;

    public PageSession(LiquidEngine engine, Theme theme, ThemeContext context, CancellationToken cancellation)
    {
        Engine = engine;
        Theme = theme;
        Context = context;
        Cancellation = cancellation;
        Resources = new PageResources(theme.Resources, url => Tags.ResourceTags.Versioned(this, url));
        State = engine.NewState(FindPartial, this, cancellation);
        Display = new ContentDisplay(this);
        Shapes = new ShapeRenderer(this);
    }

    public LiquidEngine Engine { get; }

    public Theme Theme { get; }

    public ThemeContext Context { get; }

    public CancellationToken Cancellation { get; }

    public RenderState State { get; }

    public PageResources Resources { get; }

    public ContentDisplay Display { get; }

    public ShapeRenderer Shapes { get; }

    public Shape Layout { get; } = new("Layout");

    /// <summary>The item that the page is about; null when it shows none.</summary>
    public ContentItem? Item { get; set; }

    /// <summary>Another layout, chosen by the tag <c>layout</c>.</summary>
    public string? LayoutName { get; set; }

    /// <summary>Findings that are told but are never errors.</summary>
    public List<LiquidDiagnostic> Notes { get; } = [];

    public PageTitle Title { get; } = new();

    public CacheHints Cache { get; } = new();

    /// <summary>Stands for what is known only when the whole page is there; different on every page so that no content can hold it.</summary>
    public string Later { get; } = $"\u0002{Guid.NewGuid():N}:";

    public CultureView Culture => _culture ??= CultureView.Of(Context.Culture, Context.SupportedCultures);

    public static PageSession? TryOf(TemplateContext context) => ((LiquidContext)context).State.Page as PageSession;

    public static PageSession Of(TemplateContext context) => TryOf(context) ?? throw new InvalidOperationException("This template is not part of a page.");

    public async ValueTask<string> RunAsync(LiquidTemplate template, FluidValue model, bool plain = false)
    {
        var context = Engine.NewContext(new RootValue(this, model), State);
        context.CultureInfo = Context.Culture;
        return await Engine.RunAsync(template, context, plain);
    }

    public async ValueTask WriteAsync(Shape shape, TextWriter writer) => await writer.WriteAsync(await Shapes.RenderAsync(shape));

    private LiquidTemplate? FindPartial(string path) => Theme.FindPartial(path) is { } source ? Engine.Parse(source) : null;
}
