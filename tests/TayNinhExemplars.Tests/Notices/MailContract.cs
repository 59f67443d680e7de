using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using System.Text;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Notices;

public sealed class MailOnSqlite() : MailContract(TestDatabase.Sqlite);

public sealed class MailOnPostgreSql(PostgresFixture postgres) : MailContract(postgres);

/// <summary>Mail goes out once, whatever the server does meanwhile.</summary>
public abstract class MailContract(TestDatabase database)
{
    [Fact]
    public async Task Mail_waits_while_the_server_is_down_and_goes_out_once_when_it_is_back()
    {
        await using var sink = new SmtpSink();
        var options = new MailOptions { Host = "127.0.0.1", Port = 1, Security = MailSecurity.None, From = "toasoan@example.vn" };
        await using var site = await TestSite.CreateAsync(database, s => s.Replace(ServiceDescriptor.Singleton(options)));
        await site.TellAsync((MailOutbox o) => o.QueueAsync(new OutgoingMail("lan@example.vn", "Gương sáng\r\nBcc: ai@example.vn", "Chào Lan,\nbài đã đăng.")));

        await site.TellAsync((SendMail s) => s.RunAsync(default));
        Assert.Equal(1, await site.AskAsync((MailOutbox o) => o.WaitingAsync(default)));

        // The same data in a process whose settings name the right port.
        var later = site.Twin(more: s => s.Replace(ServiceDescriptor.Singleton(options with { Port = sink.Port })));
        await later.TellAsync((SendMail s) => s.RunAsync(default));
        Assert.Empty(sink.Mails); // its next try is not due yet
        later.Clock.Advance(TimeSpan.FromMinutes(2));
        await later.TellAsync((SendMail s) => s.RunAsync(default));
        later.Clock.Advance(TimeSpan.FromDays(1));
        await later.TellAsync((SendMail s) => s.RunAsync(default));

        using var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(sink.Mails))), TestContext.Current.CancellationToken);
        Assert.Equal("Gương sáng Bcc: ai@example.vn", mail.Subject);
        Assert.Equal("lan@example.vn", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Empty(mail.Bcc);
        Assert.Equal("Chào Lan,\nbài đã đăng.", mail.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(0, await later.AskAsync((MailOutbox o) => o.WaitingAsync(default)));
        await later.CloseAsync();
    }

    [Fact]
    public async Task What_stays_unread_is_mailed_once_in_the_morning()
    {
        await using var site = await TestSite.CreateAsync(database);
        var lan = (await site.AskAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser("lan", "Lan", "lan@example.vn", []), Actor.System, default))).OrThrow().User;
        await site.TellAsync((Notifier n) => n.TellAsync(new NewNotice("task", "notice.task", "/toa-soan/viec-can-lam", "Đính chính bài"), [lan.Id, lan.Id]));
        Assert.Equal(1, await site.AskAsync((NoticeBoard b) => b.UnreadAsync(lan.Id, default)));

        await DigestAsync(site, waiting: 0); // just told: perhaps Lan is reading it now
        site.Clock.Advance(TimeSpan.FromHours(1));
        await DigestAsync(site, waiting: 1); // 10 in the morning in Vietnam
        site.Clock.Advance(TimeSpan.FromDays(1));
        await DigestAsync(site, waiting: 1); // nothing new
        await site.TellAsync((Notifier n) => n.TellAsync(new NewNotice("task", "notice.task", "/toa-soan/viec-can-lam", "Việc mới"), [lan.Id]));
        await site.TellAsync((DigestChoices c) => c.ChooseAsync(lan.Id, Digest.Off, default));
        site.Clock.Advance(TimeSpan.FromDays(1));
        await DigestAsync(site, waiting: 1); // mail is not wanted any more
    }

    private static async Task DigestAsync(TestSite site, int waiting)
    {
        await site.TellAsync((SendDigests d) => d.RunAsync(default));
        Assert.Equal(waiting, await site.AskAsync((MailOutbox o) => o.WaitingAsync(default)));
    }
}
