using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>The second step: the code of the authenticator app, or a recovery code.</summary>
public sealed record CompleteSignIn(string Ticket, string Code);

public sealed class CompleteSignInHandler(SiteDbContext db, SecondFactorTickets tickets, SecondFactor factor, SignInAttempts attempts)
{
    public async Task<Outcome<SignedIn>> HandleAsync(CompleteSignIn input, CancellationToken ct)
    {
        var user = tickets.Read(input.Ticket) is { } ticket
            ? await db.Set<User>().SingleOrDefaultAsync(u => u.Id == ticket.UserId && u.SecurityStamp == ticket.Stamp, ct)
            : null;
        if (user is not { IsEnabled: true, TwoFactorEnabled: true }) return Refusals.Because("accounts.signIn.ticket");
        if (attempts.CheckOpen(user) is { Any: true } closed) return closed;
        if (!await factor.AcceptAsync(user, input.Code, ct)) return await attempts.FailedAsync(user, "accounts.totp.wrong", ct, nameof(input.Code));

        await attempts.SucceededAsync(user, null, ct);
        return new SignedIn(user);
    }
}
