using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Following;

/// <summary>Checks of exemplars: late, coming, and who answers for which unit.</summary>
[NeedsPermission(nameof(FollowUpPermissions.ManageFollowUp))]
public sealed class IndexModel(FollowUpBook book, CheckHandler handler, FormThings things, TimeProvider clock) : NewsroomPage
{
    [BindProperty] public string? ExemplarId { get; set; }
    [BindProperty] public string? DueOn { get; set; }
    [BindProperty] public string? Member { get; set; }
    [BindProperty] public string? UnitId { get; set; }
    [BindProperty] public string? UnitMember { get; set; }
    [BindProperty] public string? From { get; set; }
    public IReadOnlyList<ExemplarCheck> Checks { get; private set; } = [];
    public IReadOnlyList<UnitMember> Members { get; private set; } = [];
    public PickedItems Exemplar { get; private set; } = null!;
    public PickedItems Unit { get; private set; } = null!;
    public DateOnly Today => clock.Today();

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostPlanAsync()
    {
        if (!FormText.TryDay(DueOn, out var due)) return await AgainAsync(Refusals.Because("form.day", nameof(DueOn)));
        var outcome = await handler.HandleAsync(new PlanCheck((await things.ItemsAsync(ExemplarId, "Exemplar", Aborted)).FirstOrDefault() ?? "", due, Member ?? ""), Actor, Aborted);
        return outcome.Succeeded ? Done("followUp.planned", "/toa-soan/theo-doi") : await AgainAsync(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostAssignAsync()
    {
        if (!FormText.TryDay(From, out var from)) return await AgainAsync(Refusals.Because("form.day", nameof(From)));
        var outcome = await handler.HandleAsync(new AssignUnit((await things.ItemsAsync(UnitId, "Organization", Aborted)).FirstOrDefault() ?? "", UnitMember ?? "", from), Actor, Aborted);
        return outcome.Succeeded ? Done("followUp.assigned", "/toa-soan/theo-doi")
            : await AgainAsync(new Refusals().Add(outcome.Refusals.Select(r => r.Field == "Member" ? r with { Field = nameof(UnitMember) } : r)));
    }

    private async Task<IActionResult> AgainAsync(Refusals refusals)
    {
        await LoadAsync();
        return Refused(refusals);
    }

    private async Task LoadAsync()
    {
        Checks = await book.OpenChecksAsync(Aborted);
        Members = await book.MembersAsync(Aborted);
        Exemplar = await things.ShowAsync(new PickedItems(nameof(ExemplarId), "consent.exemplar", "Exemplar", ExemplarId, []), Aborted);
        Unit = await things.ShowAsync(new PickedItems(nameof(UnitId), "followUp.unit", "Organization", UnitId, []), Aborted);
    }
}
