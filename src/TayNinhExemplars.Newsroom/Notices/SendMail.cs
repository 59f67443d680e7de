using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MimeKit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Notices;

/// <summary>
/// Hands queued mail to the server, oldest first. What the server does not take is tried again after 1, 2, 4 ... minutes, at most
/// six hours, and given up after <see cref="MostAttempts"/> attempts. A mail is claimed before it is sent, so that two nodes do not both send it;
/// a process that dies in between sends it once more later: rather twice than never.
/// </summary>
public sealed partial class SendMail(SiteDbContext db, MailOptions options, TimeProvider clock, ILogger<SendMail> log) : IRecurringWork
{
    public const int MostAttempts = 12;
    private const int BatchSize = 50;

    public async Task RunAsync(CancellationToken ct)
    {
        if (options.Host.Length == 0 || options.From.Length == 0) return;
        var now = clock.UtcSecondsNow();
        var due = await db.Set<OutgoingMailRow>().AsNoTracking().Where(m => m.SentUtc == null && m.FailedUtc == null && m.NextTryUtc <= now)
            .OrderBy(m => m.Id).Take(BatchSize).ToListAsync(ct);
        if (due.Count == 0) return;
        using var client = new SmtpClient { Timeout = 20_000 };
        try
        {
            await ConnectAsync(client, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogDown(log, options.Host, e.Message);
            foreach (var mail in due) await PostponeAsync(mail, e.Message, ct);
            return;
        }
        foreach (var mail in due) await SendAsync(client, mail, ct);
        await client.DisconnectAsync(quit: true, ct);
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken ct)
    {
        await client.ConnectAsync(options.Host, options.Port, options.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        }, ct);
        if (options.UserName.Length > 0) await client.AuthenticateAsync(options.UserName, options.Password, ct);
    }

    private async Task SendAsync(SmtpClient client, OutgoingMailRow mail, CancellationToken ct)
    {
        if (!await ClaimAsync(mail, ct)) return;
        try
        {
            using var message = new MimeMessage { Subject = mail.Subject, Body = BodyOf(mail) };
            message.From.Add(MailboxAddress.Parse(options.From));
            message.To.Add(MailboxAddress.Parse(mail.Recipient));
            await client.SendAsync(message, ct);
            await ChangeAsync(mail.Id, s => s.SetProperty(m => m.SentUtc, clock.UtcSecondsNow()).SetProperty(m => m.LastError, ""), ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await PostponeAsync(mail, e.Message, ct);
        }
    }

    private static MimeEntity BodyOf(OutgoingMailRow mail)
    {
        var text = new TextPart("plain") { Text = mail.Text };
        return mail.Html is null ? text : new MultipartAlternative(text, new TextPart("html") { Text = mail.Html });
    }

    private async Task<bool> ClaimAsync(OutgoingMailRow mail, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var until = clock.UtcSecondsNow().AddMinutes(5);
        var claimed = await db.Set<OutgoingMailRow>().Where(m => m.Id == mail.Id && m.SentUtc == null && m.NextTryUtc == mail.NextTryUtc)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.NextTryUtc, until), ct);
        await write.CommitAsync(ct);
        return claimed == 1;
    }

    private Task PostponeAsync(OutgoingMailRow mail, string error, CancellationToken ct)
    {
        var (attempts, now) = (mail.Attempts + 1, clock.UtcSecondsNow());
        var next = now.AddMinutes(Math.Min(360, Math.Pow(2, attempts - 1)));
        DateTime? failed = attempts >= MostAttempts ? now : null;
        var cut = error.Length > 500 ? error[..500] : error;
        return ChangeAsync(mail.Id, s => s.SetProperty(m => m.Attempts, attempts).SetProperty(m => m.NextTryUtc, next)
            .SetProperty(m => m.FailedUtc, failed).SetProperty(m => m.LastError, cut), ct);
    }

    private async Task ChangeAsync(long id, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<OutgoingMailRow>> change, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<OutgoingMailRow>().Where(m => m.Id == id).ExecuteUpdateAsync(change, ct);
        await write.CommitAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server {Host} does not answer ({Error}); the mail is kept and tried again.")]
    private static partial void LogDown(ILogger logger, string host, string error);
}
