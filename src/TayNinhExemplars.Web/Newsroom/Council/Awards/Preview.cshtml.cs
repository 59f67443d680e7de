using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Awards;

/// <summary>The verdict on every row of a list, the choices that are open, and the one button that applies all of it.</summary>
[NeedsPermission(nameof(RecognitionPermissions.ManageAwards))]
public sealed class PreviewModel(AwardImports imports) : CouncilPage
{
    [BindProperty(SupportsGet = true, Name = "ket-luan")] public RowVerdict? Verdict { get; set; }
    [BindProperty(SupportsGet = true, Name = "trang")] public int Number { get; set; } = 1;
    public ImportView View { get; private set; } = null!;
    public IReadOnlyList<ImportRowView> Rows { get; private set; } = [];
    public bool IsWorking => View.Import.State is ImportState.Waiting or ImportState.Reading or ImportState.Applying;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        // Without a script the page looks again by itself while the work goes on.
        if (IsWorking) Response.Headers["Refresh"] = "2";
        return Page();
    }

    public async Task<IActionResult> OnPostChooseAsync(string id, long? row, RowChoice choice, [FromServices] ChooseForRowHandler handler) =>
        await AfterAsync(await handler.HandleAsync(new ChooseForRow(id, row, choice), Actor, Aborted), "form.saved", Here(id), () => LoadAsync(id));

    public async Task<IActionResult> OnPostApplyAsync(string id, [FromServices] ApplyAwardImportHandler handler) =>
        await AfterAsync(await handler.HandleAsync(new ApplyAwardImport(id), Actor, Aborted), "registry.import.applying", "/toa-soan/khen-thuong/nhap/" + id, () => LoadAsync(id));

    public async Task<IActionResult> OnPostDiscardAsync(string id, [FromServices] DiscardAwardImportHandler handler) =>
        await AfterAsync(await handler.HandleAsync(new DiscardAwardImport(id), Actor, Aborted), "registry.import.discarded", "/toa-soan/khen-thuong/nhap", () => LoadAsync(id));

    public string Say(RowReason reason) => Texts.Get("registry.row." + reason.Code, [.. reason.Args.Select(a => reason.Code == "notForKind" && a is "individual" or "collective" or "household" or "model" ? Texts["registry.kind." + a] : a)]);

    public string Problem => View.Import.Problem.Length == 0 ? "" : Texts.Of(new Refusal(View.Import.Problem, "", [.. View.Import.ProblemArgs.Split('\n')]));

    public string Here(string id, RowVerdict? verdict = null, int page = 1) => $"/toa-soan/khen-thuong/nhap/{id}?ket-luan={(verdict ?? Verdict)?.ToString() ?? ""}&trang={page}";

    private async Task<bool> LoadAsync(string id)
    {
        if (await imports.FindAsync(id, Aborted) is not { } view) return false;
        View = view;
        if (!IsWorking) Rows = await imports.RowsAsync(id, Verdict, Number, Aborted);
        return true;
    }
}
