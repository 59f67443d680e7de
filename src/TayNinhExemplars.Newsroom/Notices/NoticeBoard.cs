using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Notices;

/// <summary>What a person was told, newest first, and what they did with it.</summary>
public sealed class NoticeBoard(SiteDbContext db, TimeProvider clock)
{
    public Task<int> UnreadAsync(string userId, CancellationToken ct) => db.Set<NoticeRow>().CountAsync(n => n.UserId == userId && n.ReadUtc == null, ct);

    /// <param name="before">Only those older than this id; 0 begins with the newest.</param>
    public async Task<IReadOnlyList<Notice>> ListAsync(string userId, long before, int take, CancellationToken ct)
    {
        var rows = await db.Set<NoticeRow>().AsNoTracking().Where(n => n.UserId == userId && (before == 0 || n.Id < before))
            .OrderByDescending(n => n.Id).Take(take).ToListAsync(ct);
        return [.. rows.Select(n => new Notice(n.Id, n.Kind, n.TextKey, JsonSerializer.Deserialize<string[]>(n.Args) ?? [], n.Url, n.AtUtc, n.ReadUtc is not null))];
    }

    /// <param name="upTo">The newest that was seen: what arrived meanwhile stays unread.</param>
    public async Task MarkReadAsync(string userId, long upTo, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var now = clock.UtcSecondsNow();
        await db.Set<NoticeRow>().Where(n => n.UserId == userId && n.Id <= upTo && n.ReadUtc == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadUtc, now), ct);
        await write.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<string>> MutedAsync(string userId, CancellationToken ct) =>
        await db.Set<MutedNoticeRow>().Where(m => m.UserId == userId).OrderBy(m => m.Kind).Select(m => m.Kind).ToListAsync(ct);

    public async Task MuteAsync(string userId, IReadOnlyCollection<string> kinds, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<MutedNoticeRow>().Where(m => m.UserId == userId).ExecuteDeleteAsync(ct);
        foreach (var kind in kinds.Distinct(StringComparer.Ordinal)) db.Add(new MutedNoticeRow { UserId = userId, Kind = kind });
        await write.CommitAsync(ct);
    }
}
