using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

public sealed record DeleteRole(string Name);

public sealed class DeleteRoleHandler(SiteDbContext db, RoleDirectory directory, AccountJournal journal)
{
    public async Task<Outcome<Role>> HandleAsync(DeleteRole input, Actor by, CancellationToken ct)
    {
        if (!by.May(AccountsPermissions.ManageRoles)) return Refusals.Because("accounts.forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var normal = input.Name.ToUpperInvariant();
        var role = await db.Set<Role>().SingleOrDefaultAsync(r => r.NormalizedName == normal, ct);
        if (role is null) return Refusals.Because("accounts.role.notFound");
        var members = await db.Set<IdentityUserRole<string>>().CountAsync(m => m.RoleId == role.Id, ct);
        var tokens = await db.Set<ApiToken>().CountAsync(t => t.Role == role.Name && t.RevokedUtc == null, ct);
        var refusals = new Refusals()
            .Unless(!Role.IsSystem(role.Name), "accounts.role.system")
            .Unless(members == 0, "accounts.role.hasMembers", "", members)
            .Unless(tokens == 0, "accounts.role.hasTokens", "", tokens)
            .Unless(AccountRules.MayHandle(by, await directory.PermissionsOfAsync([role.Name!], ct)), "accounts.role.powers.forbidden");
        if (refusals.Any) return refusals;

        await db.Set<IdentityRoleClaim<string>>().Where(c => c.RoleId == role.Id).ExecuteDeleteAsync(ct);
        db.Remove(role);
        await journal.TellAsync(new AccountNews("roles.deleted", by, role.Name!, role.Name!), ct);
        await write.CommitAsync(ct);
        return role;
    }
}
