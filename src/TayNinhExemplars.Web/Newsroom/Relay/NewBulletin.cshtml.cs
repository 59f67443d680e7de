using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Relay;

/// <summary>A published story becomes a bulletin: shortened, with a last day, for these stations.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.IssueBulletins))]
public sealed class NewBulletinModel(ContentStore store, StationBook stations, BroadcastingOptions options, TimeProvider clock) : NewsroomPage
{
    [BindProperty(SupportsGet = true, Name = "tu")] public string? SourceId { get; set; }
    [BindProperty] public string? SourceVersionId { get; set; }
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Script { get; set; }
    [BindProperty] public string? UseBy { get; set; }
    [BindProperty] public string? SuggestedSlot { get; set; }
    [BindProperty] public string? AudioPath { get; set; }
    [BindProperty] public List<string> StationIds { get; set; } = [];
    public ContentItem Source { get; private set; } = null!;
    public IReadOnlyList<Station> Stations { get; private set; } = [];
    public BroadcastingOptions Options => options;
    public int Words => ReadingTime.Words(Script ?? "");

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        (SourceVersionId, Title, Script) = (Source.ContentItemVersionId, Source.DisplayText, Plain(Source));
        AudioPath = BroadcastScript.Of(Source)?.Audio?.Path ?? Source.Field("Story", "Audio")?.Strings("Paths").FirstOrDefault();
        UseBy = FormTime.Field(Clock.DayOf(clock.GetUtcNow().UtcDateTime).AddDays(7));
        StationIds = [.. Stations.Select(s => s.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? audio, [FromServices] IssueBulletinHandler issue, [FromServices] UploadMediaHandler upload)
    {
        if (!await LoadAsync()) return NotFound();
        if (audio is { Length: > 0 })
        {
            await using var content = audio.OpenReadStream();
            var stored = await upload.HandleAsync(new UploadMedia(audio.FileName, "truyen-thanh", content) { Only = MediaKind.Audio }, Actor, Aborted);
            if (stored.Value is not { } made) return Refused(stored.Refusals);
            AudioPath = made.Item.Path;
        }
        if (FormTime.Day(UseBy) is not { } day) return Refused(Refusals.Because("broadcast.bulletin.useByPast", nameof(UseBy)));
        var outcome = await issue.HandleAsync(new IssueBulletin(Source.ContentItemId, SourceVersionId ?? "", Title ?? "", Script ?? "", day, StationIds)
        {
            AudioPath = AudioPath ?? "", SuggestedSlot = SuggestedSlot ?? "",
        }, Actor, Aborted);
        return outcome.Value is { } bulletin ? Done("stations.issued", "/toa-soan/truyen-thanh/ban-tin/" + bulletin.Id) : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync()
    {
        if (await store.FindAsync(SourceId ?? "", VersionKind.Published, Aborted) is not { ContentType: "Story" } source) return false;
        Source = source;
        Stations = [.. (await stations.AllAsync(Aborted)).Where(s => s.IsActive)];
        return true;
    }

    /// <summary>The story's words without Markdown's marks, as a beginning; the editor shortens them.</summary>
    private static string Plain(ContentItem source) => string.Join("\n\n",
        (source.Part("MarkdownBodyPart")?.Text("Markdown") ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(p => MarkdownText.ToPlainText(p).Trim()).Where(p => p.Length > 0));
}
