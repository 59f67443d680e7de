using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <summary>
/// What happens to the people of a story happens to what is on its way to the air: bulletins are recalled when consent ends, when an
/// exemplar is held or no longer recognised, or when an award the story cites is revoked; planned episodes are named to the radio desk.
/// </summary>
/// <param name="services">Recalling needs transitions, and those tell observers: it is looked up when needed.</param>
public sealed class FollowPeople(SiteDbContext db, ContentStore store, PeopleOnAir people, Texts texts, IServiceProvider services) : IConsentObserver, IRecognitionObserver
{
    public const string TaskKind = "broadcast-people";

    public async Task EndedAsync(ConsentEnd end, Actor by, CancellationToken ct)
    {
        var news = services.GetRequiredService<RelayNews>();
        foreach (var bulletin in await OpenAsync(null, ct))
            if (await TellsOfAsync(bulletin.SourceContentItemId, end.Record.ExemplarId, ct) && (await people.MayBeRelayedAsync(bulletin.SourceContentItemId, news.Now, ct)).Any)
                await RecallAsync(bulletin, texts.Get("broadcast.source.consent", bulletin.SourceTitle, end.Record.SubjectName), ct);
        foreach (var (episode, story) in await PlannedAsync(news.Today, null, ct))
            if (ConsentCheck.PeopleIn(story).Contains(end.Record.ExemplarId) && (await people.MayBeHeardAsync(story, ConsentTerms.RadioTv, Clock.ToUtc(episode.Day, episode.StartMinute), ct)).Any)
                await NameAsync(episode, story, texts.Get("broadcast.source.consent", story.DisplayText, end.Record.SubjectName), by, ct);
    }

    public async Task HappenedAsync(RecognitionNews news, Actor by, CancellationToken ct)
    {
        // Why somebody is looked into is nothing for ninety-six stations: only that.
        var what = news.What switch
        {
            RecognitionNews.ExemplarHeld => "broadcast.source.verifying",
            RecognitionNews.RecognitionWithdrawn => "broadcast.source.recognition",
            RecognitionNews.AwardRevoked => "broadcast.source.award",
            _ => null,
        };
        if (what is null || news.CitingIds.Count == 0) return;
        foreach (var bulletin in await OpenAsync(news.CitingIds, ct)) await RecallAsync(bulletin, texts.Get(what, bulletin.SourceTitle, news.SubjectName), ct);
        foreach (var (episode, story) in await PlannedAsync(services.GetRequiredService<RelayNews>().Today, news.CitingIds, ct))
            await NameAsync(episode, story, texts.Get(what, story.DisplayText, news.SubjectName), by, ct);
    }

    private async Task<IReadOnlyList<Bulletin>> OpenAsync(IReadOnlyList<string>? sources, CancellationToken ct) =>
        await db.Set<Bulletin>().AsNoTracking().Where(b => b.Recall == null && (sources == null || sources.Contains(b.SourceContentItemId))).OrderBy(b => b.Id).ToListAsync(ct);

    private async Task<bool> TellsOfAsync(string storyId, string exemplarId, CancellationToken ct) =>
        await store.FindAsync(storyId, VersionKind.Latest, ct) is { } story && ConsentCheck.PeopleIn(story).Contains(exemplarId);

    private async Task<IReadOnlyList<(Episode Episode, ContentItem Story)>> PlannedAsync(DateOnly today, IReadOnlyList<string>? storyIds, CancellationToken ct)
    {
        var rows = await db.Set<EpisodeStoryRow>().AsNoTracking().Where(r => r.Day >= today && (storyIds == null || storyIds.Contains(r.ContentItemId))).ToListAsync(ct);
        var ids = rows.Select(r => r.EpisodeId).Distinct().ToList();
        var episodes = (await db.Set<Episode>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(ct)).Where(e => !e.IsAired).ToDictionary(e => e.Id);
        var stories = (await store.FindManyAsync([.. rows.Select(r => r.ContentItemId).Distinct()], VersionKind.Latest, ct)).ToDictionary(s => s.ContentItemId);
        return [.. rows.Where(r => episodes.ContainsKey(r.EpisodeId) && stories.ContainsKey(r.ContentItemId)).Select(r => (episodes[r.EpisodeId], stories[r.ContentItemId]))];
    }

    private async Task RecallAsync(Bulletin bulletin, string reason, CancellationToken ct) =>
        (await services.GetRequiredService<RecallBulletinHandler>().HandleAsync(new RecallBulletin(bulletin.Id, reason), Actor.System, ct)).OrThrow();

    private async Task NameAsync(Episode episode, ContentItem story, string reason, Actor by, CancellationToken ct) =>
        (await services.GetRequiredService<OpenDeskTaskHandler>().HandleAsync(new OpenDeskTask(TaskKind, $"{episode.Id}:{story.ContentItemId}",
            texts.Get("broadcast.people.task", $"{episode.Day:dd/MM/yyyy} {Clock.Say(episode.StartMinute)}", story.DisplayText), reason, "RadioEditor", story.ContentItemId,
            "/toa-soan/phat-thanh/so/" + episode.Id, Clock.ToUtc(episode.Day, episode.StartMinute)), by, ct)).OrThrow();
}
