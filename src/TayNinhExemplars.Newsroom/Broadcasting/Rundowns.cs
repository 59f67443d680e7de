using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Content;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Length">What the recording holds, or what reading the script takes.</param>
/// <param name="IsMeasured">False for an estimate.</param>
public sealed record RundownItem(EpisodeItem Item, TimeSpan Length, bool IsMeasured);

public sealed record RundownEpisode(Episode Episode, Programme Programme, IReadOnlyList<RundownItem> Items)
{
    /// <summary>What was on air; before that, what the parts add up to.</summary>
    public TimeSpan Actual => Episode.Log is { } log ? TimeSpan.FromSeconds(log.Seconds) : Items.Aggregate(TimeSpan.Zero, (sum, i) => sum + i.Length);

    public DurationVerdict Verdict => DurationRule.Judge(Episode.Standard, Actual);
}

/// <param name="StartedUtc">When the episode really began.</param>
public sealed record AiredStory(string ContentItemId, DateTime StartedUtc, string Programme);

/// <summary>Reads programmes, rundowns and the broadcast log.</summary>
public sealed class Rundowns(SiteDbContext db, ContentStore store, BroadcastingOptions options)
{
    public async Task<IReadOnlyList<Programme>> ProgrammesAsync(bool all, CancellationToken ct) =>
        await db.Set<Programme>().AsNoTracking().Where(p => all || p.IsActive).OrderBy(p => p.Name).Take(500).ToListAsync(ct);

    public Task<Programme?> ProgrammeAsync(string id, CancellationToken ct) => db.Set<Programme>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);

    public async Task<IReadOnlyList<RundownEpisode>> DayAsync(DateOnly day, CancellationToken ct) =>
        await WithItemsAsync(await db.Set<Episode>().AsNoTracking().Where(e => e.Day == day).OrderBy(e => e.StartMinute).ToListAsync(ct), ct);

    public async Task<RundownEpisode?> EpisodeAsync(string id, CancellationToken ct) =>
        (await WithItemsAsync(await db.Set<Episode>().AsNoTracking().Where(e => e.Id == id).ToListAsync(ct), ct)).FirstOrDefault();

    /// <summary>Without the lengths of their parts: for calendars.</summary>
    public async Task<IReadOnlyList<RundownEpisode>> BetweenAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var episodes = await db.Set<Episode>().AsNoTracking().Where(e => e.Day >= from && e.Day <= to).OrderBy(e => e.Day).ThenBy(e => e.StartMinute).Take(2000).ToListAsync(ct);
        var programmes = await ProgrammesOfAsync(episodes, ct);
        return [.. episodes.Where(e => programmes.ContainsKey(e.ProgrammeId)).Select(e => new RundownEpisode(e, programmes[e.ProgrammeId], []))];
    }

    /// <summary>Episodes a story is in, newest first.</summary>
    public async Task<IReadOnlyList<RundownEpisode>> OfStoryAsync(string contentItemId, CancellationToken ct)
    {
        var ids = db.Set<EpisodeStoryRow>().Where(r => r.ContentItemId == contentItemId).Select(r => r.EpisodeId);
        return await WithItemsAsync(await db.Set<Episode>().AsNoTracking().Where(e => ids.Contains(e.Id)).OrderByDescending(e => e.Day).ThenByDescending(e => e.StartMinute).Take(50).ToListAsync(ct), ct);
    }

    /// <summary>When these stories were on air, newest first: a hundred at most.</summary>
    public async Task<IReadOnlyList<AiredStory>> AiredAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken ct)
    {
        if (contentItemIds.Count == 0) return [];
        var rows = await db.Set<EpisodeStoryRow>().AsNoTracking().Where(r => contentItemIds.Contains(r.ContentItemId)).OrderByDescending(r => r.Day).Take(100).ToListAsync(ct);
        var ids = rows.Select(r => r.EpisodeId).Distinct().ToList();
        var aired = (await db.Set<Episode>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(ct)).Where(e => e.IsAired).ToDictionary(e => e.Id);
        var programmes = await ProgrammesOfAsync(aired.Values, ct);
        return [.. rows.Where(r => aired.TryGetValue(r.EpisodeId, out var e) && programmes.ContainsKey(e.ProgrammeId))
            .Select(r => new AiredStory(r.ContentItemId, aired[r.EpisodeId].Log!.StartedUtc, programmes[aired[r.EpisodeId].ProgrammeId].Name))];
    }

    /// <summary>Coming episodes of a programme at one time of day: those that can carry a correction.</summary>
    public async Task<IReadOnlyList<Episode>> ComingAsync(string programmeId, int startMinute, DateOnly from, CancellationToken ct) =>
        [.. (await db.Set<Episode>().AsNoTracking().Where(e => e.ProgrammeId == programmeId && e.StartMinute == startMinute && e.Day >= from).OrderBy(e => e.Day).Take(20).ToListAsync(ct)).Where(e => !e.IsAired)];

    public async Task<IReadOnlyList<AirCorrection>> CorrectionsAsync(string contentItemId, CancellationToken ct) =>
        await db.Set<AirCorrection>().AsNoTracking().Where(c => c.ContentItemId == contentItemId).OrderByDescending(c => c.AtUtc).Take(50).ToListAsync(ct);

    public async Task<IReadOnlyList<AirSheet>> SheetsAsync(string contentItemId, CancellationToken ct) =>
        await db.Set<AirSheet>().AsNoTracking().Where(s => s.ContentItemId == contentItemId).OrderByDescending(s => s.Serial).Take(50).ToListAsync(ct);

    private async Task<IReadOnlyList<RundownEpisode>> WithItemsAsync(IReadOnlyList<Episode> episodes, CancellationToken ct)
    {
        var programmes = await ProgrammesOfAsync(episodes, ct);
        var ids = episodes.SelectMany(e => e.Items).Where(i => i.Kind == EpisodeItemKind.Story).Select(i => i.ContentItemId).Distinct().ToList();
        var stories = (await store.FindManyAsync(ids, VersionKind.Latest, ct)).ToDictionary(i => i.ContentItemId);
        return [.. episodes.Where(e => programmes.ContainsKey(e.ProgrammeId)).Select(e => new RundownEpisode(e, programmes[e.ProgrammeId],
            [.. e.Items.Select(i => Measured(i, stories.GetValueOrDefault(i.ContentItemId), programmes[e.ProgrammeId]))]))];
    }

    private RundownItem Measured(EpisodeItem item, ContentItem? story, Programme programme)
    {
        if (item.Seconds is { } known) return new RundownItem(item, TimeSpan.FromSeconds(known), item.Kind != EpisodeItemKind.Correction);
        var script = story is null ? null : BroadcastScript.Of(story);
        return script?.Audio is { } audio ? new RundownItem(item, TimeSpan.FromSeconds(audio.Seconds), true)
            : new RundownItem(item, ReadingTime.Of(script?.Lines ?? [], programme.RateOr(options.SyllablesPerMinute)), false);
    }

    private async Task<Dictionary<string, Programme>> ProgrammesOfAsync(IEnumerable<Episode> episodes, CancellationToken ct)
    {
        var ids = episodes.Select(e => e.ProgrammeId).Distinct().ToList();
        return await db.Set<Programme>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
    }
}
