using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

public sealed record SignIn(string UserName, string Password);

/// <param name="SecondFactorTicket">Set when a code is still needed: the password was right, nobody is signed in yet.</param>
public sealed record SignedIn(User User, string? SecondFactorTicket = null);

public sealed class SignInHandler(SiteDbContext db, Passwords passwords, SignInAttempts attempts, SecondFactorTickets tickets)
{
    private const string Wrong = "accounts.signIn.failed";

    public async Task<Outcome<SignedIn>> HandleAsync(SignIn input, CancellationToken ct)
    {
        var name = AccountRules.Clean(input.UserName);
        if (name.Length is 0 or > User.NameLimit || input.Password.Length == 0) return Refusals.Because(Wrong);
        var normal = name.ToUpperInvariant();
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.NormalizedUserName == normal, ct);
        if (user is null or { IsEnabled: false }) return RefuseUnknown(name, input.Password);
        if (attempts.CheckOpen(user) is { Any: true } closed) return closed;
        if (!passwords.Verify(user, input.Password, out var rehash)) return await attempts.FailedAsync(user, Wrong, ct);

        // The count of failures is cleared only when the code was right too: it guards the code as well.
        if (user.TwoFactorEnabled) return new SignedIn(user, tickets.Write(user));
        await attempts.SucceededAsync(user, rehash, ct);
        return new SignedIn(user);
    }

    private Refusals RefuseUnknown(string name, string password)
    {
        if (attempts.CheckOpen(name) is { Any: true } closed) return closed;
        passwords.Pretend(password);
        return attempts.Failed(name, Wrong);
    }
}
