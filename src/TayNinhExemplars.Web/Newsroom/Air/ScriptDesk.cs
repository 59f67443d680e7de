using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Air;

/// <summary>Everything the page of one script shows.</summary>
public sealed record ScriptView(ContentItem? Item, BroadcastScript Script, IReadOnlyList<AirSheet> Sheets, IReadOnlyList<RundownEpisode> Episodes, IReadOnlyList<AirCorrection> Corrections)
{
    /// <summary>In the workflow's words; empty when the story is in none.</summary>
    public string State { get; init; } = "";
    public bool HasPassed => Sheets.Count > 0 && Sheets[0].HoldsFor(Script);
}

public sealed class ScriptDesk(ContentStore store, Rundowns rundowns, AirFlow flow, WorkflowLibrary workflows)
{
    /// <summary>Null when there is no such story, or the actor may not see it.</summary>
    public async Task<ScriptView?> FindAsync(string? id, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(id)) return new ScriptView(null, new BroadcastScript(), [], [], []);
        if (await store.FindAsync(id, VersionKind.Latest, ct) is not { ContentType: "Story" } item || !actor.May(ContentPermissions.PreviewContent, item)) return null;
        var state = await flow.CopyAsync(id, ct) is { } copy && (await workflows.OfAsync(copy, ct)).State(copy.State) is { } s ? s.Name.ToString() : "";
        return new ScriptView(item, BroadcastScript.Of(item) ?? new BroadcastScript(), await rundowns.SheetsAsync(id, ct), await rundowns.OfStoryAsync(id, ct), await rundowns.CorrectionsAsync(id, ct)) { State = state };
    }

    public Task<IReadOnlyList<Programme>> ProgrammesAsync(CancellationToken ct) => rundowns.ProgrammesAsync(all: false, ct);

    public Task<IReadOnlyList<Episode>> ComingAsync(Episode wrong, CancellationToken ct) => rundowns.ComingAsync(wrong.ProgrammeId, wrong.StartMinute, wrong.Day, ct);
}
