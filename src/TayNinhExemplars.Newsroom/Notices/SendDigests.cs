using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Notices;

/// <summary>Gathers what people have not read into one mail each, as often as they chose; each notice is mailed once.</summary>
public sealed class SendDigests(SiteDbContext db, MailOutbox outbox, MailOptions options, Texts texts, TimeProvider clock) : IRecurringWork
{
    private const int MostPeople = 200, MostNotices = 100;
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("vi-VN");

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.UtcSecondsNow();
        var before = now - DigestRules.Patience;
        var waiting = await db.Set<NoticeRow>().Where(n => n.ReadUtc == null && n.MailedUtc == null && n.AtUtc <= before)
            .Select(n => n.UserId).Distinct().Take(MostPeople).ToListAsync(ct);
        if (waiting.Count == 0) return;
        var choices = await db.Set<DigestRow>().AsNoTracking().Where(d => waiting.Contains(d.UserId)).ToDictionaryAsync(d => d.UserId, ct);
        var people = await db.Set<User>().AsNoTracking().Where(u => waiting.Contains(u.Id) && u.IsEnabled && u.Email != null && u.Email != "").ToListAsync(ct);
        foreach (var person in people)
        {
            var choice = choices.GetValueOrDefault(person.Id);
            if (DigestRules.IsDue(choice?.Digest ?? Digest.Daily, Local(choice?.LastUtc), Local(now)!.Value)) await SendAsync(person, choice, before, now, ct);
        }
    }

    private async Task SendAsync(User person, DigestRow? choice, DateTime before, DateTime now, CancellationToken ct)
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
        await outbox.QueueAsync(new OutgoingMail(person.Email!, texts.Get(Language, "notices.mail.subject", notices.Count), Compose(person, notices)), ct);
        await write.CommitAsync(ct);
    }

    private string Compose(User person, List<NoticeRow> notices)
    {
        var text = new StringBuilder(texts.Get(Language, "notices.mail.greeting", person.DisplayName)).Append("\n\n");
        foreach (var notice in notices)
        {
            text.Append("- ").Append(NoticeWords.Say(texts, Language, notice.TextKey, JsonSerializer.Deserialize<string[]>(notice.Args) ?? [])).Append('\n');
            if (options.BaseUrl.Length > 0) text.Append("  ").Append(options.BaseUrl.TrimEnd('/')).Append(notice.Url).Append('\n');
        }
        return text.Append('\n').Append(texts.Get(Language, "notices.mail.end")).Append('\n').ToString();
    }

    private static DateTime? Local(DateTime? utc) => utc is { } at ? TimeZoneInfo.ConvertTimeFromUtc(at, Vietnam) : null;
}
