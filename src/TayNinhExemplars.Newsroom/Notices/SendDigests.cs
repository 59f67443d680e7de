using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Notices;

/// <summary>Gathers what people have not read into one mail each, as often as they chose; each notice is mailed once.</summary>
public sealed class SendDigests(SiteDbContext db, UserDirectory users, MailOutbox outbox, DigestWords words, TimeProvider clock) : IRecurringWork
{
    private const int MostPeople = 200, MostNotices = 100;
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.UtcSecondsNow();
        var before = now - DigestRules.Patience;
        var waiting = await db.Set<NoticeRow>().Where(n => n.ReadUtc == null && n.MailedUtc == null && n.AtUtc <= before)
            .Select(n => n.UserId).Distinct().Take(MostPeople).ToListAsync(ct);
        if (waiting.Count == 0) return;
        var choices = await db.Set<DigestRow>().AsNoTracking().Where(d => waiting.Contains(d.UserId)).ToDictionaryAsync(d => d.UserId, ct);
        foreach (var id in waiting)
        {
            var choice = choices.GetValueOrDefault(id);
            if (!DigestRules.IsDue(choice?.Digest ?? Digest.Daily, Local(choice?.LastUtc), Local(now)!.Value)) continue;
            if (await users.FindAsync(id, ct) is { IsEnabled: true, Email.Length: > 0 } person) await SendAsync(person, choice, before, now, ct);
        }
    }

    private async Task SendAsync(UserView person, DigestRow? choice, DateTime before, DateTime now, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        // Looked at again inside the transaction: another node may have been here.
        var notices = await db.Set<NoticeRow>().AsNoTracking().Where(n => n.UserId == person.Id && n.ReadUtc == null && n.MailedUtc == null && n.AtUtc <= before)
            .OrderBy(n => n.Id).Take(MostNotices).ToListAsync(ct);
        if (notices.Count == 0) return;
        var upTo = notices[^1].Id;
        await db.Set<NoticeRow>().Where(n => n.UserId == person.Id && n.Id <= upTo && n.MailedUtc == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.MailedUtc, now), ct);
        var known = await db.Set<DigestRow>().Where(d => d.UserId == person.Id).ExecuteUpdateAsync(s => s.SetProperty(d => d.LastUtc, now), ct);
        if (known == 0) db.Add(new DigestRow { UserId = person.Id, Digest = choice?.Digest ?? Digest.Daily, LastUtc = now });
        await outbox.QueueAsync(words.Compose(person, notices), ct);
        await write.CommitAsync(ct);
    }

    private static DateTime? Local(DateTime? utc) => utc is { } at ? TimeZoneInfo.ConvertTimeFromUtc(at, Vietnam) : null;
}
