using TayNinhExemplars.Kernel;
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
        // The reader's own address and nobody else's; on a page kept for everybody there is no reader.
        filters.AddFilter("user_email", (input, _, context) =>
            StringValue.Create(User(input) is { Id.Length: > 0 } user && user.Id == PageSession.Of(context).Context.User.Id ? user.Identity.Claims.FirstOrDefault(c => c.Type == "email")?.Value ?? "" : ""));
        filters.AddFilter("users_by_id", (input, _, context) => UsersAsync(input, byName: false, context));
        filters.AddFilter("users_by_name", (input, _, context) => UsersAsync(input, byName: true, context));
        filters.AddFilter("switch_culture_url", async (input, _, context) =>
        {
            var page = PageSession.Of(context);
            var sibling = page.Item?.Part("LocalizationPart")?.Text("LocalizationSet") is { Length: > 0 } set
                ? (await page.Context.Content.LocalizedAsync([set], input.ToStringValue(), page.Cancellation)).FirstOrDefault() : null;
            var url = sibling is null ? null : await page.Context.Content.UrlOfAsync(sibling, page.Cancellation);
            return StringValue.Create(page.Context.PathBase + (url ?? page.Context.Request.Path));
        });
        filters.AddFilter("supported_cultures", (_, _, context) =>
            new ArrayValue(PageSession.Of(context).Context.SupportedCultures.Select(c => (FluidValue)StringValue.Create(c)).ToArray()));
    }

    private static async ValueTask<FluidValue> UsersAsync(FluidValue input, bool byName, TemplateContext context)
    {
        var page = PageSession.Of(context);
        var keys = input.Type == FluidValues.Array ? input.Enumerate(context).Select(v => v.ToStringValue()).ToList() : input.IsNil() ? [] : [input.ToStringValue()];
        var users = (await page.Context.Content.UsersAsync(keys, byName, page.Cancellation)).Select(u => FluidValue.Create(u, context.Options)).ToArray();
        return input.Type == FluidValues.Array ? new ArrayValue(users) : users.FirstOrDefault() ?? NilValue.Instance;
    }

    private static UserView? User(FluidValue value) => value.ToObjectValue() as UserView;
}
