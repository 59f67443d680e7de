using System.Globalization;
using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming;

/// <summary>Templates of queries: Liquid that knows the parameters and gives JSON, so numbers are written as JSON writes them.</summary>
public sealed class QueryTemplateRenderer(LiquidEngine engine) : IQueryTemplate
{
    public async Task<string> RenderAsync(string template, JsonObject parameters, CancellationToken ct)
    {
        try
        {
            var context = engine.NewContext(new Parameters(parameters), engine.NewState(static _ => null, null, ct));
            context.CultureInfo = CultureInfo.InvariantCulture;
            return await engine.RunAsync(engine.Parse(template, "query"), context, plain: true);
        }
        catch (LiquidException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    // A dictionary of Fluid's answers "size" with its length; here it is a parameter like any other.
    private sealed class Parameters(JsonObject json) : ObjectValueBase(json)
    {
        public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => ValueTask.FromResult(JsonValues.Of(json[name], context.Options));
    }
}
