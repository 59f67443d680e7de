using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="ContentItemId">Empty begins a new story for the air.</param>
/// <param name="BasedOn">The version the person started from; a newer one refuses the save.</param>
public sealed record SaveScript(string ContentItemId, string? BasedOn, string Title, string ProgrammeId, IReadOnlyList<ScriptLine> Lines)
{
    public string Lead { get; init; } = "";
    public string ReadBy { get; init; } = "";
    public bool AiVoice { get; init; }
    public string MusicRights { get; init; } = "";

    /// <summary>Who wrote it, for the web page; empty leaves what is there.</summary>
    public string ByLine { get; init; } = "";
    public string Transcript { get; init; } = "";
}

/// <summary>Keeps the script as a new version of its story. The story's text for the web follows the script until somebody edits it by hand.</summary>
public sealed class SaveScriptHandler(SiteDbContext db, ContentStore store, SaveDraftHandler save)
{
    public async Task<Outcome<ContentItem>> HandleAsync(SaveScript input, Actor actor, CancellationToken ct = default)
    {
        input = Tidy(input);
        var known = input.ProgrammeId.Length == 0 || await db.Set<Programme>().AnyAsync(p => p.Id == input.ProgrammeId, ct);
        var refusals = ScriptRules.CanSave(input, known, actor);
        if (refusals.Any) return refusals;
        var item = input.ContentItemId.Length == 0 ? new ContentItem { ContentType = "Story" } : await store.FindAsync(input.ContentItemId, VersionKind.Latest, ct);
        if (item is null) return Refusals.Because("broadcast.script.missing");

        var before = BroadcastScript.Of(item);
        var script = (before ?? new BroadcastScript()) with
        {
            ProgrammeId = input.ProgrammeId, Lines = input.Lines, ReadBy = input.ReadBy, AiVoice = input.AiVoice, MusicRights = input.MusicRights, Transcript = input.Transcript,
        };
        item.PartOrNew("TitlePart")["Title"] = input.Title;
        var story = item.PartOrNew("Story");
        if (input.ContentItemId.Length == 0) story["Format"] = Text("radio");
        if (input.Lead.Length > 0) story["Lead"] = Text(input.Lead);
        if (input.ByLine.Length > 0) story["ByLine"] = Text(input.ByLine);
        WriteBody(item, before, script);
        Put(item, script);
        return await save.HandleAsync(new SaveDraft(item, input.BasedOn), actor, ct);
    }

    internal static void Put(ContentItem item, BroadcastScript script) => item.Content[BroadcastScript.PartName] = JsonSerializer.SerializeToNode(script, Json.Options);

    private static void WriteBody(ContentItem item, BroadcastScript? before, BroadcastScript script)
    {
        var body = item.PartOrNew("MarkdownBodyPart");
        var text = body.Text("Markdown") ?? "";
        if (text.Trim().Length == 0 || (before is not null && text == BroadcastScript.ToMarkdown(before.Lines))) body["Markdown"] = BroadcastScript.ToMarkdown(script.Lines);
    }

    private static System.Text.Json.Nodes.JsonObject Text(string text) => new() { ["Text"] = text };

    /// <summary>Rows of the form that were left empty are no lines.</summary>
    private static SaveScript Tidy(SaveScript input) => input with
    {
        Title = input.Title.Trim(), Lead = input.Lead.Trim(), ReadBy = input.ReadBy.Trim(), MusicRights = input.MusicRights.Trim(), ByLine = input.ByLine.Trim(), Transcript = input.Transcript.ReplaceLineEndings("\n").Trim(),
        Lines = [.. input.Lines.Select(l => l with { Speaker = l.Speaker.Trim(), Text = l.Text.ReplaceLineEndings("\n").Trim() }).Where(l => l.Text.Length > 0 || l.Speaker.Length > 0)],
    };
}
