using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Media;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Nominated;

/// <summary>One nomination: what was told, what the unit confirms, what becomes of it.</summary>
[NeedsPermission(nameof(NominationsPermissions.ManageNominations))]
public sealed class ShowModel(NominationBook book, Confirmations confirmations, PrivateFiles files, SimilarExemplars similar) : NewsroomPage
{
    [BindProperty] public NominationState Decision { get; set; } = NominationState.Verifying;
    [BindProperty] public string? Message { get; set; }
    [BindProperty] public string? Work { get; set; }

    /// <summary>An exemplar's id, or <see cref="Another"/> for one that is not here yet; empty before somebody chose.</summary>
    [BindProperty] public string? Same { get; set; }
    [BindProperty] public AskForm Ask { get; set; } = new();
    public Nomination Nomination { get; private set; } = null!;
    public IReadOnlyList<ConfirmationRequest> Requests { get; private set; } = [];
    public IReadOnlyList<PrivateFile> Papers { get; private set; } = [];
    public IReadOnlyList<SimilarExemplar> Similar { get; private set; } = [];
    public const string Another = "another";
    private string Path => "/toa-soan/gioi-thieu/" + Nomination.Id;

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(string id, [FromServices] DecideNominationHandler decide)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!ModelState.IsValid) return Refused(new Kernel.Refusals());
        var outcome = await decide.HandleAsync(new DecideNomination(id, Decision, Message ?? "")
        {
            ExemplarId = Similar.Any(s => s.ExemplarId == Same) ? Same! : "", EvenIfSimilar = Same == Another, Work = Work ?? "",
        }, Actor, Aborted);
        return outcome.Succeeded ? Done("nominate.decided", Path) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostAskAsync(string id, [FromServices] AskConfirmationHandler ask)
    {
        if (!await LoadAsync(id)) return NotFound();
        var outcome = await ask.HandleAsync(Ask.For(ConfirmationSubject.Nomination, id, Nomination.Nominee, Request), Actor, Aborted);
        return outcome.Succeeded ? Done("confirmation.asked", Path) : Refused(AskForm.Named(outcome.Refusals));
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id, string request, [FromServices] AnswerConfirmationHandler answers)
    {
        if (!await LoadAsync(id)) return NotFound();
        var outcome = await answers.HandleAsync(new RevokeConfirmation(request), Actor, Aborted);
        return outcome.Succeeded ? Done("confirmation.revoked", Path) : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await book.FindAsync(id, Aborted) is not { } nomination) return false;
        Nomination = nomination;
        Requests = await confirmations.OfAsync(ConfirmationSubject.Nomination, id, Aborted);
        if (nomination.IsOpen) Similar = await similar.ToAsync(nomination.Nominee, "", Aborted);
        Papers = await files.FindManyAsync([.. nomination.Files], Aborted);
        return true;
    }
}
