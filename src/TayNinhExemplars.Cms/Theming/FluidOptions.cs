using System.Text.Json.Nodes;
using Fluid;
using Fluid.Filters;
using TayNinhExemplars.Theming.Filters;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming;

/// <summary>Fluid's settings for the site: its own filters, ours, and the few types that templates may look into.</summary>
internal static class FluidOptions
{
    public static TemplateOptions Build(ThemingOptions options, TimeProvider clock)
    {
        var fluid = new TemplateOptions
        {
            MaxSteps = options.Limits.MaxSteps,
            MaxRecursion = options.Limits.MaxRecursion * 4,
            CultureInfo = options.Culture,
            TimeZone = options.TimeZone,
            Now = () => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), options.TimeZone),
        };
        fluid.Assigned = (_, value, context) => BoundedFilters.KeepAsync(value, (LiquidContext)context);
        fluid.Captured = (_, value, context) => BoundedFilters.KeepAsync(value, (LiquidContext)context);
        fluid.ValueConverters.Add(value => value is JsonNode node ? JsonValues.Of(node, fluid) : null);

        fluid.Filters.WithArrayFilters().WithStringFilters().WithNumberFilters().WithMiscFilters();
        TextFilters.Register(fluid.Filters);
        DateFilters.Register(fluid.Filters);
        JsonFilters.Register(fluid.Filters);
        BoundedFilters.Register(fluid.Filters, options.Limits);
        HookFilters.Register(fluid.Filters, options.Hooks);
        foreach (var add in options.Filters) add(fluid.Filters);

        foreach (var view in options.TemplateViews) fluid.MemberAccessStrategy.Register(view);
        return fluid;
    }
}
