using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>One's own.</summary>
public sealed record ChangeDisplayName(string DisplayName);

public sealed class ChangeDisplayNameHandler(SiteDbContext db, AccountJournal journal)
{
    public async Task<Outcome<User>> HandleAsync(ChangeDisplayName input, Actor by, CancellationToken ct)
    {
        var name = AccountRules.Clean(input.DisplayName);
        if (AccountRules.CheckDisplayName(name) is { Any: true } refusals) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == by.Id, ct);
        if (user is null) return Refusals.Because("accounts.user.notFound");
        user.Rename(name);
        await journal.TellAsync(new AccountNews("user.edited", by, user.Id, user.UserName!), ct);
        await write.CommitAsync(ct);
        return user;
    }
}
