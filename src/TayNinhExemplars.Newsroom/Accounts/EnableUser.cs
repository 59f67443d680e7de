using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

public sealed record EnableUser(string UserId);

public sealed class EnableUserHandler(SiteDbContext db, AccountAccess access, AccountJournal journal)
{
    public async Task<Outcome<User>> HandleAsync(EnableUser input, Actor by, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var found = await access.FindManagedAsync(input.UserId, by, ct);
        if (found.Value is not { } user) return found;
        user.Enable();
        await journal.TellAsync(new AccountNews("user.enabled", by, user.Id, user.UserName!), ct);
        await write.CommitAsync(ct);
        return user;
    }
}
