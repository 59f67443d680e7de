using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

public sealed class CreateModel(ItemForms forms, EditItem edit, ContentStore store, ReadableItem readable, ContentDefinitionStore definitions)
    : ItemPage(forms, edit, store, readable)
{
    private readonly ContentStore _store = store;

    public async Task<IActionResult> OnGetAsync(string type) =>
        await NewAsync(type) is { } item ? await ShowAsync(item) : NotFound();

    public Task<IActionResult> OnPostAsync(string type) => OnPostSaveAsync(type);

    public Task<IActionResult> OnPostSaveAsync(string type) => CreateAsync(type, item => SaidAsync("items.said.saved", item));

    public Task<IActionResult> OnPostPreviewAsync(string type) =>
        CreateAsync(type, item => Task.FromResult<IActionResult>(LocalRedirect(UrlOf(item) + "/xem-truoc")));

    public Task<IActionResult> OnPostPublishAsync(string type, [FromServices] PublishContentHandler publish) =>
        CreateAsync(type, item => PublishAsync(publish, item));

    private async Task<IActionResult> CreateAsync(string type, Func<ContentItem, Task<IActionResult>> then)
    {
        if (await NewAsync(type) is not { } item) return NotFound();
        // Autosave may have made the item while its answer got lost.
        if (Ids.IsValid(Request.Form["NewItemId"]) && await _store.FindAsync(Request.Form["NewItemId"]!, VersionKind.Latest, Aborted) is { } made && made.ContentType == type)
            return await SaveThenAsync(made, isNew: false, then);
        if (Ids.IsValid(Request.Form["NewItemId"])) item.ContentItemId = Request.Form["NewItemId"]!;
        return await SaveThenAsync(item, isNew: true, then);
    }

    private async Task<ContentItem?> NewAsync(string type)
    {
        var all = await definitions.GetAsync(Aborted);
        return all.Type(type) is { Common.Creatable: true } definition ? ItemDefaults.New(definition, all, Actor) : null;
    }
}
