using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="StartMinute">Null takes every slot of the programme on that day.</param>
/// <param name="RepeatOf">An episode that was aired or is planned: the same again.</param>
public sealed record PlanEpisode(string ProgrammeId, DateOnly Day, int? StartMinute, string RepeatOf = "");

public sealed record PlannedEpisodes(IReadOnlyList<Episode> Episodes);

/// <summary>Puts a programme into the rundown of a day. What stands there already is not put there twice.</summary>
public sealed class PlanEpisodeHandler(SiteDbContext db, ContentStore store, AirDesk desk, AuditTrail audit)
{
    public async Task<Outcome<PlannedEpisodes>> HandleAsync(PlanEpisode input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var programme = await db.Set<Programme>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == input.ProgrammeId, ct);
        var repeated = input.RepeatOf.Length == 0 ? null : await db.Set<Episode>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == input.RepeatOf, ct);
        var today = Clock.DayOf(desk.Now);
        var starts = input.StartMinute is { } minute ? [minute] : programme?.Slots.Where(s => s.IsOn(input.Day.DayOfWeek)).Select(s => s.StartMinute).Distinct().ToList() ?? [];
        var refusals = new Refusals()
            .Unless(actor.May(BroadcastingPermissions.ManageBroadcasts), "broadcast.forbidden")
            .Unless(programme is { IsActive: true }, "broadcast.script.programme", nameof(input.ProgrammeId))
            .Unless(input.Day >= today.AddDays(-1) && input.Day <= today.AddYears(1), "broadcast.episode.day", nameof(input.Day))
            .Unless(input.StartMinute is null or (>= 0 and < Clock.MinutesOfDay), "broadcast.episode.time", nameof(input.StartMinute))
            .Unless(programme is null || starts.Count > 0, "broadcast.episode.noSlot", nameof(input.Day), programme?.Name)
            .Unless(input.RepeatOf.Length == 0 || repeated is not null, "broadcast.episode.missing", nameof(input.RepeatOf));
        foreach (var id in repeated?.Items.Where(i => i.Kind == EpisodeItemKind.Story).Select(i => i.ContentItemId).Distinct() ?? [])
            refusals.Add(AirRules.MayGoOnAir(await store.FindAsync(id, VersionKind.Latest, ct), await desk.SheetAsync(id, ct), await desk.Flow.IsStoppedAsync(id, ct)));
        if (refusals.Any) return refusals;

        var standing = await db.Set<Episode>().AsNoTracking().Where(e => e.Day == input.Day).ToListAsync(ct);
        var made = new List<Episode>();
        foreach (var start in starts.Where(s => standing.All(e => e.ProgrammeId != input.ProgrammeId || e.StartMinute != s)))
        {
            var episode = new Episode(Ids.New(), input, start, repeated?.StandardSeconds ?? programme!.StandardSeconds);
            if (standing.Concat(made).FirstOrDefault(e => e.StartMinute < episode.EndMinute && start < e.EndMinute) is { } overlapped)
                return Refusals.Because("broadcast.episode.overlap", nameof(input.StartMinute), Clock.Say(start), Clock.Say(overlapped.StartMinute), Clock.Say(overlapped.EndMinute % Clock.MinutesOfDay));
            if (repeated is not null) episode.Arrange(repeated.Items, repeated.StandardSeconds);
            made.Add(episode);
        }
        db.AddRange(made);
        db.AddRange(made.SelectMany(e => e.Items.Where(i => i.ContentItemId.Length > 0).Select(i => i.ContentItemId).Distinct().Select(id => new EpisodeStoryRow { EpisodeId = e.Id, ContentItemId = id, Day = e.Day })));
        foreach (var episode in made)
            await audit.RecordAsync(new AuditEntry("episode.planned", "episode", episode.Id, programme!.Name, Details: $"{episode.Day:yyyy-MM-dd} {Clock.Say(episode.StartMinute)}"), actor, ct);
        await write.CommitAsync(ct);
        return new PlannedEpisodes(made);
    }
}
