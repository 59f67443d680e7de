using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace TayNinhExemplars.Theming.Liquid;

/// <summary><c>(1..5)</c>. Fluid's own range would build a list of any length before a single step is counted.</summary>
internal sealed class BoundedRangeExpression(Expression from, Expression to) : Expression
{
    private const int MaxLength = 10_000;

    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var first = Bound(await from.EvaluateAsync(context));
        var last = Bound(await to.EvaluateAsync(context));
        if (last < first) return ArrayValue.Empty;
        if (last - first >= MaxLength) throw new LiquidLimitException("liquid.limit-range", MaxLength);

        var values = new FluidValue[last - first + 1];
        for (var i = 0; i < values.Length; i++) values[i] = NumberValue.Create(first + i);
        return new ArrayValue(values);
    }

    private static long Bound(FluidValue value) => (long)Math.Clamp(value.ToNumberValue(), int.MinValue, int.MaxValue);
}
