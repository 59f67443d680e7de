using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

public sealed record ContentChange(long Sequence, string ContentItemId, string ContentType, string Kind, DateTime AtUtc)
{
    /// <summary>The kind of a change that is of no item: whoever derives data from content shall derive it anew.</summary>
    public const string Rebuild = "Rebuild";
}

/// <summary>
/// Every committed write to content, in commit order. A consumer keeps its own cursor and may start again from zero.
/// On PostgreSQL writers take turns from the first change of a transaction to its commit, so a number never appears after a higher one.
/// </summary>
public sealed class ChangeFeed(SiteDbContext db)
{
    public async Task<IReadOnlyList<ContentChange>> ReadAsync(long after, int take, CancellationToken ct = default) =>
        await db.Set<ContentChangeRow>().AsNoTracking().Where(c => c.Sequence > after).OrderBy(c => c.Sequence).Take(take)
            .Select(c => new ContentChange(c.Sequence, c.ContentItemId, c.ContentType, c.Kind, c.AtUtc)).ToListAsync(ct);

    /// <summary>0 when nothing was ever written.</summary>
    public async Task<long> LastSequenceAsync(CancellationToken ct = default) =>
        await db.Set<ContentChangeRow>().MaxAsync(c => (long?)c.Sequence, ct) ?? 0;
}

/// <summary>Wakes the consumers of the change feed in this process; other nodes notice by polling.</summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Raise() => Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Taken before reading the feed, so that a change written while reading is not slept over.</summary>
    public Task Next => Volatile.Read(ref _next).Task;
}
