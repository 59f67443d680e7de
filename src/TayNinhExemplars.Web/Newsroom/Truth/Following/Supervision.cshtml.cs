using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Following;

/// <summary>Delegations and the opinions of the Fatherland Front.</summary>
[NeedsPermission(nameof(FollowUpPermissions.ManageFollowUp))]
public sealed class SupervisionModel(FollowUpBook book, SupervisionHandler handler, TimeProvider clock) : NewsroomPage
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? DecisionNumber { get; set; }
    [BindProperty] public string? Plan { get; set; }
    [BindProperty] public string? Members { get; set; }
    [BindProperty] public string? Units { get; set; }
    [BindProperty] public string? StartsOn { get; set; }
    [BindProperty] public string? EndsOn { get; set; }
    [BindProperty] public string? Body { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Addressee { get; set; }
    [BindProperty] public string? ReceivedOn { get; set; }
    [BindProperty] public string? ReplyDueOn { get; set; }
    public IReadOnlyList<Delegation> Delegations { get; private set; } = [];
    public IReadOnlyList<FrontOpinion> Opinions { get; private set; } = [];
    public DateOnly Today => clock.Today();

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostOpenAsync()
    {
        var refusals = new Refusals().Unless(FormText.TryDay(StartsOn, out var from), "form.day", nameof(StartsOn)).Unless(FormText.TryDay(EndsOn, out var to), "form.day", nameof(EndsOn));
        if (refusals.Any) return await AgainAsync(refusals);
        var outcome = await handler.HandleAsync(new OpenDelegation(Title ?? "", DecisionNumber ?? "", Plan ?? "", Members ?? "", Units ?? "", from, to), Actor, Aborted);
        return outcome.Value is { } made ? Done("supervision.opened", "/toa-soan/giam-sat/" + made.Id) : await AgainAsync(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostOpinionAsync()
    {
        var refusals = new Refusals().Unless(FormText.TryDay(ReceivedOn, out var received), "form.day", nameof(ReceivedOn)).Unless(FormText.TryDay(ReplyDueOn, out var due), "form.day", nameof(ReplyDueOn));
        if (refusals.Any) return await AgainAsync(refusals);
        var outcome = await handler.HandleAsync(new RecordOpinion(Body ?? "", Text ?? "", Addressee ?? "", received, due), Actor, Aborted);
        return outcome.Succeeded ? Done("supervision.recorded", "/toa-soan/giam-sat") : await AgainAsync(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostReplyAsync(string opinion, string? reply, string? repliedOn, bool publish)
    {
        if (!FormText.TryDay(repliedOn, out var on)) return await AgainAsync(Refusals.Because("form.day", "RepliedOn"));
        var outcome = await handler.HandleAsync(new ReplyToOpinion(opinion, reply ?? "", on, publish), Actor, Aborted);
        return outcome.Succeeded ? Done("supervision.replied", "/toa-soan/giam-sat") : await AgainAsync(outcome.Refusals);
    }

    private async Task<IActionResult> AgainAsync(Refusals refusals)
    {
        await LoadAsync();
        return Refused(refusals);
    }

    private async Task LoadAsync() => (Delegations, Opinions) = (await book.DelegationsAsync(Aborted), await book.OpinionsAsync(Aborted));
}
