using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>One's own; every other session of the account ends.</summary>
public sealed record ChangePassword(string CurrentPassword, string Password, string Repeated);

public sealed class ChangePasswordHandler(SiteDbContext db, Passwords passwords, SignInAttempts attempts, AccountJournal journal)
{
    public async Task<Outcome<User>> HandleAsync(ChangePassword input, Actor by, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == by.Id, ct);
        if (user is null) return Refusals.Because("accounts.user.notFound");
        // Whoever sits down at an open session must not be able to guess on from there.
        if (attempts.CheckOpen(user) is { Any: true } closed) return closed;
        if (!passwords.Verify(user, input.CurrentPassword, out _))
            return await attempts.FailedAsync(user, "accounts.password.wrong", ct, nameof(input.CurrentPassword));

        var refusals = PasswordRules.Check(input.Password, user.UserName)
            .Unless(input.Password == input.Repeated, "accounts.password.differ", nameof(input.Repeated))
            .Unless(input.Password != input.CurrentPassword, "accounts.password.same", nameof(input.Password));
        if (refusals.Any) return refusals;

        var hash = passwords.Hash(input.Password);
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Entry(user).ReloadAsync(ct);
        user.SetPasswordHash(hash, mustChange: false);
        await journal.TellAsync(new AccountNews("user.passwordChanged", by, user.Id, user.UserName!), ct);
        await write.CommitAsync(ct);
        return user;
    }
}
