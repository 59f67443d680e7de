using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Notices;

/// <summary>Mail waits here, written in the transaction of what it tells of, until a server takes it: work goes on when the mail server is down.</summary>
public sealed class MailOutbox(SiteDbContext db, TimeProvider clock)
{
    /// <summary>Takes part in the caller's <see cref="WriteScope"/> or opens one.</summary>
    public async Task QueueAsync(OutgoingMail mail, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var now = clock.UtcSecondsNow();
        db.Add(new OutgoingMailRow { Recipient = mail.To, Subject = OneLine(mail.Subject), Text = mail.Text, Html = mail.Html, QueuedUtc = now, NextTryUtc = now });
        await write.CommitAsync(ct);
    }

    public Task<int> WaitingAsync(CancellationToken ct) => db.Set<OutgoingMailRow>().CountAsync(m => m.SentUtc == null && m.FailedUtc == null, ct);

    /// <summary>A line break in a subject would begin a header of the sender's choice.</summary>
    private static string OneLine(string subject) => string.Join(' ', subject.Split(['\r', '\n', '\0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
