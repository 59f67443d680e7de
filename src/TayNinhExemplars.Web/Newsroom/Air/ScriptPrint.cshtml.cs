using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Air;

/// <summary>The script in large letters for the studio.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.ViewBroadcasts))]
public sealed class ScriptPrintModel(ScriptDesk desk) : NewsroomPage
{
    public ScriptView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await desk.FindAsync(id, Actor, Aborted) is not { Item: not null } view) return NotFound();
        View = view;
        return Page();
    }
}
