using Fluid;

namespace TayNinhExemplars.Theming.Liquid;

/// <summary>Fluid's context for one template, with what all templates of one page share.</summary>
public sealed class LiquidContext : TemplateContext
{
    private readonly object _root;

    /// <param name="root">Answers the names that no variable has: Model, Content, Site, ...</param>
    public LiquidContext(object root, TemplateOptions options, RenderState state) : base(root, options)
    {
        _root = root;
        State = state;
    }

    public RenderState State { get; }

    /// <summary>A context with the same globals and none of the variables.</summary>
    public LiquidContext Isolate() => new(_root, Options, State) { CultureInfo = CultureInfo, TimeZone = TimeZone, Now = Now };
}
