using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Following;

/// <summary>One delegation: findings, recommendations, replies, closure.</summary>
[NeedsPermission(nameof(FollowUpPermissions.ManageFollowUp))]
public sealed class DelegationModel(FollowUpBook book, SupervisionHandler handler, TimeProvider clock) : NewsroomPage
{
    [BindProperty] public string? Finding { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Addressee { get; set; }
    [BindProperty] public string? DueOn { get; set; }
    [BindProperty] public string? Closure { get; set; }
    public Delegation Delegation { get; private set; } = null!;
    public DateOnly Today => clock.Today();
    private string Path => "/toa-soan/giam-sat/" + Delegation.Id;

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRecommendAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!FormText.TryDay(DueOn, out var due)) return Refused(Refusals.Because("form.day", nameof(DueOn)));
        var outcome = await handler.HandleAsync(new Recommend(id, Finding ?? "", Text ?? "", Addressee ?? "", due), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", Path) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostReplyAsync(string id, long recommendation, string? reply, string? repliedOn)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!FormText.TryDay(repliedOn, out var on)) return Refused(Refusals.Because("form.day", "RepliedOn"));
        var outcome = await handler.HandleAsync(new ReplyToRecommendation(id, recommendation, reply ?? "", on), Actor, Aborted);
        return outcome.Succeeded ? Done("supervision.replied", Path) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostCloseAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        var outcome = await handler.HandleAsync(new CloseDelegation(id, Closure ?? ""), Actor, Aborted);
        return outcome.Succeeded ? Done("supervision.closedNow", Path) : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await book.DelegationAsync(id, Aborted) is not { } delegation) return false;
        Delegation = delegation;
        return true;
    }
}
