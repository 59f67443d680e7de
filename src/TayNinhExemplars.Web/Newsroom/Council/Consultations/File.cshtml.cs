using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Consultations;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Consultations;

/// <summary>One consultation: its notice, its private register, its report.</summary>
[NeedsPermission(nameof(ConsultationsPermissions.ManageConsultations))]
public sealed class FileModel(ConsultationStore store, HolidayCalendar calendar, TimeProvider clock) : CouncilPage
{
    [BindProperty] public long Opinion { get; set; }
    [BindProperty] public string? Handling { get; set; }
    [BindProperty] public string? Answer { get; set; }
    [BindProperty] public string? Report { get; set; }
    [BindProperty] public bool IsPublic { get; set; }
    [BindProperty] public string? Reason { get; set; }
    public Consultation Consultation { get; private set; } = null!;
    public IReadOnlyList<Opinion> Opinions { get; private set; } = [];

    /// <summary>What the last day would be, or why it cannot be said.</summary>
    public string WouldClose { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAsync(string id, [FromServices] OpenConsultationHandler handler) =>
        await AfterAsync(await handler.HandleAsync(new OpenConsultation(id), Actor, Aborted), "consultations.open.done", Here(id), () => LoadAsync(id));

    public async Task<IActionResult> OnPostWithdrawAsync(string id, [FromServices] ConcludeConsultationHandler handler) =>
        await AfterAsync(await handler.HandleAsync(new WithdrawConsultation(id, Text(Reason)), Actor, Aborted), "form.saved", Here(id), () => LoadAsync(id));

    public async Task<IActionResult> OnPostHandleAsync(string id, [FromServices] HandleOpinionHandler handler) =>
        await AfterAsync(await handler.HandleAsync(new HandleOpinion(Opinion, Text(Handling), Text(Answer)), Actor, Aborted), "form.saved", Here(id), () => LoadAsync(id));

    public async Task<IActionResult> OnPostConcludeAsync(string id, [FromServices] ConcludeConsultationHandler handler) =>
        await AfterAsync(await handler.HandleAsync(new ConcludeConsultation(id, Text(Report), IsPublic), Actor, Aborted), "form.saved", Here(id), () => LoadAsync(id));

    private static string Here(string id) => "/toa-soan/lay-y-kien/" + id;

    private async Task<bool> LoadAsync(string id)
    {
        if (await store.FindAsync(id, Aborted) is not { } known) return false;
        Consultation = known;
        Opinions = await store.OpinionsAsync(id, Aborted);
        if (known.State != ConsultationState.Draft) return true;
        var closes = WorkingDays.After(clock.Today(), known.WorkingDays, await calendar.YearsAsync(Aborted));
        WouldClose = closes.Day is { } day ? Texts.Get("consultations.wouldClose", FormText.Say(day)) : Texts.Of(new Refusal(closes.Problem!, "", closes.What));
        return true;
    }
}
