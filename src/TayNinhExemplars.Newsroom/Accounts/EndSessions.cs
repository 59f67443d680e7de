using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>Signs one's own account out everywhere.</summary>
public sealed record EndSessions;

public sealed class EndSessionsHandler(SiteDbContext db, AccountJournal journal)
{
    public async Task<Outcome<User>> HandleAsync(EndSessions input, Actor by, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == by.Id, ct);
        if (user is null) return Refusals.Because("accounts.user.notFound");
        user.EndSessions();
        await journal.TellAsync(new AccountNews("user.sessionsEnded", by, user.Id, user.UserName!), ct);
        await write.CommitAsync(ct);
        return user;
    }
}
