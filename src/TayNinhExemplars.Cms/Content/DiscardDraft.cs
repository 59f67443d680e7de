using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

public sealed record DiscardDraft(string ContentItemId);

/// <summary>Goes back to the published version; the draft stays in the version list.</summary>
public sealed class DiscardDraftHandler(ContentWriter writer, ContentWatch watch)
{
    public async Task<Outcome<ContentItem>> HandleAsync(DiscardDraft input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await writer.BeginAsync(ct);
        var latest = await writer.LatestAsync(input.ContentItemId, ct);
        var published = await writer.PublishedAsync(input.ContentItemId, ct);
        if (latest is null || published is null) return Refusals.Because("content.not-published");
        var item = ContentStore.ToItem(published)!;
        if (!actor.May(ContentPermissions.EditContent, item)) return Refusals.Because("forbidden");
        if (latest.Published) return item;
        var refusals = await watch.MaySaveAsync(item, ContentStore.ToItem(latest), actor, ct);
        if (refusals.Any) return refusals;

        latest.Latest = false;
        await writer.SaveAsync(ct);
        item.Latest = published.Latest = true;
        await writer.RecordAsync(item.ContentItemId, item.ContentType, "Saved", isNew: false, ct);
        await writer.TellAsync(ContentNews.Of("discarded", item, actor), ct);
        await watch.SavedAsync(item, actor, ct);
        await write.CommitAsync(ct);
        return item;
    }
}
