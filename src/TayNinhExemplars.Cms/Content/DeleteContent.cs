using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

public sealed record DeleteContent(string ContentItemId, string? Reason = null);

/// <summary>Puts an item into the bin: no version is latest or published any more, and none is erased.</summary>
public sealed class DeleteContentHandler(ContentWriter writer, ContentWatch watch, TimeProvider clock)
{
    public async Task<Outcome<ContentItem>> HandleAsync(DeleteContent input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await writer.BeginAsync(ct);
        var latest = await writer.LatestAsync(input.ContentItemId, ct);
        var published = await writer.PublishedAsync(input.ContentItemId, ct);
        var item = ContentStore.ToItem(latest ?? published);
        var refusals = ContentRules.CanDelete(item, ContentStore.ToItem(published), actor);
        if (!refusals.Any) refusals = await watch.MayWithdrawAsync(ContentStore.ToItem(published) ?? item!, actor, ct);
        if (refusals.Any) return refusals;

        await writer.RememberPathAsync(input.ContentItemId, ct);
        writer.Add(new ContentBinRow
        {
            ContentItemId = item!.ContentItemId,
            LatestVersionId = item.ContentItemVersionId,
            PublishedVersionId = published?.ContentItemVersionId,
            ContentType = item.ContentType,
            DisplayText = item.DisplayText,
            DeletedUtc = clock.UtcSecondsNow(),
            DeletedBy = actor.Name,
            Reason = input.Reason,
        });
        if (latest is not null) latest.Latest = latest.Published = false;
        if (published is not null) published.Latest = published.Published = false;
        await writer.RecordAsync(item.ContentItemId, item.ContentType, "Removed", isNew: false, ct);
        await writer.TellAsync(ContentNews.Of("removed", item, actor, input.Reason ?? ""), ct);
        if (published is not null) await watch.WithdrawnAsync(item, actor, ct);
        await write.CommitAsync(ct);
        return item;
    }
}
