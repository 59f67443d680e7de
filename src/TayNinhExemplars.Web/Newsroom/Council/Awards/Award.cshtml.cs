using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Awards;

/// <summary>One award: its facts, who cites it, whether those who shall receive it are recognised, and how it is corrected or revoked.</summary>
[NeedsPermission(nameof(RecognitionPermissions.ViewDossiers))]
public sealed class AwardModel(ContentStore content, CitingItems citing, AwardSteps steps) : CouncilPage
{
    [BindProperty] public string? Document { get; set; }
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public AwardStep Step { get; set; }
    [BindProperty] public string? StepOn { get; set; }
    [BindProperty] public string? StepNote { get; set; }
    [BindProperty] public string? DecisionNumber { get; set; }
    [BindProperty] public Dictionary<string, string?> Facts { get; set; } = [];

    public ContentItem Item { get; private set; } = null!;
    public AwardFacts Award { get; private set; } = null!;
    public IReadOnlyList<CitingStory> Stories { get; private set; } = [];
    public IReadOnlyList<Dossier> Recipients { get; private set; } = [];
    public IReadOnlyList<AwardStepRecord> Steps { get; private set; } = [];

    /// <summary>Awards of another day with the same number: one of the two is wrong.</summary>
    public IReadOnlyList<ListedAward> SameNumber { get; private set; } = [];
    public IEnumerable<AwardStep> NextSteps => Enum.GetValues<AwardStep>().Where(s => Steps.Count == 0 || s > Steps[^1].Step)
        .Where(s => Award.Status is AwardContent.Granted or AwardContent.Corrected ? s == AwardStep.Presented : s != AwardStep.Presented);
    public bool NamesItsRecipients => AwardStepRules.NamesItsRecipients(Award, [.. Recipients.Select(r => r.Name)]);
    public bool MayManage => Actor.May(RecognitionPermissions.ManageAwards);

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostStepAsync(string id, [FromServices] RecordAwardStepHandler handler)
    {
        var outcome = await handler.HandleAsync(new RecordAwardStep(id, Step, Day(StepOn), Text(StepNote)) { DecisionNumber = Text(DecisionNumber) }, Actor, Aborted);
        if (outcome.Succeeded) return Done("form.saved", "/toa-soan/khen-thuong/" + id);
        if (!await LoadAsync(id)) return NotFound();
        return Refused(new Refusals().Add(outcome.Refusals.Select(r => r.Field switch { "On" => r with { Field = nameof(StepOn) }, "Note" => r with { Field = nameof(StepNote) }, _ => r })));
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id, [FromServices] RevokeAwardHandler handler) => await AfterAsync(
        await handler.HandleAsync(new RevokeAward(id, Text(Document), Day(On), Text(Reason)), Actor, Aborted), "registry.revoke.done", "/toa-soan/khen-thuong/" + id, () => LoadAsync(id));

    public async Task<IActionResult> OnPostCorrectAsync(string id, [FromServices] CorrectAwardHandler handler)
    {
        if (!await LoadAsync(id)) return NotFound();
        // Only what differs from the page is a correction.
        var facts = Facts.Where(f => AwardRules.Correctable.Contains(f.Key) && Text(f.Value) != Value(f.Key)).ToDictionary(f => f.Key, f => Text(f.Value));
        return await AfterAsync(await handler.HandleAsync(new CorrectAward(id, Text(Document), Day(On), Text(Reason), facts), Actor, Aborted), "registry.correct.done", "/toa-soan/khen-thuong/" + id, () => LoadAsync(id));
    }

    public string Value(string field) => Item.Field("Award", field)?.Text("Text") ?? "";

    private async Task<bool> LoadAsync(string id)
    {
        if (await content.FindAsync(id, VersionKind.Latest, Aborted) is not { ContentType: "Award" } item) return false;
        (Item, Award) = (item, AwardFacts.Of(item));
        Stories = await citing.CitingAsync(item, Aborted);
        Recipients = await steps.RecipientsAsync(Award, Aborted);
        Steps = await steps.OfAsync(id, Aborted);
        SameNumber = [.. (await steps.SameNumberAsync(id, Award.DecisionNumber, Award.Grantor, Aborted)).Where(a => a.DecisionDate is { } day && day != Award.DecisionDate && day.Year == Award.DecisionDate?.Year)];
        return true;
    }
}
