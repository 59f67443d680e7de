using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <param name="Url">Where the item is edited from now on.</param>
public sealed record Autosaved(string ItemId, string VersionId, DateTime SavedUtc, string Url, string AutosaveUrl);

/// <summary>Saves the editor form while it is being written. The same rules as the button, answered in JSON.</summary>
public static class AutosaveEndpoints
{
    public static void MapAutosave(this IEndpointRouteBuilder app)
    {
        var autosave = app.MapGroup("/toa-soan/noi-dung").RequirePermission(AccountsPermissions.AccessAdminPanel).ExcludeFromDescription();
        autosave.MapPost("/tao/{type}/tu-luu", CreateAsync);
        autosave.MapPost("/{id}/tu-luu", SaveAsync);
    }

    private static async Task<IResult> CreateAsync(string type, HttpContext context, ContentDefinitionStore definitions, ContentStore store, EditItem edit)
    {
        var ct = context.RequestAborted;
        var all = await definitions.GetAsync(ct);
        if (all.Type(type) is not { } definition) return Refusals.Because("content.missing").ToProblem();
        var form = await context.Request.ReadFormAsync(ct);
        var id = form["NewItemId"].ToString();
        // The answer to the first save may have been lost on the way: then the item is there already.
        var item = Ids.IsValid(id) ? await store.FindAsync(id, VersionKind.Latest, ct) : null;
        if (item is not null) return await AnswerAsync(item, form, context, edit);
        item = ItemDefaults.New(definition, all, context.Actor());
        if (Ids.IsValid(id)) item.ContentItemId = id;
        return await AnswerAsync(item, form, context, edit, isNew: true);
    }

    private static async Task<IResult> SaveAsync(string id, HttpContext context, ContentStore store, EditItem edit, DeskLending lending)
    {
        var ct = context.RequestAborted;
        if (await store.FindAsync(id, VersionKind.Latest, ct) is not { } item) return Refusals.Because("content.missing").ToProblem();
        var desk = await lending.ForAsync(id, context.Actor(), ct);
        return await AnswerAsync(item, await context.Request.ReadFormAsync(ct), context, edit, actor: desk?.Actor);
    }

    private static async Task<IResult> AnswerAsync(ContentItem stored, IFormCollection form, HttpContext context, EditItem edit, bool isNew = false, Actor? actor = null)
    {
        actor ??= context.Actor();
        var edited = await edit.ReadAsync(stored, form, actor, context.RequestAborted);
        if (!isNew && !edited.HasChanged && edited.BasedOn == stored.ContentItemVersionId) return TypedResults.Ok(Said(stored));
        return (await edit.SaveAsync(edited, actor, context.RequestAborted, autosave: true)).ToHttp(saved => TypedResults.Ok(Said(saved)));
    }

    private static Autosaved Said(ContentItem item)
    {
        var url = "/toa-soan/noi-dung/" + item.ContentItemId;
        return new Autosaved(item.ContentItemId, item.ContentItemVersionId, item.ModifiedUtc ?? default, url, url + "/tu-luu");
    }
}
