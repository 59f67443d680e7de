using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

public sealed record EnableTotp(string Code);

/// <summary>Shown once.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

public sealed class EnableTotpHandler(SiteDbContext db, SecondFactor factor, AccountJournal journal)
{
    public async Task<Outcome<RecoveryCodes>> HandleAsync(EnableTotp input, Actor by, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == by.Id, ct);
        if (user is null) return Refusals.Because("accounts.user.notFound");
        if (user.TwoFactorEnabled) return Refusals.Because("accounts.totp.already");
        if (factor.MatchStep(user, input.Code) is not { } step) return Refusals.Because("accounts.totp.wrong", nameof(input.Code));

        user.EnableTotp(step);
        var codes = await factor.RenewRecoveryCodesAsync(user, ct);
        await journal.TellAsync(new AccountNews("user.totpEnabled", by, user.Id, user.UserName!), ct);
        await write.CommitAsync(ct);
        return new RecoveryCodes(codes);
    }
}
