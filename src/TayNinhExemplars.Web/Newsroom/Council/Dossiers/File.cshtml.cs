using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Reviews;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Dossiers;

/// <summary>One dossier: where it stands, its records, and every act that may follow.</summary>
[NeedsPermission(nameof(RecognitionPermissions.ViewDossiers))]
public sealed class FileModel(DossierStore dossiers, ContentStore content, SimilarExemplars similar, ReviewStore reviews, FormThings things) : CouncilPage
{
    [BindProperty] public ExemplarStage Stage { get; set; } = ExemplarStage.Nurtured;
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Responsible { get; set; }
    [BindProperty] public string? Work { get; set; }
    [BindProperty] public string? Result { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Outcome { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public string? Other { get; set; }

    public Dossier Dossier { get; private set; } = null!;
    public ContentItem Item { get; private set; } = null!;
    public IReadOnlyList<StageRecord> Records { get; private set; } = [];
    public IReadOnlyList<SimilarExemplar> Similar { get; private set; } = [];
    public IReadOnlyList<ContentItem> Awards { get; private set; } = [];
    public IReadOnlyList<ContentItem> Stories { get; private set; } = [];
    public IReadOnlyList<(ReviewRound Round, RoundNominee Nominee)> Rounds { get; private set; } = [];
    public PickedItems OtherPicker { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public bool MayKeep => Actor.May(RecognitionPermissions.ManageDossiers) && !Dossier.IsMerged;

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostStageAsync(string id, [FromServices] RecordStageHandler handler) =>
        ActAsync(id, () => handler.HandleAsync(new RecordStage(id, Stage, Day(On), Text(Responsible), Text(Work), Text(Result)), Actor, Aborted));

    public Task<IActionResult> OnPostHoldAsync(string id, [FromServices] HoldExemplarHandler handler) =>
        ActAsync(id, () => handler.HandleAsync(new HoldExemplar(id, Text(Reason)), Actor, Aborted));

    public Task<IActionResult> OnPostReleaseAsync(string id, [FromServices] ReleaseExemplarHandler handler) =>
        ActAsync(id, () => handler.HandleAsync(new ReleaseExemplar(id, Text(Outcome)), Actor, Aborted));

    public Task<IActionResult> OnPostRecognizeAsync(string id, [FromServices] RecognizeExemplarHandler handler) =>
        ActAsync(id, () => handler.HandleAsync(new RecognizeExemplar(id, Text(Decision), Day(On)), Actor, Aborted));

    public Task<IActionResult> OnPostWithdrawAsync(string id, [FromServices] WithdrawRecognitionHandler handler) =>
        ActAsync(id, () => handler.HandleAsync(new WithdrawRecognition(id, Text(Reason)), Actor, Aborted));

    public Task<IActionResult> OnPostPauseAsync(string id, [FromServices] PausePublicityHandler handler) =>
        ActAsync(id, () => handler.HandleAsync(new PausePublicity(id, Text(Reason)), Actor, Aborted));

    public Task<IActionResult> OnPostResumeAsync(string id, [FromServices] PausePublicityHandler handler) =>
        ActAsync(id, () => handler.HandleAsync(new PausePublicity(id, null), Actor, Aborted));

    public Task<IActionResult> OnPostDeathAsync(string id, [FromServices] NoteDeathHandler handler) =>
        ActAsync(id, () => handler.HandleAsync(new NoteDeath(id, Day(On)), Actor, Aborted));

    public async Task<IActionResult> OnPostMergeAsync(string id, [FromServices] MergeExemplarsHandler handler)
    {
        var other = (await things.ItemsAsync(Other, "Exemplar", Aborted)).FirstOrDefault("");
        return await ActAsync(id, () => handler.HandleAsync(new MergeExemplars(id, other), Actor, Aborted));
    }

    public Task<IActionResult> OnPostApartAsync(string id, [FromServices] TellApartHandler handler) =>
        ActAsync(id, () => handler.HandleAsync(new TellApart(id, Text(Other)), Actor, Aborted));

    private async Task<IActionResult> ActAsync(string id, Func<Task<Outcome<Dossier>>> act) => await AfterAsync(await act(), "form.saved", "/toa-soan/ho-so/" + id, () => LoadAsync(id));

    private async Task<bool> LoadAsync(string id)
    {
        if (await dossiers.ReadAsync(id, Aborted) is not { } dossier || await content.FindAsync(id, VersionKind.Latest, Aborted) is not { } item) return false;
        (Dossier, Item) = (dossier, item);
        Records = await dossiers.StagesAsync(id, Aborted);
        var unit = item.Field("Exemplar", "Organization")?.Strings("ContentItemIds") is [var first, ..] ? first : "";
        UnitName = (await content.FindAsync(unit, VersionKind.Latest, Aborted))?.DisplayText ?? "";
        if (!dossier.IsMerged) Similar = await similar.ToAsync(item.DisplayText, unit, Aborted, id);
        Awards = (await content.PointingToAsync(id, "Award.Recipients", 50, ct: Aborted)).Items;
        Stories = (await content.PointingToAsync(id, "Story.Exemplars", 50, ct: Aborted)).Items;
        Rounds = await reviews.OfExemplarAsync(id, Aborted);
        OtherPicker = await things.ShowAsync(new PickedItems("Other", "registry.merge.other", "Exemplar", Other, []), Aborted);
        return true;
    }
}
