using MimeKit;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Notices;

/// <summary>What workflows of Orchard's kind tell: mail goes through the outbox, notices to the newsroom's pages. Both are undone with the run.</summary>
internal sealed class WorkflowMessages(MailOutbox outbox, Notifier notifier, UserDirectory users) : IWorkflowMessages
{
    private const int MostAddresses = 50;
    private const int LongestNotice = 500;

    public async Task<int> MailAsync(WorkflowMail mail, CancellationToken ct)
    {
        // One mail each: nobody learns who else was written to, and an address that is none costs the others nothing.
        var addresses = mail.To.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(a => MailboxAddress.TryParse(a, out var address) ? address.Address : "").Where(a => a.Contains('@', StringComparison.Ordinal) && a.Length <= 254).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAddresses).ToList();
        foreach (var address in addresses) await outbox.QueueAsync(new OutgoingMail(address, mail.Subject, mail.Text, mail.Html), ct);
        return addresses.Count;
    }

    public async Task<int> TellAsync(WorkflowNotice notice, CancellationToken ct)
    {
        var ids = notice.UserIds.Where(i => i.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var name in notice.UserNames.Take(MostAddresses))
            if (await users.FindByNameAsync(name, ct) is { IsEnabled: true } user) ids.Add(user.Id);
        var known = (await users.DisplayNamesAsync(ids, ct)).Keys.ToList();
        var text = notice.Text.Length <= LongestNotice ? notice.Text : notice.Text[..LongestNotice];
        await notifier.TellAsync(new NewNotice("workflow", "notices.workflow", notice.Url, text), known, ct);
        return known.Count;
    }
}
