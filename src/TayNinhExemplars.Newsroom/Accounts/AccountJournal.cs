using Microsoft.Extensions.Logging;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <param name="What">Such as <c>user.created</c>, <c>roles.saved</c>, <c>token.revoked</c>.</param>
/// <param name="Subject">Id of the user or token, name of the role.</param>
/// <param name="Details">Never a secret.</param>
public sealed record AccountNews(string What, Actor By, string Subject, string SubjectName, string Details = "")
{
    /// <summary>False for what changes nobody's rights: what is remembered of accounts may stay.</summary>
    public bool ChangesAccess { get; init; } = true;
}

/// <summary>Hears of every change to accounts, roles and tokens, inside the transaction that makes it.</summary>
public interface IAccountObserver
{
    Task HappenedAsync(AccountNews news, CancellationToken ct);
}

/// <summary>Where every change to accounts is told, so that it is logged, observed, and no cached actor outlives it.</summary>
public sealed class AccountJournal(SiteDbContext db, ActorCache cache, IEnumerable<IAccountObserver> observers, ILogger<AccountJournal> log)
{
    public async Task TellAsync(AccountNews news, CancellationToken ct)
    {
        foreach (var observer in observers) await observer.HappenedAsync(news, ct);
        db.AfterCommit(() =>
        {
            if (news.ChangesAccess) cache.Clear();
            log.LogInformation("Account change {What}: {Subject} ({SubjectName}) by {Actor}. {Details}", news.What, news.Subject, news.SubjectName, news.By.Name, news.Details);
        });
    }
}
