using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

public sealed record RedeemSetupLink(string Token, string UserName, string DisplayName, string? Email, string Password, string Repeated);

public sealed class RedeemSetupLinkHandler(SiteDbContext db, EnsureRolesHandler ensureRoles, CreateUserHandler createUser, TimeProvider clock)
{
    public async Task<bool> IsOpenAsync(string token, CancellationToken ct) => await Open(token).AnyAsync(ct);

    public async Task<Outcome<User>> HandleAsync(RedeemSetupLink input, CancellationToken ct)
    {
        if (input.Password != input.Repeated) return Refusals.Because("accounts.password.differ", nameof(input.Repeated));
        await using var write = await WriteScope.BeginAsync(db, ct);
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        var taken = await Open(input.Token).ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedUtc, now), ct);
        if (taken == 0) return Refusals.Because("accounts.setup.notFound");
        await ensureRoles.HandleAsync(EnsureRoles.System, ct);
        var created = await createUser.HandleAsync(
            new CreateUser(input.UserName, input.DisplayName, input.Email, [Role.Administrator], input.Password), Actor.System, ct);
        // Leaving without commit gives the link back, so that a mistyped form does not spend it.
        if (created.Value is not { } done) return created.Refusals;
        await write.CommitAsync(ct);
        return done.User;
    }

    private IQueryable<SetupLinkRow> Open(string token)
    {
        var (hash, now) = (Secrets.Hash(token), clock.GetUtcNow().UtcDateTime);
        return db.Set<SetupLinkRow>().Where(l => l.Hash == hash && l.UsedUtc == null && l.ExpiresUtc > now);
    }
}
