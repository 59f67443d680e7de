using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>The latest version in the readers' own theme, as wide as a phone and as a desktop.</summary>
public sealed class PreviewModel(ContentStore store, DeskLending lending) : NewsroomPage
{
    public ContentItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await store.FindAsync(id, VersionKind.Latest, Aborted) is not { } item) return NotFound();
        if (!await lending.MayPreviewAsync(item, Actor, Aborted)) return Forbid();
        Item = item;
        return Page();
    }
}
