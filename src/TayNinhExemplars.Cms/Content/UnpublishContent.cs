using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

public sealed record UnpublishContent(string ContentItemId);

/// <summary>Takes the published version from the readers; the address answers "gone" from then on. The latest version stays.</summary>
public sealed class UnpublishContentHandler(ContentWriter writer, ContentWatch watch)
{
    public async Task<Outcome<ContentItem>> HandleAsync(UnpublishContent input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await writer.BeginAsync(ct);
        var row = await writer.PublishedAsync(input.ContentItemId, ct);
        var item = ContentStore.ToItem(row);
        var refusals = ContentRules.CanUnpublish(item, actor);
        if (!refusals.Any) refusals = await watch.MayWithdrawAsync(item!, actor, ct);
        if (refusals.Any) return refusals;

        await writer.RememberPathAsync(input.ContentItemId, ct);
        item!.Published = row!.Published = false;
        // An archive time that has passed would take down the next publication at once.
        item.Part("ArchiveLaterPart")?.Remove("ScheduledArchiveUtc");
        ContentWriter.Fill(row, item);
        await writer.RecordAsync(item.ContentItemId, item.ContentType, "Unpublished", isNew: false, ct);
        await writer.TellAsync(ContentNews.Of("unpublished", item, actor), ct);
        await watch.WithdrawnAsync(item, actor, ct);
        await write.CommitAsync(ct);
        return item;
    }
}
