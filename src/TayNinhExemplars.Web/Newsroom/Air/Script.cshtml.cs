using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Air;

public sealed class LineForm
{
    public ScriptRole Role { get; set; }
    public string? Speaker { get; set; }
    public string? Text { get; set; }
    public string? Seconds { get; set; }
    public int Order { get; set; }
}

/// <summary>One story for the air: its script, its recording, its approval sheets, where it is planned, what was corrected.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.ViewBroadcasts))]
public sealed class ScriptModel(ScriptDesk desk, DeskLending lending, BroadcastingOptions options) : NewsroomPage
{
    private const int SpareRows = 3;

    [BindProperty] public string? BasedOn { get; set; }
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Lead { get; set; }
    [BindProperty] public string? ProgrammeId { get; set; }
    [BindProperty] public string? ReadBy { get; set; }
    [BindProperty] public string? ByLine { get; set; }
    [BindProperty] public string? Transcript { get; set; }
    [BindProperty] public bool AiVoice { get; set; }
    [BindProperty] public string? MusicRights { get; set; }
    [BindProperty] public List<LineForm> Lines { get; set; } = [];
    [BindProperty] public string? AudioPath { get; set; }
    [BindProperty] public List<AirCheck> Checks { get; set; } = [];
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public string? WrongEpisodeId { get; set; }
    [BindProperty] public string? IntoEpisodeId { get; set; }
    [BindProperty] public string? Wrong { get; set; }
    [BindProperty] public string? Right { get; set; }
    [BindProperty] public string? Apology { get; set; }
    public ScriptView View { get; private set; } = null!;
    public IReadOnlyList<Programme> Programmes { get; private set; } = [];
    public IReadOnlyList<Episode> Coming { get; private set; } = [];

    /// <summary>What the person is to the story at its desk; null for a story on no desk.</summary>
    public DeskView? Desk { get; private set; }
    public override Actor Actor => Desk?.Actor ?? base.Actor;
    public bool MayWrite => Desk is null or { MayWrite: true, Lock: null };
    public bool MayManage => Actor.May(BroadcastingPermissions.ManageBroadcasts);
    public bool MayApprove => Actor.May(BroadcastingPermissions.ApproveBroadcasts);
    public int Rate => Programmes.FirstOrDefault(p => p.Id == View.Script.ProgrammeId)?.RateOr(options.SyllablesPerMinute) ?? options.SyllablesPerMinute;
    public TimeSpan Estimate => ReadingTime.Of(View.Script.Lines, Rate);

    public async Task<IActionResult> OnGetAsync(string? id)
    {
        if (!await LoadAsync(id)) return NotFound();
        ShowStored();
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string? id, [FromServices] SaveScriptHandler save)
    {
        if (!await LoadAsync(id)) return NotFound();
        var lines = Lines.OrderBy(l => l.Order).Select(l => new ScriptLine(l.Role, l.Speaker ?? "", l.Text ?? "", string.IsNullOrWhiteSpace(l.Seconds) ? null : FormTime.Seconds(l.Seconds) ?? -1)).ToList();
        var outcome = await save.HandleAsync(new SaveScript(id ?? "", BasedOn, Title ?? "", ProgrammeId ?? "", lines)
        {
            Lead = Lead ?? "", ByLine = ByLine ?? "", Transcript = Transcript ?? "", ReadBy = ReadBy ?? "", AiVoice = AiVoice, MusicRights = MusicRights ?? "",
        }, Actor, Aborted);
        return outcome.Value is { } item ? Done("form.saved", PathOf(item.ContentItemId)) : Refused(outcome.Refusals);
    }

    /// <summary>More empty lines, without losing what was typed.</summary>
    public async Task<IActionResult> OnPostRowsAsync(string? id)
    {
        if (!await LoadAsync(id)) return NotFound();
        ModelState.Clear();
        AddRows();
        return Page();
    }

    public async Task<IActionResult> OnPostRecordingAsync(string id, IFormFile? audio, [FromServices] AttachRecordingHandler attach, [FromServices] UploadMediaHandler upload)
    {
        if (!await LoadAsync(id)) return NotFound();
        ShowStored();
        var path = AudioPath?.Trim() ?? "";
        if (audio is { Length: > 0 })
        {
            await using var content = audio.OpenReadStream();
            var stored = await upload.HandleAsync(new UploadMedia(audio.FileName, "phat-thanh", content) { Only = MediaKind.Audio }, Actor, Aborted);
            if (stored.Value is not { } made) return Refused(stored.Refusals);
            path = made.Item.Path;
        }
        if (path.Length == 0) return Refused(Refusals.Because("media.noFile", "audio"));
        return After(await attach.HandleAsync(new AttachRecording(id, null, path), Actor, Aborted), id);
    }

    public Task<IActionResult> OnPostPassAsync(string id, [FromServices] SignAirSheetHandler sign) => SignAsync(id, true, sign);

    public Task<IActionResult> OnPostRedoAsync(string id, [FromServices] SignAirSheetHandler sign) => SignAsync(id, false, sign);

    public async Task<IActionResult> OnPostCorrectAsync(string id, [FromServices] CorrectOnAirHandler correct)
    {
        if (!await LoadAsync(id)) return NotFound();
        ShowStored();
        return After(await correct.HandleAsync(new CorrectOnAir(id, WrongEpisodeId ?? "", IntoEpisodeId ?? "", Wrong ?? "", Right ?? "", Apology ?? ""), Actor, Aborted), id);
    }

    private async Task<IActionResult> SignAsync(string id, bool passed, SignAirSheetHandler sign)
    {
        if (!await LoadAsync(id)) return NotFound();
        var heard = BasedOn ?? "";
        ShowStored();
        return After(await sign.HandleAsync(new SignAirSheet(id, heard, passed, Checks, Note ?? ""), Actor, Aborted), id);
    }

    private IActionResult After<T>(Outcome<T> outcome, string id) where T : class => outcome.Succeeded ? Done("form.saved", PathOf(id)) : Refused(outcome.Refusals);

    private static string PathOf(string id) => "/toa-soan/phat-thanh/kich-ban/" + id;

    private async Task<bool> LoadAsync(string? id)
    {
        if (id is { Length: > 0 }) Desk = await lending.ForAsync(id, base.Actor, Aborted);
        if (await desk.FindAsync(id, Actor, Aborted) is not { } view) return false;
        View = view;
        Programmes = await desk.ProgrammesAsync(Aborted);
        if (view.Episodes.FirstOrDefault(e => e.Episode.IsAired) is { } aired) Coming = await desk.ComingAsync(aired.Episode, Aborted);
        return true;
    }

    private void ShowStored()
    {
        ModelState.Clear();
        var script = View.Script;
        (BasedOn, Title, ProgrammeId, ReadBy, AiVoice, MusicRights) = (View.Item?.ContentItemVersionId, View.Item?.DisplayText, script.ProgrammeId, script.ReadBy, script.AiVoice, script.MusicRights);
        (Lead, ByLine, Transcript) = (View.Item?.Field("Story", "Lead")?.Text("Text"), View.Item?.Field("Story", "ByLine")?.Text("Text"), script.Transcript);
        Lines = [.. script.Lines.Select((l, i) => new LineForm { Role = l.Role, Speaker = l.Speaker, Text = l.Text, Seconds = l.Seconds is { } s ? ReadingTime.Say(TimeSpan.FromSeconds(s)) : "", Order = i + 1 })];
        if (Lines.Count == 0) Lines.Add(new LineForm { Role = ScriptRole.Music, Order = 1 });
        AddRows();
    }

    private void AddRows()
    {
        for (var i = 0; i < SpareRows; i++) Lines.Add(new LineForm { Order = Lines.Count + 1 });
    }
}
