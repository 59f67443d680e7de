using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>Takes the second factor off one's own account, for which the password is asked again.</summary>
public sealed record DisableTotp(string Password);

public sealed class DisableTotpHandler(SiteDbContext db, Passwords passwords, SignInAttempts attempts, SecondFactor factor, AccountJournal journal)
{
    public async Task<Outcome<User>> HandleAsync(DisableTotp input, Actor by, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == by.Id, ct);
        if (user is null) return Refusals.Because("accounts.user.notFound");
        if (attempts.CheckOpen(user) is { Any: true } closed) return closed;
        if (!passwords.Verify(user, input.Password, out _)) return await attempts.FailedAsync(user, "accounts.password.wrong", ct, nameof(input.Password));

        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Entry(user).ReloadAsync(ct);
        user.DisableTotp();
        await factor.ForgetRecoveryCodesAsync(user.Id, ct);
        await journal.TellAsync(new AccountNews("user.totpDisabled", by, user.Id, user.UserName!), ct);
        await write.CommitAsync(ct);
        return user;
    }
}
