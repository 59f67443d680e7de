using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <summary>
/// Conditions by which a workflow's own button cannot say what the studio's books do not: a recording has passed, a story is in the
/// rundown, it was on air, it was corrected there.
/// </summary>
public static class AirGuardNames
{
    public const string ScriptAsApproved = "script-as-approved", Sheet = "air-sheet", Rundown = "in-rundown", Log = "air-log", Correction = "air-correction";

    public static readonly IReadOnlyList<string> All = [ScriptAsApproved, Sheet, Rundown, Log, Correction];
}

/// <summary>The words that were recorded are those the leader approved; only the recording came after.</summary>
internal sealed class ScriptAsApprovedGuard(ContentStore store, CopyStore copies) : ITransitionGuard
{
    public string Name => AirGuardNames.ScriptAsApproved;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        var approved = (await copies.HistoryAsync(attempt.Copy.ContentItemId, 500, ct)).FirstOrDefault(e => e.ToState == AirFlow.ScriptApproved);
        if (approved is null || attempt.Item is not { } item || await store.FindVersionAsync(approved.VersionId, ct) is not { } before) return new Refusals();
        return new Refusals().Unless(Words(item).SequenceEqual(Words(before)), "broadcast.guard.script", "", approved.ActorName);
    }

    private static IEnumerable<ScriptLine> Words(ContentItem item) => BroadcastScript.Of(item)?.Lines ?? [];
}

/// <summary>Somebody listened exactly this recording through and let it pass.</summary>
internal sealed class AirSheetGuard(SiteDbContext db) : ITransitionGuard
{
    public string Name => AirGuardNames.Sheet;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        var id = attempt.Copy.ContentItemId;
        var sheet = await db.Set<AirSheet>().AsNoTracking().Where(s => s.ContentItemId == id).OrderByDescending(s => s.Serial).FirstOrDefaultAsync(ct);
        return new Refusals().Unless(attempt.Item is { } item && sheet?.HoldsFor(BroadcastScript.Of(item)) == true, "broadcast.guard.sheet");
    }
}

/// <summary>The story stands in an episode that is still to come.</summary>
internal sealed class RundownGuard(SiteDbContext db) : ITransitionGuard
{
    public string Name => AirGuardNames.Rundown;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct) =>
        new Refusals().Unless((await Airtime.EpisodesAsync(db, attempt.Copy.ContentItemId, ct)).Any(e => !e.IsAired), "broadcast.guard.rundown");
}

/// <summary>The broadcast log has an entry that no step of the copy speaks of yet: what was not on air is not called aired.</summary>
internal sealed class AirLogGuard(SiteDbContext db, CopyStore copies) : ITransitionGuard
{
    public string Name => AirGuardNames.Log;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        var logged = (await Airtime.EpisodesAsync(db, attempt.Copy.ContentItemId, ct)).Count(e => e.IsAired);
        var told = (await copies.HistoryAsync(attempt.Copy.ContentItemId, 500, ct)).Count(e => e.Kind is AirFlow.Air or AirFlow.Repeat);
        return new Refusals().Unless(logged > told, "broadcast.guard.log");
    }
}

/// <summary>A correction on air is ordered for a coming episode, with what was wrong and what is right.</summary>
internal sealed class AirCorrectionGuard(SiteDbContext db) : ITransitionGuard
{
    public string Name => AirGuardNames.Correction;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        var id = attempt.Copy.ContentItemId;
        return new Refusals().Unless(await db.Set<AirCorrection>().AnyAsync(c => c.ContentItemId == id, ct), "broadcast.guard.correction");
    }
}

internal static class Airtime
{
    /// <summary>Episodes that carry the story itself, and not only a correction of it.</summary>
    public static async Task<IReadOnlyList<Episode>> EpisodesAsync(SiteDbContext db, string contentItemId, CancellationToken ct)
    {
        var ids = db.Set<EpisodeStoryRow>().Where(r => r.ContentItemId == contentItemId).Select(r => r.EpisodeId);
        var episodes = await db.Set<Episode>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(ct);
        return [.. episodes.Where(e => e.Items.Any(i => i.Kind == EpisodeItemKind.Story && i.ContentItemId == contentItemId))];
    }
}
