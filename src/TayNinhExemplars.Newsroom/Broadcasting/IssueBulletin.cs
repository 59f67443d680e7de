using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="SourceVersionId">The version of the story it was made from.</param>
/// <param name="AudioPath">Empty when there is only the script.</param>
public sealed record IssueBulletin(string SourceContentItemId, string SourceVersionId, string Title, string Script, DateOnly UseBy, IReadOnlyList<string> StationIds)
{
    public string AudioPath { get; init; } = "";
    public string SuggestedSlot { get; init; } = "";
}

/// <summary>Offers a published story to stations as a bulletin; each finds it in its inbox.</summary>
public sealed class IssueBulletinHandler(SiteDbContext db, BulletinSources sources, BeginCopyHandler begin, RelayNews news, AuditTrail audit)
{
    public async Task<Outcome<Bulletin>> HandleAsync(IssueBulletin input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var refusals = RelayRules.CanIssue(input, sources.Options, news.Today, actor);
        var ids = input.StationIds.Distinct().ToList();
        var targets = await db.Set<Station>().AsNoTracking().Where(s => ids.Contains(s.Id) && s.IsActive).ToListAsync(ct);
        refusals.Unless(targets.Count == ids.Count, "broadcast.bulletin.station", nameof(input.StationIds));
        var source = await sources.CheckAsync(input, news.Now, ct);
        refusals.Add(source.Refusals);
        if (refusals.Any) return refusals;

        var bulletin = new Bulletin(input, source.Value!.Title, source.Value.Audio, actor, news.Now);
        db.Add(bulletin);
        foreach (var station in targets)
        {
            var relay = new Relay(bulletin.Id, station.Id);
            db.Add(relay);
            var copy = await begin.HandleAsync(new BeginCopy(RelayFlow.WorkflowId, relay.Id, TransitionAnswers.None, "offer", Relay.SubjectKind, bulletin.Title, station.DeskId), actor, ct);
            if (copy.Value is not { } begun) return copy.Refusals;
            relay.Stands(begun.State, begun.SinceUtc);
        }
        await audit.RecordAsync(new AuditEntry("bulletin.issued", "bulletin", bulletin.Id, bulletin.Title, Details: string.Join("; ", targets.Select(t => t.Name))), actor, ct);
        foreach (var station in targets) await news.TellStationAsync(station, "relay-offered", "notice.relay.offered", "/toa-soan/truyen-thanh", [bulletin.Title, $"{bulletin.UseBy:dd/MM/yyyy}"], ct);
        await write.CommitAsync(ct);
        return bulletin;
    }
}

internal sealed record CheckedSource(string Title, ScriptAudio? Audio);

/// <summary>Whether a story may become a bulletin now.</summary>
public sealed class BulletinSources(ContentStore store, CopyStore copies, RecordingLengths recordings, PeopleOnAir people, BroadcastingOptions options)
{
    public BroadcastingOptions Options => options;

    internal async Task<Outcome<CheckedSource>> CheckAsync(IssueBulletin input, DateTime nowUtc, CancellationToken ct)
    {
        var story = await store.FindAsync(input.SourceContentItemId, VersionKind.Published, ct);
        var refusals = new Refusals().Unless(story is { ContentType: "Story" }, "broadcast.bulletin.source");
        refusals.Unless(story is null || story.ContentItemVersionId == input.SourceVersionId, "broadcast.bulletin.sourceChanged");
        refusals.Unless(await copies.HoldOfAsync(input.SourceContentItemId, ct) is null && await copies.TakedownOfAsync(input.SourceContentItemId, ct) is null, "broadcast.bulletin.held");
        if (story is not null) refusals.Add(await people.MayBeRelayedAsync(story.ContentItemId, nowUtc, ct));
        var audio = input.AudioPath.Length == 0 ? null : await recordings.MeasureAsync(input.AudioPath, ct);
        if (audio is not null) refusals.Add(audio.Refusals);
        refusals.Unless(audio?.Value is not { IsCutShort: true }, "broadcast.audio.cutShort", "audio");
        return refusals.Any ? refusals : new CheckedSource(story!.DisplayText, audio?.Value);
    }
}
