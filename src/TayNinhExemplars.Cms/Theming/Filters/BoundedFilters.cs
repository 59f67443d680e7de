using Fluid;
using Fluid.Filters;
using Fluid.Values;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Theming.Filters;

/// <summary>Fluid's filters whose result can be many times longer than what goes in are measured before they run.</summary>
internal static class BoundedFilters
{
    public static void Register(FilterCollection filters, LiquidLimits limits)
    {
        filters.AddFilter("replace", (input, arguments, context) =>
        {
            var text = input.ToStringValue();
            var hits = (long)text.Length / Math.Max(1, arguments.At(0).ToStringValue().Length) + 1;
            Check(text.Length + hits * arguments.At(1).ToStringValue().Length, limits);
            return StringFilters.Replace(input, arguments, context);
        });
        filters.AddFilter("join", (input, arguments, context) =>
        {
            var length = input.Enumerate(context).Sum(v => (long)v.ToStringValue().Length + arguments.At(0).ToStringValue().Length);
            Check(length, limits);
            return ArrayFilters.Join(input, arguments, context);
        });
    }

    /// <summary>What a template keeps in a variable is bounded too: a text that is appended to itself doubles with every turn of a loop.</summary>
    public static ValueTask<FluidValue> KeepAsync(FluidValue value, LiquidContext context)
    {
        context.State.CheckTime();
        var limits = context.State.Limits;
        if (value is StringValue text && text.ToStringValue().Length > limits.MaxOutputSize) throw new LiquidLimitException("liquid.limit-value", limits.MaxOutputSize);
        if (value is ArrayValue list && list.Values.Count > limits.MaxListLength) throw new LiquidLimitException("liquid.limit-list", limits.MaxListLength);
        return ValueTask.FromResult(value);
    }

    private static void Check(long length, LiquidLimits limits)
    {
        if (length > limits.MaxOutputSize) throw new LiquidLimitException("liquid.limit-value", limits.MaxOutputSize);
    }
}
