using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>Why one item of an import was refused; the import as a whole is then undone by its caller.</summary>
public sealed class ImportException(string contentItemId, string displayText, Refusals refusals)
    : Exception($"Content item '{displayText}' ({contentItemId}): {refusals}")
{
    public Refusals Refusals { get; } = refusals;
}

public sealed record ImportResult(int Added, int Updated, int Unchanged);

/// <summary>
/// Orchard's import: the version id decides. An unknown one becomes a new version and takes Latest or Published from the
/// others as its own flags ask; a known one with the same content is skipped, with other content it is updated in place.
/// A version id met twice in one import counts once.
/// </summary>
public sealed class ImportContentHandler(SiteDbContext db, ContentWriter writer, ContentChecks checks, IContentCompletion completion, TimeProvider clock)
{
    /// <summary>One batch inside the caller's transaction, or in its own. Batches of some hundred keep memory flat.</summary>
    /// <param name="seen">Version ids met so far in this import, shared by its batches.</param>
    public async Task<ImportResult> HandleAsync(IReadOnlyCollection<ContentItem> items, ISet<string> seen, CancellationToken ct = default)
    {
        await using var write = await writer.BeginAsync(ct);
        var ids = items.Select(i => i.ContentItemId).Where(i => i.Length > 0).Distinct().ToList();
        var existing = (await writer.Items.Where(i => ids.Contains(i.ContentItemId)).ToListAsync(ct)).ToLookup(i => i.ContentItemId);
        var versions = items.Select(i => i.ContentItemVersionId).Where(i => i.Length > 0).Distinct().ToList();
        var known = await writer.Items.Where(i => versions.Contains(i.ContentItemVersionId)).ToDictionaryAsync(i => i.ContentItemVersionId, ct);

        var (added, updated, unchanged) = (0, 0, 0);
        var fresh = new List<ContentItem>();
        foreach (var source in items)
        {
            var item = source.Clone();
            if (item.ContentItemVersionId.Length > 0 && !seen.Add(item.ContentItemVersionId)) continue;
            var row = known.GetValueOrDefault(item.ContentItemVersionId);
            await PrepareAsync(item, row, ct);

            if (row is not null)
            {
                if (await UpdateAsync(row, item, ct)) updated++;
                else unchanged++;
                continue;
            }
            if (item.ContentItemVersionId.Length == 0) item.ContentItemVersionId = Ids.New();
            var others = existing[item.ContentItemId].ToList();
            var isNew = others.Count == 0 && fresh.TrueForAll(f => f.ContentItemId != item.ContentItemId);
            if (!isNew) await EvictAsync(item, ct);
            writer.Insert(item);
            added++;
            if (isNew)
            {
                fresh.Add(item);
                // Seen by the next item's path check through the change tracker.
                if (item.Latest || item.Published) await writer.AddIndexRowsAsync([item], ct);
                writer.Announce(item.ContentItemId, item.ContentType, item.Published ? "Published" : "Saved");
            }
            else
            {
                await writer.RecordAsync(item.ContentItemId, item.ContentType, item.Published ? "Published" : "Saved", isNew: false, ct);
            }
        }
        await write.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return new ImportResult(added, updated, unchanged);
    }

    private async Task PrepareAsync(ContentItem item, ContentItemRow? row, CancellationToken ct)
    {
        if (item.ContentItemId.Length == 0) item.ContentItemId = Ids.New();
        var shape = new Refusals()
            .Unless(item.ContentType.Length > 0, "content.type-unknown", "ContentType", item.ContentType)
            .Unless(item.ContentItemId.Length <= Ids.Length && item.ContentItemVersionId.Length <= Ids.Length, "content.not-an-id", "ContentItemId");
        if (shape.Any) throw new ImportException(item.ContentItemId, item.DisplayText, shape);
        await checks.NormaliseAsync(item, ct);
        var now = clock.UtcSecondsNow();
        // What a recipe leaves out of a version that is here already is as it was: running it twice changes nothing.
        item.CreatedUtc ??= row?.CreatedUtc ?? now;
        item.ModifiedUtc ??= row?.ModifiedUtc ?? item.PublishedUtc ?? item.CreatedUtc;
        if (item.Published) item.PublishedUtc ??= row?.PublishedUtc ?? now;
        await writer.CompleteAsync(item, completion, ct);
        var refusals = await checks.CheckAsync(item, forPublication: false, ct);
        if (refusals.Any) throw new ImportException(item.ContentItemId, item.DisplayText, refusals);
    }

    private async Task<bool> UpdateAsync(ContentItemRow row, ContentItem item, CancellationToken ct)
    {
        var current = ContentStore.ToItem(row)!;
        if (Same(current, item)) return false;
        // The flags of a known version are the store's business: an old export must not bring back what was taken down.
        (item.Latest, item.Published) = (row.Latest, row.Published);
        if (row.Published) await writer.RememberPathAsync(row.ContentItemId, ct);
        ContentWriter.Fill(row, item);
        await writer.RecordAsync(row.ContentItemId, row.ContentType, row.Published ? "Published" : "Saved", isNew: false, ct);
        return true;
    }

    private async Task EvictAsync(ContentItem item, CancellationToken ct)
    {
        await writer.SaveAsync(ct);
        foreach (var other in await writer.Items.Where(i => i.ContentItemId == item.ContentItemId && (i.Latest || i.Published)).ToListAsync(ct))
        {
            if (item.Latest) other.Latest = false;
            if (item.Published && other.Published)
            {
                await writer.RememberPathAsync(item.ContentItemId, ct);
                other.Published = false;
            }
        }
        await writer.SaveAsync(ct);
    }

    private static bool Same(ContentItem a, ContentItem b)
    {
        var (left, right) = (a.ToJson(), b.ToJson());
        foreach (var json in new[] { left, right })
        {
            json.Remove("Latest");
            json.Remove("Published");
        }
        return JsonNode.DeepEquals(left, right);
    }
}
