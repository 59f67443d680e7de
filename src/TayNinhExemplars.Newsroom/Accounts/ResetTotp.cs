using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>For somebody who has lost both the phone and the recovery codes.</summary>
public sealed record ResetTotp(string UserId);

public sealed class ResetTotpHandler(SiteDbContext db, AccountAccess access, SecondFactor factor, AccountJournal journal)
{
    public async Task<Outcome<User>> HandleAsync(ResetTotp input, Actor by, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var found = await access.FindManagedAsync(input.UserId, by, ct);
        if (found.Value is not { } user) return found;
        user.DisableTotp();
        await factor.ForgetRecoveryCodesAsync(user.Id, ct);
        await journal.TellAsync(new AccountNews("user.totpReset", by, user.Id, user.UserName!), ct);
        await write.CommitAsync(ct);
        return user;
    }
}
