using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Consents;

/// <summary>A signed paper enters the register. Nothing is ticked beforehand: silence is no consent.</summary>
[NeedsPermission(nameof(ConsentPermissions.ManageConsent))]
public sealed class AddModel(RecordConsentHandler record, FormThings things) : NewsroomPage
{
    [BindProperty] public string? ExemplarId { get; set; }
    [BindProperty] public string? SubjectName { get; set; }
    [BindProperty] public SubjectAge Age { get; set; }
    [BindProperty] public bool SignedBySubject { get; set; }
    [BindProperty] public string? Representative { get; set; }
    [BindProperty] public string? Relation { get; set; }
    [BindProperty] public List<string> Purposes { get; set; } = [];
    [BindProperty] public List<string> Channels { get; set; } = [];
    [BindProperty] public string? GivenOn { get; set; }
    [BindProperty] public string? ValidTo { get; set; }
    [BindProperty] public string? Note { get; set; }

    /// <summary>A file kept on an earlier try, so that a mistake elsewhere does not ask for it again.</summary>
    [BindProperty] public string? KeptFile { get; set; }
    public PickedItems Exemplar { get; private set; } = null!;

    public async Task OnGetAsync(string? exemplar)
    {
        ExemplarId = exemplar;
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        var refusals = new Refusals()
            .Unless(FormText.TryDay(GivenOn, out var givenOn), "form.day", nameof(GivenOn))
            .Unless(FormText.TryDay(ValidTo, out var validTo), "form.day", nameof(ValidTo));
        var (fileId, wrong) = await things.KeepAsync(file, ConsentRecord.FilePurpose, Actor, Aborted);
        refusals.Add(wrong);
        if (fileId.Length > 0) KeptFile = fileId;
        if (refusals.Any || !ModelState.IsValid) return await AgainAsync(refusals);

        var outcome = await record.HandleAsync(new RecordConsent((await things.ItemsAsync(ExemplarId, "Exemplar", Aborted)).FirstOrDefault() ?? "")
        {
            SubjectName = SubjectName ?? "", Age = Age, SignedBySubject = SignedBySubject, Representative = Representative ?? "", Relation = Relation ?? "",
            Purposes = Purposes, Channels = Channels, GivenOn = givenOn, ValidTo = validTo, FileId = Ids.IsValid(KeptFile) ? KeptFile! : "", Note = Note ?? "",
        }, Actor, Aborted);
        return outcome.Value is { } made ? Done("consent.recorded", "/toa-soan/dong-y/" + made.Id) : await AgainAsync(outcome.Refusals);
    }

    private async Task<IActionResult> AgainAsync(Refusals refusals)
    {
        await LoadAsync();
        return Refused(refusals);
    }

    private async Task LoadAsync() =>
        Exemplar = await things.ShowAsync(new PickedItems(nameof(ExemplarId), "consent.exemplar", "Exemplar", ExemplarId, []), Aborted);
}
