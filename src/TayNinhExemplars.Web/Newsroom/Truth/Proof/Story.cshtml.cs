using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Proof;

/// <summary>A row of the form: the warning, and what is chosen for it.</summary>
public sealed class AnswerRow
{
    public string Key { get; set; } = "";
    public MarkKind Kind { get; set; }
    public string Text { get; set; } = "";
    public string? SourceId { get; set; }
    public string? Reason { get; set; }
}

/// <summary>One story: its warnings with their answers, its sources, its claims, and what units were asked to confirm.</summary>
[NeedsPermission(nameof(EvidencePermissions.ManageEvidence))]
public sealed class StoryModel(ContentStore store, StoryEvidence evidence, Confirmations confirmations, FormThings things) : NewsroomPage
{
    [BindProperty] public List<AnswerRow> Answers { get; set; } = [];
    [BindProperty] public string? SourceForAll { get; set; }
    [BindProperty] public SourceKind SourceKind { get; set; }
    [BindProperty] public string? SourceTitle { get; set; }
    [BindProperty] public string? Issuer { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public string? IssuedOn { get; set; }
    [BindProperty] public string? Link { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public bool Hidden { get; set; }
    [BindProperty] public ClaimKind ClaimKind { get; set; } = ClaimKind.Achievement;
    [BindProperty] public string? ClaimText { get; set; }
    [BindProperty] public string? ClaimSource { get; set; }
    [BindProperty] public AskForm Ask { get; set; } = new();
    public ContentItem Story { get; private set; } = null!;
    public EvidenceOfStory Evidence { get; private set; } = null!;
    public IReadOnlyList<ConfirmationRequest> Requests { get; private set; } = [];
    private string Path => "/toa-soan/minh-chung/" + Story.ContentItemId;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        ShowStored();
        return Page();
    }

    public async Task<IActionResult> OnPostAnswersAsync(string id, [FromServices] AnswerWarningsHandler answer)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        var given = Answers.Select(a => new WarningAnswer(a.Key, a.Kind, a.Text, a.SourceId ?? "", a.Reason ?? ""))
            .Select(a => a.SourceId.Length == 0 && a.Reason.Trim().Length == 0 && SourceForAll is { Length: > 0 } all ? a with { SourceId = all } : a)
            .Where(a => a.SourceId.Length > 0 || a.Reason.Trim().Length > 0).ToList();
        var outcome = await answer.HandleAsync(new AnswerWarnings(id, given), Actor, Aborted);
        return outcome.Value is { } done ? Done("evidence.answered", Path, done.Answers) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostSourceAsync(string id, IFormFile? file, [FromServices] AddSourceHandler add)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        ShowStored();
        if (!FormText.TryDay(IssuedOn, out var issuedOn)) return Refused(Refusals.Because("form.day", nameof(IssuedOn)));
        var (fileId, wrong) = await things.KeepAsync(file, EvidenceSource.FilePurpose, Actor, Aborted);
        if (wrong.Any) return Refused(wrong);
        var outcome = await add.HandleAsync(new AddSource(id, SourceKind, SourceTitle ?? "")
        {
            Issuer = Issuer ?? "", Number = Number ?? "", IssuedOn = issuedOn, Url = Link ?? "", FileId = fileId, Note = Note ?? "", ShownToReaders = !Hidden,
        }, Actor, Aborted);
        return outcome.Succeeded ? Done("evidence.sourceAdded", Path) : Refused(new Refusals().Add(outcome.Refusals.Select(r => r.Field switch { "Title" => r with { Field = nameof(SourceTitle) }, "Url" => r with { Field = nameof(Link) }, _ => r })));
    }

    public async Task<IActionResult> OnPostClaimAsync(string id, [FromServices] AnswerWarningsHandler answer)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        ShowStored();
        var outcome = await answer.HandleAsync(new BindClaim(id, ClaimKind, ClaimText ?? "", ClaimSource ?? ""), Actor, Aborted);
        return outcome.Succeeded ? Done("evidence.claimBound", Path)
            : Refused(new Refusals().Add(outcome.Refusals.Select(r => r with { Field = r.Field == "SourceId" ? nameof(ClaimSource) : nameof(ClaimText) })));
    }

    public async Task<IActionResult> OnPostRemoveSourceAsync(string id, string source, [FromServices] RemoveSourceHandler remove)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        ShowStored();
        var outcome = await remove.HandleAsync(new RemoveSource(source), Actor, Aborted);
        return outcome.Succeeded ? Done("evidence.sourceRemoved", Path) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostRemoveClaimAsync(string id, long claim, [FromServices] AnswerWarningsHandler answer)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        var outcome = await answer.RemoveAsync(id, claim, Actor, Aborted);
        return outcome.Succeeded ? Done("evidence.claimRemoved", Path) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostAskAsync(string id, [FromServices] AskConfirmationHandler ask)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        ShowStored();
        var outcome = await ask.HandleAsync(Ask.For(ConfirmationSubject.Story, id, Story.DisplayText, Request), Actor, Aborted);
        return outcome.Succeeded ? Done("confirmation.asked", Path) : Refused(AskForm.Named(outcome.Refusals));
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id, string request, [FromServices] AnswerConfirmationHandler answers)
    {
        if (await LoadAsync(id) is { } stop) return stop;
        ShowStored();
        var outcome = await answers.HandleAsync(new RevokeConfirmation(request), Actor, Aborted);
        return outcome.Succeeded ? Done("confirmation.revoked", Path) : Refused(outcome.Refusals);
    }

    private async Task<IActionResult?> LoadAsync(string id)
    {
        if (await store.FindAsync(id, VersionKind.Latest, Aborted) is not { ContentType: "Story" } story) return NotFound();
        if (!EvidenceAccess.Allows(story, Actor)) return Forbid();
        (Story, Evidence) = (story, await evidence.OfAsync(story, Aborted));
        Requests = await confirmations.OfAsync(ConfirmationSubject.Story, id, Aborted);
        return null;
    }

    private void ShowStored()
    {
        var claims = Evidence.Claims.GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        Answers = [.. Evidence.Warnings.Select(w => claims.GetValueOrDefault(w.Marking.Key) is { } c
            ? new AnswerRow { Key = w.Marking.Key, Kind = w.Marking.Kind, Text = w.Marking.Text, SourceId = c.SourceId, Reason = c.Reason }
            : new AnswerRow { Key = w.Marking.Key, Kind = w.Marking.Kind, Text = w.Marking.Text })];
    }
}
