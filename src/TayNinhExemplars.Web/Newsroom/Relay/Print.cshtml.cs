using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Relay;

/// <summary>The script in large letters on paper.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.ReceiveBulletins))]
public sealed class PrintModel(Relays relays, StationBook stations) : NewsroomPage
{
    public RelayLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await relays.FindAsync(id, Aborted) is not { } line || (await stations.OfAsync(Actor, Aborted)).All(s => s.Id != line.Station.Id)) return NotFound();
        Line = line;
        return Page();
    }
}
