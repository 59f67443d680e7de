using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

public sealed record LogEpisode(string EpisodeId, int Revision, DateTime StartedUtc, int Seconds, string Remark);

/// <summary>Nhật ký phát sóng: when an episode really began, how long it really was, what was noticed. Written once and never changed.</summary>
public sealed class LogEpisodeHandler(SiteDbContext db, AirDesk desk, AnnounceChangeHandler announce, AuditTrail audit, UserDirectory users)
{
    public async Task<Outcome<Episode>> HandleAsync(LogEpisode input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await db.Set<Episode>().SingleOrDefaultAsync(e => e.Id == input.EpisodeId, ct) is not { } episode) return Refusals.Because("broadcast.episode.missing");
        var refusals = AirRules.CanLog(input, episode, desk.Now, actor);
        if (refusals.Any) return refusals;

        var name = (await users.FindAsync(actor.Id, ct))?.DisplayName ?? actor.Name;
        episode.Aired(new AirLog(UtcSeconds.Cut(input.StartedUtc), input.Seconds, input.Remark.Trim(), actor.Id, name, desk.Now));
        foreach (var correction in await db.Set<AirCorrection>().Where(c => c.IntoEpisodeId == episode.Id && c.AiredUtc == null).ToListAsync(ct)) correction.Aired(episode.Log!.StartedUtc);
        await audit.RecordAsync(new AuditEntry("episode.aired", "episode", episode.Id, $"{episode.Day:yyyy-MM-dd} {Clock.Say(episode.StartMinute)}", input.Remark,
            $"{LocalDays.Say(input.StartedUtc)} {ReadingTime.Say(TimeSpan.FromSeconds(input.Seconds))}"), actor, ct);
        await db.SaveChangesAsync(ct);
        foreach (var id in episode.Items.Where(i => i.Kind == EpisodeItemKind.Story).Select(i => i.ContentItemId).Distinct())
        {
            refusals.Add(await desk.Flow.MoveAsync(id, AirStep.Air, new TransitionAnswers { Note = input.Remark.Trim() }, actor, ct));
            // The exemplar's page says when it was on air.
            await announce.HandleAsync(new AnnounceChange(id, "Aired"), ct);
        }
        if (refusals.Any) return refusals;
        await write.CommitAsync(ct);
        return episode;
    }
}

internal static class LocalDays
{
    public static string Say(DateTime utc) => $"{Clock.DayOf(utc):dd/MM/yyyy} {Clock.Say(Clock.MinuteOf(utc))}";
}
