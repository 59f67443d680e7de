using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <param name="ExpectedVersion">The version the person saw; null publishes whatever is latest.</param>
/// <param name="AtUtc">The publication time to keep when a timer publishes; null is now.</param>
public sealed record PublishContent(string ContentItemId, string? ExpectedVersion = null, DateTime? AtUtc = null);

/// <summary>
/// Makes the latest version the published one, after every check and every guard. The first publication time of an
/// item stays its publication time; later changes show as modified.
/// </summary>
public sealed class PublishContentHandler(ContentWriter writer, ContentChecks checks, IEnumerable<IPublicationGuard> guards, IEnumerable<IPublicationObserver> observers)
{
    public async Task<Outcome<ContentItem>> HandleAsync(PublishContent input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await writer.BeginAsync(ct);
        var row = await writer.LatestAsync(input.ContentItemId, ct);
        var item = ContentStore.ToItem(row);
        var refusals = ContentRules.CanPublish(item, input.ExpectedVersion, actor);
        if (refusals.Any) return refusals;
        if (item!.Published) return item;

        var at = UtcSeconds.Cut(input.AtUtc ?? writer.Now);
        refusals.Add(await checks.CheckAsync(item, forPublication: true, ct));
        // Otherwise the timer would take it down the next moment, and the editor would not know why.
        var archive = ContentItemJson.ParseDate(item.Part("ArchiveLaterPart")?.Text("ScheduledArchiveUtc"));
        refusals.Unless(archive is null || archive > at, "content.archive-passed", "ArchiveLaterPart.ScheduledArchiveUtc");
        foreach (var guard in guards) refusals.Add(await guard.CheckAsync(item, actor, at, ct));
        if (refusals.Any) return refusals;

        var previous = await writer.PublishedAsync(input.ContentItemId, ct);
        if (previous is not null)
        {
            await writer.RememberPathAsync(input.ContentItemId, ct);
            previous.Published = false;
            await writer.SaveAsync(ct);
        }
        item.Published = true;
        item.PublishedUtc = previous?.PublishedUtc ?? at;
        // The plan is fulfilled; left standing it would publish the next draft the moment it is saved.
        item.Part("PublishLaterPart")?.Remove("ScheduledPublishUtc");
        ContentWriter.Fill(row!, item);
        await writer.RecordAsync(item.ContentItemId, item.ContentType, "Published", isNew: false, ct);
        foreach (var observer in observers) await observer.PublishedAsync(item, ct);
        await writer.TellAsync(ContentNews.Of("published", item, actor), ct);
        await checks.Watch.PublishedAsync(item, actor, at, ct);
        await write.CommitAsync(ct);
        return item;
    }
}
