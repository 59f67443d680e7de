using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Notices;

/// <summary>Tells people of the newsroom that something waits for them; those who muted the kind are left in peace.</summary>
public sealed class Notifier(SiteDbContext db, UserDirectory users, NoticeSignal signal, TimeProvider clock)
{
    /// <summary>Takes part in the caller's <see cref="WriteScope"/> or opens one.</summary>
    public async Task TellAsync(NewNotice notice, IEnumerable<string> userIds, CancellationToken ct = default)
    {
        var addressees = userIds.Where(u => u.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (addressees.Count == 0) return;
        await using var write = await WriteScope.BeginAsync(db, ct);
        var muted = await db.Set<MutedNoticeRow>().Where(m => m.Kind == notice.Kind && addressees.Contains(m.UserId)).Select(m => m.UserId).ToListAsync(ct);
        var (args, now) = (JsonSerializer.Serialize(notice.Args), clock.UtcSecondsNow());
        var told = addressees.Except(muted, StringComparer.Ordinal).ToList();
        foreach (var user in told)
            db.Add(new NoticeRow { UserId = user, Kind = notice.Kind, TextKey = notice.TextKey, Args = args, Url = notice.Url, AtUtc = now });
        db.AfterCommit(() => signal.Raise(told));
        await db.SaveChangesAsync(ct);
        // Written once and not looked at again: kept in view, they would make every later save of a long unit of work slower.
        foreach (var written in db.ChangeTracker.Entries<NoticeRow>().ToList()) written.State = EntityState.Detached;
        await write.CommitAsync(ct);
    }

    /// <summary>Everybody enabled in the role.</summary>
    public async Task TellRoleAsync(NewNotice notice, string role, CancellationToken ct = default) =>
        await TellAsync(notice, (await users.InRoleAsync(role, ct)).Select(u => u.Id), ct);
}

/// <summary>Wakes the open pages of those who were told something, in this process.</summary>
public sealed class NoticeSignal
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Done when the person is told something. Taken before reading, so that what arrives while reading is not slept over.</summary>
    public Task Next(string userId) => _waiting.GetOrAdd(userId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    internal void Raise(IReadOnlyList<string> userIds)
    {
        foreach (var id in userIds)
            if (_waiting.TryRemove(id, out var waiting)) waiting.TrySetResult();
    }
}
