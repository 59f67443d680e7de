using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using TayNinhExemplars.Theming.Filters;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming;

/// <summary>Reads and runs Liquid. One for the site; safe to share.</summary>
public sealed class LiquidEngine
{
    private const int MaxCached = 2_000;

    private readonly ConcurrentDictionary<(string Name, string Source), LiquidTemplate> _parsed = new();
    private readonly ConditionalWeakTable<TemplateSource, LiquidTemplate> _sources = [];
    private readonly LiquidParser _parser;

    public LiquidEngine(ThemingOptions options, TimeProvider clock)
    {
        Options = options;
        Clock = clock;
        _parser = new LiquidParser(Syntax);
        Fluid = FluidOptions.Build(options, clock);
        StandardTags.Register(Syntax);
        Syntax.AllowLiquidTag = options.AllowLiquidTag;
        Syntax.KnowFilters(Fluid.Filters.Select(f => f.Key));
    }

    /// <summary>Vietnamese letters are written as they are; marks that mean something to HTML are not.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    public ThemingOptions Options { get; }

    public TimeProvider Clock { get; }

    public LiquidSyntax Syntax { get; } = new();

    internal TemplateOptions Fluid { get; }

    /// <exception cref="LiquidException">The source is not Liquid, or in strict mode names what is not there.</exception>
    public LiquidTemplate Parse(string source, string name)
    {
        if (_parsed.TryGetValue((name, source), out var known)) return known;
        if (_parsed.Count >= MaxCached) _parsed.Clear();
        return _parsed[(name, source)] = _parser.Parse(source, name, Options.Strict);
    }

    /// <summary>Whether a text is Liquid, before it is kept.</summary>
    /// <exception cref="LiquidException">It is not, and where.</exception>
    public void Check(string source, string name) => Parse(source, name);

    /// <summary>A theme's template, read once for as long as the theme is loaded.</summary>
    public LiquidTemplate Parse(TemplateSource source) => _sources.GetValue(source, s => _parser.Parse(s.Text, s.Name, Options.Strict));

    public RenderState NewState(Func<string, LiquidTemplate?> findPartial, object? page, CancellationToken cancellation) =>
        new(Options.Limits, Clock, cancellation) { FindPartial = findPartial, Strict = Options.Strict, Page = page };

    public LiquidContext NewContext(object root, RenderState state) => new(root, Fluid, state);

    /// <summary>Runs one template; whatever goes wrong inside is told with the template's name.</summary>
    public async ValueTask<string> RunAsync(LiquidTemplate template, LiquidContext context, bool plain = false)
    {
        await using var writer = new BoundedWriter(context.State);
        foreach (var diagnostic in template.Diagnostics) context.State.Report(diagnostic);
        context.State.Enter(template.Name);
        try
        {
            await template.Template.RenderAsync(writer, plain ? NullEncoder.Default : Encoder, context);
            return writer.ToString();
        }
        catch (LiquidLimitException e)
        {
            throw new LiquidException(new LiquidDiagnostic(template.Name, 1, 1, e.Code, [e.Limit]), e);
        }
        catch (Exception e) when (e is FluidException or InvalidOperationException or ArgumentException or FormatException or OverflowException or DivideByZeroException or InvalidCastException or KeyNotFoundException or IndexOutOfRangeException or TimeZoneNotFoundException or NotSupportedException)
        {
            throw new LiquidException(Failure(template.Name, e), e);
        }
        finally
        {
            context.State.Leave();
        }
    }

    // Fluid tells a template that takes too many steps as one that recurses too deeply; scopes are counted elsewhere.
    private LiquidDiagnostic Failure(string name, Exception e) => e.Message.Contains("maximum", StringComparison.OrdinalIgnoreCase)
        ? new LiquidDiagnostic(name, 1, 1, "liquid.limit-steps", [Options.Limits.MaxSteps])
        : new LiquidDiagnostic(name, 1, 1, "liquid.failed", [e.Message]);
}
