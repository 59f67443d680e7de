using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <param name="Kind">What happened around the item, such as <c>Commented</c> or <c>Labelled</c>.</param>
public sealed record AnnounceChange(string ContentItemId, string Kind);

/// <summary>
/// Appends to the change feed without a new version: what readers see of an item has changed though its text has not
/// (a comment was approved, an award revoked). Pages and index entries that show the item are made anew.
/// </summary>
public sealed class AnnounceChangeHandler(SiteDbContext db, ContentWriter writer)
{
    /// <summary>Takes part in the caller's <see cref="WriteScope"/> or opens one. An item nobody knows is passed over.</summary>
    public async Task HandleAsync(AnnounceChange input, CancellationToken ct = default)
    {
        await using var write = await writer.BeginAsync(ct);
        var type = await db.Set<ContentItemRow>().AsNoTracking().Where(i => i.ContentItemId == input.ContentItemId && (i.Latest || i.Published))
            .Select(i => i.ContentType).FirstOrDefaultAsync(ct);
        if (type is null) return;
        writer.Announce(input.ContentItemId, type, input.Kind);
        await write.CommitAsync(ct);
    }
}
