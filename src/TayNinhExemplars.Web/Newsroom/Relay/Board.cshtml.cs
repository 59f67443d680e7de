using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Relay;

/// <summary>Where a bulletin stands at each station; the emergency recall, and who has confirmed it.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.IssueBulletins))]
public sealed class BoardModel(Relays relays, TimeProvider clock) : NewsroomPage
{
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public int? Minutes { get; set; }
    public Bulletin Bulletin { get; private set; } = null!;
    public IReadOnlyList<RelayLine> Lines { get; private set; } = [];
    public int Confirmed => Lines.Count(l => l.Relay.State == RelayStates.RecallConfirmed);
    public int Asked => Lines.Count(l => l.Relay.State is RelayStates.Recalled or RelayStates.RecallConfirmed);
    public bool IsLate(RelayLine line) => line.Relay.State == RelayStates.Recalled && Bulletin.Recall!.DueUtc < clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRecallAsync(string id, [FromServices] RecallBulletinHandler recall)
    {
        if (!await LoadAsync(id)) return NotFound();
        var outcome = await recall.HandleAsync(new RecallBulletin(id, Reason ?? "", Minutes), Actor, Aborted);
        return outcome.Succeeded ? Done("stations.recall.sent", "/toa-soan/truyen-thanh/ban-tin/" + id) : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await relays.BulletinAsync(id, Aborted) is not { } bulletin) return false;
        (Bulletin, Lines) = (bulletin, await relays.OfBulletinAsync(id, Aborted));
        return true;
    }
}
