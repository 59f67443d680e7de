using System.Text.Json.Nodes;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Theming;

/// <summary>The Liquid of a named query: it knows the parameters and nothing else, and writes JSON, not HTML.</summary>
public sealed class QueryTemplate(LiquidEngine engine) : IQueryTemplate
{
    public async Task<string> RenderAsync(string template, JsonObject parameters, CancellationToken ct)
    {
        try
        {
            // As variables, not as a model: a parameter named "size" that is not given must be nil, not the number of parameters.
            var context = engine.NewContext(new object(), engine.NewState(static _ => null, null, ct));
            foreach (var (name, value) in parameters) context.SetValue(name, Fluid.Values.FluidValue.Create(value, context.Options));
            return await engine.RunAsync(engine.Parse(template, "query"), context, plain: true);
        }
        catch (LiquidException e)
        {
            throw new FormatException(e.Message, e);
        }
    }
}
