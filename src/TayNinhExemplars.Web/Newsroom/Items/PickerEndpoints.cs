using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>What the pickers of the editor look up while somebody types.</summary>
public static class PickerEndpoints
{
    private const int Size = 20;

    public static void MapPickers(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/toa-soan/api").RequirePermission(AccountsPermissions.AccessAdminPanel).ExcludeFromDescription();
        api.MapGet("/noi-dung", ItemsAsync);
        api.MapGet("/nguoi-dung", UsersAsync);
    }

    /// <param name="type">Content types with commas between; none is every type the person may list.</param>
    /// <param name="ids">Answers these items instead of searching.</param>
    private static async Task<IResult> ItemsAsync(HttpContext context, ItemSearch search, FieldChoices choices, ContentDefinitionStore definitions, string? type = null, string? q = null, string? ids = null)
    {
        var ct = context.RequestAborted;
        if (!string.IsNullOrEmpty(ids)) return TypedResults.Ok(await choices.ItemsAsync(PostedForm.Split(ids), ct));
        var all = await definitions.GetAsync(ct);
        var types = string.IsNullOrEmpty(type)
            ? (await search.TypesForAsync(context.Actor(), ct)).Select(t => t.Name).ToList()
            // Naming a person in a story asks for no right over that person's page.
            : type.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(t => all.Type(t) is { Common.Listable: true }).ToList();
        if (types.Count == 0) return TypedResults.Ok(Array.Empty<PickerOption>());
        return TypedResults.Ok((await search.SuggestAsync(Bounded(q), types, Size, ct)).Select(i => FieldChoices.Option(i, all)).ToList());
    }

    private static async Task<IResult> UsersAsync(HttpContext context, UserDirectory users, FieldChoices choices, string? q = null, string? ids = null)
    {
        var ct = context.RequestAborted;
        if (!string.IsNullOrEmpty(ids)) return TypedResults.Ok(await choices.UsersAsync(PostedForm.Split(ids), ct));
        var found = await users.SearchAsync(Bounded(q), 1, ct);
        return TypedResults.Ok(found.Users.Where(u => u.IsEnabled).Take(Size).Select(u => new PickerOption(u.Id, u.DisplayName, "User", "published", u.UserName)).ToList());
    }

    private static string Bounded(string? text) => text is { Length: > 200 } ? text[..200] : text ?? "";
}
