using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

public sealed record RestoreContent(string ContentItemId);

/// <summary>Takes an item out of the bin as a draft. It is not published again by itself: somebody decides that.</summary>
public sealed class RestoreContentHandler(ContentWriter writer, IContentCompletion completion)
{
    public async Task<Outcome<ContentItem>> HandleAsync(RestoreContent input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await writer.BeginAsync(ct);
        var bin = await writer.InBinAsync(input.ContentItemId, ct);
        if (bin is null) return Refusals.Because("content.not-in-bin");
        var row = await writer.VersionAsync(bin.LatestVersionId, ct);
        if (row is null) return Refusals.Because("content.missing");
        var item = ContentStore.ToItem(row)!;
        if (!actor.May(ContentPermissions.DeleteContent, item)) return Refusals.Because("forbidden");

        item.Latest = true;
        // Somebody may have taken the address meanwhile.
        await writer.CompleteAsync(item, completion, ct);
        ContentWriter.Fill(row, item);
        writer.Remove(bin);
        await writer.RecordAsync(item.ContentItemId, item.ContentType, "Restored", isNew: false, ct);
        await writer.TellAsync(ContentNews.Of("restored", item, actor), ct);
        await write.CommitAsync(ct);
        return item;
    }
}
