using TayNinhExemplars.Accounts;

namespace TayNinhExemplars.Audit;

/// <summary>Sign-ins, accounts, roles and keys, as the account journal tells them.</summary>
internal sealed class AuditedAccounts(AuditTrail trail) : IAccountObserver
{
    public Task HappenedAsync(AccountNews news, CancellationToken ct) =>
        trail.RecordAsync(new AuditEntry(news.What, "account", news.Subject, news.SubjectName, Details: news.Details), news.By, ct);
}
