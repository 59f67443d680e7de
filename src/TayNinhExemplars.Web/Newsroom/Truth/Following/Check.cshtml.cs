using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Following;

/// <summary>The sheet of one check, and the earlier ones of the same exemplar.</summary>
[NeedsPermission(nameof(FollowUpPermissions.ManageFollowUp))]
public sealed class CheckModel(FollowUpBook book, CheckHandler handler) : NewsroomPage
{
    [BindProperty] public string? DoneOn { get; set; }
    [BindProperty] public CheckConclusion? Conclusion { get; set; }
    [BindProperty] public string? Effect { get; set; }
    [BindProperty] public string? Efficiency { get; set; }
    [BindProperty] public string? Potential { get; set; }
    [BindProperty] public string? Difficulties { get; set; }
    [BindProperty] public string? Support { get; set; }
    [BindProperty] public string? NextDueOn { get; set; }
    public ExemplarCheck Check { get; private set; } = null!;
    public IReadOnlyList<ExemplarCheck> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        var refusals = new Refusals().Unless(FormText.TryDay(DoneOn, out var done), "form.day", nameof(DoneOn)).Unless(FormText.TryDay(NextDueOn, out var next), "form.day", nameof(NextDueOn));
        if (refusals.Any) return Refused(refusals);
        var outcome = await handler.HandleAsync(new CompleteCheck(id, done, Conclusion)
        {
            Effect = Effect ?? "", Efficiency = Efficiency ?? "", Potential = Potential ?? "", Difficulties = Difficulties ?? "", Support = Support ?? "", NextDueOn = next,
        }, Actor, Aborted);
        return outcome.Succeeded ? Done("followUp.completed", "/toa-soan/theo-doi") : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await book.CheckAsync(id, Aborted) is not { } check) return false;
        Check = check;
        Others = [.. (await book.OfExemplarAsync(check.ExemplarId, Aborted)).Where(c => c.Id != id && c.DoneOn is not null)];
        return true;
    }
}
