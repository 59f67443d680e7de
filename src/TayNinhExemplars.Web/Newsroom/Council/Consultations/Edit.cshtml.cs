using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Consultations;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Consultations;

/// <summary>Writes a notice; candidates stand one a line.</summary>
[NeedsPermission(nameof(ConsultationsPermissions.ManageConsultations))]
public sealed class EditModel(ConsultationStore store, SaveConsultationHandler save) : CouncilPage
{
    [BindProperty(SupportsGet = true)] public string? Id { get; set; }
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Introduction { get; set; }
    [BindProperty] public string? LegalBasis { get; set; } = "Nghị định số 98/2023/NĐ-CP, khoản 2 Điều 46";
    [BindProperty] public string? Receiver { get; set; }
    [BindProperty] public string? Contact { get; set; }
    [BindProperty] public int WorkingDays { get; set; } = Consultation.LeastWorkingDays;
    [BindProperty] public string? MeetsOn { get; set; }
    [BindProperty] public string? Candidates { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (string.IsNullOrEmpty(Id)) return Page();
        if (await store.FindAsync(Id, Aborted) is not { State: ConsultationState.Draft } known) return NotFound();
        (Title, Introduction, LegalBasis, Receiver, Contact) = (known.Title, known.Introduction, known.LegalBasis, known.Receiver, known.Contact);
        (WorkingDays, MeetsOn) = (known.WorkingDays, FormText.Input(known.MeetsOn));
        Candidates = string.Join('\n', known.Candidates.Select(c => $"{c.Name}; {c.Unit}; {c.Proposed}; {c.Summary}"));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var candidates = Text(Candidates).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
        {
            var parts = line.Split(';', 4, StringSplitOptions.TrimEntries);
            return new Candidate(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "", parts.ElementAtOrDefault(3) ?? "");
        }).ToList();
        var outcome = await save.HandleAsync(new SaveConsultation(Id ?? "", Text(Title), Text(Introduction), Text(LegalBasis), Text(Receiver), Text(Contact), WorkingDays, Day(MeetsOn), candidates), Actor, Aborted);
        return outcome.Value is { } saved ? Done("form.saved", "/toa-soan/lay-y-kien/" + saved.Id) : Refused(outcome.Refusals);
    }
}
