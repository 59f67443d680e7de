using Fluid;
using Fluid.Values;
using TayNinhExemplars.Theming.Tags;
using TayNinhExemplars.Theming.Views;

namespace TayNinhExemplars.Theming.Filters;

/// <summary>What a template may ask about the reader. E-mail addresses and other accounts are out of reach on purpose.</summary>
internal static class UserFilters
{
    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("user_id", (input, _, _) => StringValue.Create(User(input)?.Id ?? ""));
        filters.AddFilter("has_permission", (_, arguments, context) =>
            BooleanValue.Create(PageSession.Of(context).Context.May(arguments.At(0).ToStringValue(), TagTools.Item(arguments.At(1)))));
        filters.AddFilter("is_in_role", (input, arguments, _) =>
            BooleanValue.Create(User(input)?.Roles.Contains(arguments.At(0).ToStringValue(), StringComparer.OrdinalIgnoreCase) == true));
        filters.AddFilter("has_claim", (input, arguments, _) => BooleanValue.Create(
            User(input)?.Identity.Claims.Any(c => c.Type == arguments.At(0).ToStringValue() && (arguments.Count < 2 || c.Value == arguments.At(1).ToStringValue())) == true));
        filters.AddFilter("supported_cultures", (_, _, context) =>
            new ArrayValue(PageSession.Of(context).Context.SupportedCultures.Select(c => (FluidValue)StringValue.Create(c)).ToArray()));
    }

    private static UserView? User(FluidValue value) => value.ToObjectValue() as UserView;
}
