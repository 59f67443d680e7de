using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>The latest version in the readers' own theme, as wide as a phone and as a desktop.</summary>
public sealed class PreviewModel(ContentStore store) : NewsroomPage
{
    public ContentItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await store.FindAsync(id, VersionKind.Latest, Aborted) is not { } item) return NotFound();
        if (!Actor.May(ContentPermissions.PreviewContent, item)) return Forbid();
        Item = item;
        return Page();
    }
}
