using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Revision">As the person saw it.</param>
public sealed record ArrangeEpisode(string EpisodeId, int Revision, int StandardSeconds, IReadOnlyList<EpisodeItem> Items);

/// <summary>Decides what is in an episode and in which order. Stories come in only after they have passed, and stay only while their people agree to be heard of.</summary>
public sealed class ArrangeEpisodeHandler(SiteDbContext db, ContentStore store, AirDesk desk, PeopleOnAir people, AuditTrail audit)
{
    public async Task<Outcome<Episode>> HandleAsync(ArrangeEpisode input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await db.Set<Episode>().SingleOrDefaultAsync(e => e.Id == input.EpisodeId, ct) is not { } episode) return Refusals.Because("broadcast.episode.missing");
        var items = input.Items.Select(i => i with { Title = i.Title.Trim() }).ToList();
        var refusals = AirRules.CanArrange(input with { Items = items }, episode, actor);
        if (refusals.Any) return refusals;

        var added = items.Where(i => i.Kind == EpisodeItemKind.Story && !episode.Holds(i.ContentItemId)).Select(i => i.ContentItemId).Distinct().ToList();
        var onAir = Clock.ToUtc(episode.Day, episode.StartMinute);
        foreach (var id in items.Where(i => i.Kind == EpisodeItemKind.Story).Select(i => i.ContentItemId).Distinct())
        {
            var story = await store.FindAsync(id, VersionKind.Latest, ct);
            if (added.Contains(id)) refusals.Add(AirRules.MayGoOnAir(story, await desk.SheetAsync(id, ct), await desk.Flow.IsStoppedAsync(id, ct)));
            if (story is not null) refusals.Add(await people.MayBeHeardAsync(story, ConsentTerms.RadioTv, onAir, ct));
        }
        if (refusals.Any) return refusals;

        episode.Arrange(items, input.StandardSeconds);
        await db.Set<EpisodeStoryRow>().Where(r => r.EpisodeId == episode.Id).ExecuteDeleteAsync(ct);
        db.AddRange(items.Where(i => i.ContentItemId.Length > 0).Select(i => i.ContentItemId).Distinct().Select(id => new EpisodeStoryRow { EpisodeId = episode.Id, ContentItemId = id, Day = episode.Day }));
        await audit.RecordAsync(new AuditEntry("episode.arranged", "episode", episode.Id, $"{episode.Day:yyyy-MM-dd} {Clock.Say(episode.StartMinute)}", Details: string.Join("; ", items.Select(i => i.Title))), actor, ct);
        await db.SaveChangesAsync(ct);
        var placement = $"{episode.Day:dd/MM/yyyy} {Clock.Say(episode.StartMinute)}";
        foreach (var id in added) refusals.Add(await desk.Flow.MoveAsync(id, AirStep.Slot, new TransitionAnswers { Placement = placement }, actor, ct));
        if (refusals.Any) return refusals;
        await write.CommitAsync(ct);
        return episode;
    }
}
