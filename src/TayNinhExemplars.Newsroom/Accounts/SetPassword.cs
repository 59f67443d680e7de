using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>Gives somebody a new password for one use: made up here, shown once, changed at the next sign-in.</summary>
public sealed record SetPassword(string UserId);

public sealed record OneTimePassword(User User, string Password);

public sealed class SetPasswordHandler(SiteDbContext db, AccountAccess access, Passwords passwords, AccountJournal journal)
{
    public async Task<Outcome<OneTimePassword>> HandleAsync(SetPassword input, Actor by, CancellationToken ct)
    {
        var password = Passwords.Generate();
        var hash = passwords.Hash(password);
        await using var write = await WriteScope.BeginAsync(db, ct);
        var found = await access.FindManagedAsync(input.UserId, by, ct);
        if (found.Value is not { } user) return found.Refusals;
        if (user.Id == by.Id) return Refusals.Because("accounts.password.own");

        user.SetPasswordHash(hash, mustChange: true);
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        await journal.TellAsync(new AccountNews("user.passwordReset", by, user.Id, user.UserName!), ct);
        await write.CommitAsync(ct);
        return new OneTimePassword(user, password);
    }
}
