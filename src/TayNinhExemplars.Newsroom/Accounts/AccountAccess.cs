using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>Finds the account an administrator wants to change, if they may.</summary>
public sealed class AccountAccess(SiteDbContext db, RoleDirectory roles, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Outcome<User>> FindManagedAsync(string userId, Actor by, CancellationToken ct)
    {
        if (!by.May(AccountsPermissions.ManageUsers)) return Refusals.Because("accounts.forbidden");
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == userId, ct);
        if (user is null) return Refusals.Because("accounts.user.notFound");
        var theirs = await roles.PermissionsOfAsync(await roles.OfUserAsync(userId, ct), ct);
        return AccountRules.MayHandle(by, theirs) ? user : Refusals.Because("accounts.user.powers.forbidden");
    }
}
