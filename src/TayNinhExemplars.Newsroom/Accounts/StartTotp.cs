using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>Gives one's own account a secret for an authenticator app; it counts only once a code was given back.</summary>
public sealed record StartTotp(string Issuer);

/// <param name="Uri">What the QR code says.</param>
public sealed record TotpStart(string Secret, string Uri);

public sealed class StartTotpHandler(SiteDbContext db, SecondFactor factor)
{
    public async Task<Outcome<TotpStart>> HandleAsync(StartTotp input, Actor by, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == by.Id, ct);
        if (user is null) return Refusals.Because("accounts.user.notFound");
        if (user.TwoFactorEnabled) return Refusals.Because("accounts.totp.already");

        // Asking again shows the same secret, so that a reloaded page does not void what the app has just read.
        var secret = factor.ReadSecret(user);
        if (secret is null)
        {
            (secret, var kept) = factor.NewSecret();
            user.StartTotp(kept);
        }
        await write.CommitAsync(ct);
        return new TotpStart(secret, UriOf(input.Issuer, user.UserName!, secret));
    }

    private static string UriOf(string issuer, string account, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits=6&period=30";
}
