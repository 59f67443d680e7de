using TayNinhExemplars.Content;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming;

/// <summary>Patterns of titles, paths and aliases: Liquid that knows the item and nothing else.</summary>
public sealed class PatternRenderer(LiquidEngine engine) : IPatternRenderer
{
    public async Task<string> RenderAsync(string pattern, ContentItem item, CancellationToken ct)
    {
        try
        {
            var context = engine.NewContext(new PatternRoot(item), engine.NewState(static _ => null, null, ct));
            return await engine.RunAsync(engine.Parse(pattern, "pattern"), context, plain: true);
        }
        catch (LiquidException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private sealed class PatternRoot(ContentItem item) : Fluid.Values.ObjectValueBase(item)
    {
        public override ValueTask<Fluid.Values.FluidValue> GetValueAsync(string name, Fluid.TemplateContext context) => ValueTask.FromResult<Fluid.Values.FluidValue>(name switch
        {
            "Model" => new ContentItemModelValue(item),
            "ContentItem" => new ContentItemValue(item),
            _ => Fluid.Values.NilValue.Instance,
        });
    }
}
