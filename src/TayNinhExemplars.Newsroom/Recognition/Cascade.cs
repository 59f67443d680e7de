using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <summary>
/// What follows when an award is revoked or corrected, or a recognition withdrawn. Commendations obtained by false declaration
/// or followed by a finding of violation are cancelled (Law on Emulation and Commendation 06/2022/QH15, Chapter VII);
/// whoever has read of them must be able to learn of it: each citing story is shown with the label and queued for correction.
/// </summary>
public sealed class Cascade(CitingItems citing, OpenDeskTaskHandler tasks, AnnounceChangeHandler announce, ContentStore store, DossierDesk desk)
{
    public const string CorrectStory = "story.award", CorrectPage = "exemplar.award";

    /// <returns>The stories that cite it.</returns>
    public async Task<IReadOnlyList<CitingStory>> AwardChangedAsync(ContentItem award, string what, string reason, Actor by, CancellationToken ct)
    {
        var facts = AwardFacts.Of(award);
        var stories = await citing.CitingAsync(award, ct);
        foreach (var story in stories)
        {
            await tasks.HandleAsync(new OpenDeskTask(CorrectStory, $"{award.ContentItemId}/{story.ContentItemId}/{what}", story.Title,
                $"{award.DisplayText} ({facts.DecisionNumber}). {reason}", "ManagingEditor", story.ContentItemId, "/toa-soan/noi-dung/" + story.ContentItemId), by, ct);
            await announce.HandleAsync(new AnnounceChange(story.ContentItemId, "Labelled"), ct);
        }
        foreach (var exemplar in await store.FindManyAsync(facts.Recipients, VersionKind.Latest, ct))
        {
            await tasks.HandleAsync(new OpenDeskTask(CorrectPage, $"{award.ContentItemId}/{exemplar.ContentItemId}/{what}", exemplar.DisplayText,
                $"{award.DisplayText} ({facts.DecisionNumber}). {reason}", "Council", exemplar.ContentItemId, "/toa-soan/noi-dung/" + exemplar.ContentItemId), by, ct);
            await announce.HandleAsync(new AnnounceChange(exemplar.ContentItemId, "Labelled"), ct);
        }
        await announce.HandleAsync(new AnnounceChange(award.ContentItemId, "Labelled"), ct);
        await desk.TellAsync(new RecognitionNews(what, award.ContentItemId, award.DisplayText, reason, [.. stories.Select(s => s.ContentItemId)]), by, ct);
        return stories;
    }

    public async Task RecognitionWithdrawnAsync(Dossier dossier, string reason, Actor by, CancellationToken ct)
    {
        var stories = await citing.AboutAsync(dossier.ExemplarId, ct);
        foreach (var story in await store.FindManyAsync(stories, VersionKind.Latest, ct))
        {
            await tasks.HandleAsync(new OpenDeskTask(CorrectStory, $"{dossier.ExemplarId}/{story.ContentItemId}/withdrawn", story.DisplayText, reason, "ManagingEditor",
                story.ContentItemId, "/toa-soan/noi-dung/" + story.ContentItemId), by, ct);
            await announce.HandleAsync(new AnnounceChange(story.ContentItemId, "Labelled"), ct);
        }
        await desk.TellAsync(new RecognitionNews(RecognitionNews.RecognitionWithdrawn, dossier.ExemplarId, dossier.Name, reason, stories), by, ct);
    }
}
