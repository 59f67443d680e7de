using Fluid;
using Fluid.Values;
using TayNinhExemplars.Theming.Tags;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Filters;

/// <summary>Filters that run something: a named query, or Liquid that is kept in a value.</summary>
internal static class QueryFilters
{
    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("query", async (input, arguments, context) =>
        {
            var page = PageSession.Of(context);
            var name = (input as QueryValue)?.Name ?? input.ToStringValue();
            var parameters = arguments.Names.ToDictionary(n => n, n => Parameter(arguments[n]), StringComparer.Ordinal);
            if (await page.Context.Content.QueryAsync(name, parameters, page.Cancellation) is { } rows) return new ArrayValue(rows.Select(r => FluidValue.Create(r, context.Options)).ToArray());
            TagTools.NotSupported(page, $"Queries.{name}");
            return ArrayValue.Empty;
        });
        filters.AddFilter("liquid", async (input, _, context) =>
        {
            var page = PageSession.Of(context);
            var model = await context.Model.GetValueAsync("Model", context);
            return StringValue.Create(await page.RunAsync(page.Engine.Parse(input.ToStringValue(), "liquid"), model));
        });
    }

    private static object? Parameter(FluidValue value) => TagTools.Item(value)?.ContentItemId ?? value.ToObjectValue();
}
