using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>Why one item of an import was refused; the import as a whole is then undone by its caller.</summary>
public sealed class ImportException(string contentItemId, string displayText, Refusals refusals)
    : Exception($"Content item '{displayText}' ({contentItemId}): {refusals}")
{
    public string ContentItemId { get; } = contentItemId;
    public string DisplayText { get; } = displayText;
    public Refusals Refusals { get; } = refusals;
}

public sealed record ImportResult(int Added, int Updated, int Unchanged);

/// <summary>
/// Orchard's import: the version id decides. An unknown one becomes a new version and takes Latest or Published from the
/// others as its own flags ask; a known one is merged in place, and skipped when that changes nothing but the flags.
/// A version id met twice in one import counts once. Where we differ: an absent version id adds no version that says the same,
/// and a known version takes over the flags only when the import is the newer of the two, so that an old export or a recipe
/// run again does not undo what the newsroom did since.
/// </summary>
public sealed class ImportContentHandler(ContentWriter writer, ContentChecks checks, IContentCompletion completion, IEnumerable<IPublicationGuard> guards, IEnumerable<IPublicationObserver> observers)
{
    /// <summary>One batch inside the caller's transaction, or in its own. Batches of some hundred keep memory flat.</summary>
    /// <param name="seen">Version ids met so far in this import, shared by its batches.</param>
    public async Task<ImportResult> HandleAsync(IReadOnlyCollection<ContentItem> items, ISet<string> seen, CancellationToken ct = default)
    {
        await using var write = await writer.BeginAsync(ct);
        var ids = items.Select(i => i.ContentItemId).Where(Ids.IsValid).Distinct().ToList();
        var existing = (await writer.Items.AsNoTracking().Where(i => ids.Contains(i.ContentItemId)).Select(i => i.ContentItemId).Distinct().ToListAsync(ct)).ToHashSet();
        var versions = items.Select(i => i.ContentItemVersionId).Where(Ids.IsValid).Distinct().ToList();
        var known = await writer.Items.Where(i => versions.Contains(i.ContentItemVersionId)).ToDictionaryAsync(i => i.ContentItemVersionId, ct);

        var (added, updated, unchanged) = (0, 0, 0);
        var written = new List<string>();
        foreach (var source in items)
        {
            var item = source.Clone();
            if (item.ContentItemVersionId.Length > 0 && !seen.Add(item.ContentItemVersionId)) continue;
            if (known.TryGetValue(item.ContentItemVersionId, out var row))
            {
                if (await UpdateAsync(row, item, ct))
                {
                    updated++;
                    written.Add(item.ContentItemId);
                }
                else unchanged++;
                continue;
            }
            if (item.ContentItemVersionId.Length == 0 && existing.Contains(item.ContentItemId) && await IsHereAlreadyAsync(item, ct))
            {
                unchanged++;
                continue;
            }
            await AddAsync(item, isNew: item.ContentItemId.Length == 0 || existing.Add(item.ContentItemId), ct);
            existing.Add(item.ContentItemId);
            written.Add(item.ContentItemId);
            added++;
        }
        if (written.Count > 0) await writer.TellAsync(ContentNews.Import(written), ct);
        await write.CommitAsync(ct);
        writer.Forget();
        return new ImportResult(added, updated, unchanged);
    }

    /// <summary>An item without a version id would be one more version at every run; not when the present one says all that already.</summary>
    private async Task<bool> IsHereAlreadyAsync(ContentItem item, CancellationToken ct)
    {
        await writer.SaveAsync(ct);
        var row = item.Published ? await writer.PublishedAsync(item.ContentItemId, ct) : await writer.LatestAsync(item.ContentItemId, ct);
        if (row is null || row.ContentType != item.ContentType) return false;
        var current = ContentStore.ToItem(row)!;
        var import = item.Clone();
        await checks.NormaliseAsync(import, ct);
        var merged = ImportedVersion.Merge(current, import);
        await writer.CompleteAsync(merged, completion, ct);
        if (!ImportedVersion.SameButFlags(current, merged)) return false;
        if (current.Published) await TellAsync(current, ct);
        return true;
    }

    private async Task AddAsync(ContentItem item, bool isNew, CancellationToken ct)
    {
        if (item.ContentItemId.Length == 0) item.ContentItemId = Ids.New();
        if (item.ContentItemVersionId.Length == 0) item.ContentItemVersionId = Ids.New();
        Stop(item, ImportedVersion.CheckShape(item));
        await checks.NormaliseAsync(item, ct);
        var now = UtcSeconds.Cut(writer.Now);
        item.CreatedUtc ??= now;
        item.ModifiedUtc ??= item.PublishedUtc ?? item.CreatedUtc;
        if (item.Published) item.PublishedUtc ??= now;
        var alive = item.Latest || item.Published;
        if (alive) await writer.CompleteAsync(item, completion, ct);
        Stop(item, await checks.CheckAsync(item, forPublication: false, ct));
        if (item.Published) await AskGuardsAsync(item, ct);
        if (!isNew && item.Latest) Stop(item, await checks.Watch.MaySaveAsync(item, ContentStore.ToItem(await writer.LatestAsync(item.ContentItemId, ct)), Actor.System, ct));
        if (!isNew) await EvictAsync(item, ct);
        // Somebody must be able to go on with what is published.
        if (item.Published && !item.Latest && (isNew || await writer.LatestAsync(item.ContentItemId, ct) is null)) item.Latest = true;
        if (!isNew && alive && await writer.InBinAsync(item.ContentItemId, ct) is { } bin) writer.Remove(bin);
        writer.Insert(item);
        if (item.Published) await TellAsync(item, ct);
        var change = item.Published ? "Published" : "Saved";
        if (!isNew)
        {
            await writer.RecordAsync(item.ContentItemId, item.ContentType, change, isNew: false, ct);
            return;
        }
        // Seen by the next item's path check through the change tracker, so that a batch needs one round trip and not one an item.
        if (alive) await writer.AddIndexRowsAsync([item], ct);
        writer.Announce(item.ContentItemId, item.ContentType, change);
    }

    private async Task<bool> UpdateAsync(ContentItemRow row, ContentItem item, CancellationToken ct)
    {
        var current = ContentStore.ToItem(row)!;
        Stop(item, ImportedVersion.CheckIdentity(item, current));
        (item.ContentItemId, item.ContentType) = (current.ContentItemId, current.ContentType);
        Stop(item, ImportedVersion.CheckShape(item));
        await checks.NormaliseAsync(item, ct);
        var merged = ImportedVersion.Merge(current, item);
        if (merged.Latest || merged.Published) await writer.CompleteAsync(merged, completion, ct);
        if (ImportedVersion.SameButFlags(current, merged))
        {
            // Said again: what follows from it holds again, whatever a step before changed.
            if (current.Published) await TellAsync(current, ct);
            return false;
        }

        Stop(merged, await checks.CheckAsync(merged, forPublication: false, ct));
        if (merged.Published && !current.Published) await AskGuardsAsync(merged, ct);
        if (merged.Latest || merged.Published) Stop(merged, await checks.Watch.MaySaveAsync(merged, current, Actor.System, ct));
        if (current.Published && !merged.Published) Stop(merged, await checks.Watch.MayWithdrawAsync(current, Actor.System, ct));
        if (current.Published) await writer.RememberPathAsync(current.ContentItemId, ct);
        if (merged.Latest != current.Latest || merged.Published != current.Published)
        {
            await EvictAsync(merged, ct);
            if (!merged.Latest && (await writer.LatestAsync(merged.ContentItemId, ct) is not { } latest || latest.Id == row.Id)) merged.Latest = true;
            if (await writer.InBinAsync(merged.ContentItemId, ct) is { } bin) writer.Remove(bin);
        }
        ContentWriter.Fill(row, merged);
        if (merged.Published) await TellAsync(merged, ct);
        await writer.RecordAsync(row.ContentItemId, row.ContentType, row.Published ? "Published" : "Saved", isNew: false, ct);
        return true;
    }

    private async Task TellAsync(ContentItem item, CancellationToken ct)
    {
        foreach (var observer in observers) await observer.PublishedAsync(item, ct);
    }

    private async Task AskGuardsAsync(ContentItem item, CancellationToken ct)
    {
        var refusals = new Refusals();
        foreach (var guard in guards) refusals.Add(await guard.CheckAsync(item, Actor.System, item.PublishedUtc!.Value, ct));
        Stop(item, refusals);
    }

    private async Task EvictAsync(ContentItem item, CancellationToken ct)
    {
        await writer.SaveAsync(ct);
        foreach (var other in await writer.Items.Where(i => i.ContentItemId == item.ContentItemId && (i.Latest || i.Published)).ToListAsync(ct))
        {
            if (other.ContentItemVersionId == item.ContentItemVersionId) continue;
            if (item.Latest) other.Latest = false;
            if (item.Published && other.Published)
            {
                await writer.RememberPathAsync(item.ContentItemId, ct);
                other.Published = false;
            }
        }
        await writer.SaveAsync(ct);
    }

    private static void Stop(ContentItem item, Refusals refusals)
    {
        if (refusals.Any) throw new ImportException(item.ContentItemId, item.DisplayText, refusals);
    }
}
