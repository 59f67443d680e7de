using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>An item gives way to another: it is no longer published, and its addresses lead to the other.</summary>
public sealed record RedirectContent(string ContentItemId, string TargetContentItemId);

/// <summary>Every version stays; only what readers find at the address changes.</summary>
public sealed class RedirectContentHandler(SiteDbContext db, ContentWriter writer, UnpublishContentHandler unpublish)
{
    public async Task<Outcome<ContentItem>> HandleAsync(RedirectContent input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await writer.BeginAsync(ct);
        var target = ContentStore.ToItem(await writer.LatestAsync(input.TargetContentItemId, ct));
        var item = ContentStore.ToItem(await writer.LatestAsync(input.ContentItemId, ct));
        if (target is null || item is null || item.ContentItemId == target.ContentItemId) return Refusals.Because("content.missing");
        if (!actor.May(ContentPermissions.PublishContent, item)) return Refusals.Because("forbidden");
        if (await writer.PublishedAsync(input.ContentItemId, ct) is not null)
        {
            var done = await unpublish.HandleAsync(new UnpublishContent(input.ContentItemId), actor, ct);
            if (!done.Succeeded) return done;
        }
        await writer.SaveAsync(ct);
        foreach (var path in await db.Set<FormerPathRow>().Where(r => r.ContentItemId == input.ContentItemId).ToListAsync(ct))
            path.PointTo(input.TargetContentItemId, path.SinceUtc);
        await writer.RecordAsync(item.ContentItemId, item.ContentType, "Redirected", isNew: false, ct);
        await write.CommitAsync(ct);
        return target;
    }
}
