using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>What becomes of the permissions the role already has; Replace is Orchard's default.</summary>
public enum PermissionBehavior { Replace, Add, Remove }

/// <summary>Creates the role or changes it; running it twice is the same as once.</summary>
/// <param name="Description">Null leaves what is there.</param>
public sealed record SaveRole(string Name, string? Description, IReadOnlyCollection<string> Permissions, PermissionBehavior Behavior = PermissionBehavior.Replace);

public sealed class SaveRoleHandler(SiteDbContext db, RoleDirectory directory, AccountJournal journal)
{
    public async Task<Outcome<Role>> HandleAsync(SaveRole input, Actor by, CancellationToken ct)
    {
        if (!by.May(AccountsPermissions.ManageRoles)) return Refusals.Because("accounts.forbidden");
        var (name, description) = (AccountRules.Clean(input.Name), AccountRules.Clean(input.Description));
        var named = input.Permissions.Select(AccountRules.Clean).Where(p => p.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (AccountRules.CheckRole(name, description) is { Any: true } refusals) return refusals;

        await using var write = await WriteScope.BeginAsync(db, ct);
        var role = await FindOrAddAsync(name, ct);
        if (input.Description is not null) role.Describe(description);
        var before = await directory.PermissionsOfAsync([role.Name!], ct);
        var after = Apply(before.Where(p => p != Permission.SiteOwner || !IsAdministrator(role)), named, input.Behavior);
        // Both what is given and what is taken away must be within the actor's own reach.
        var changed = before.Except(after, StringComparer.OrdinalIgnoreCase).Union(after.Except(before, StringComparer.OrdinalIgnoreCase)).Where(p => p != Permission.SiteOwner || !IsAdministrator(role)).ToList();
        if (!AccountRules.MayHandle(by, changed)) return Refusals.Because("accounts.permission.powers.forbidden", nameof(input.Permissions));

        await WriteAsync(role, after, ct);
        // A recipe says the same at every run; only what is new is news.
        if (changed.Count > 0 || db.Entry(role).State is not EntityState.Unchanged)
            await journal.TellAsync(new AccountNews("roles.saved", by, role.Name!, role.Name!, string.Join(", ", changed.Order(StringComparer.Ordinal))), ct);
        await write.CommitAsync(ct);
        return role;
    }

    private static HashSet<string> Apply(IEnumerable<string> before, HashSet<string> named, PermissionBehavior behavior) => behavior switch
    {
        PermissionBehavior.Replace => named,
        PermissionBehavior.Add => before.Union(named, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase),
        PermissionBehavior.Remove => before.Except(named, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase),
        _ => throw new ArgumentOutOfRangeException(nameof(behavior)),
    };

    private static bool IsAdministrator(Role role) => role.Name == Role.Administrator;

    private async Task<Role> FindOrAddAsync(string name, CancellationToken ct)
    {
        var normal = name.ToUpperInvariant();
        var role = await db.Set<Role>().SingleOrDefaultAsync(r => r.NormalizedName == normal, ct);
        if (role is not null) return role;
        role = new Role(name, "") { NormalizedName = normal };
        db.Add(role);
        return role;
    }

    private async Task WriteAsync(Role role, HashSet<string> permissions, CancellationToken ct)
    {
        var claims = await db.Set<IdentityRoleClaim<string>>().Where(c => c.RoleId == role.Id && c.ClaimType == Role.PermissionClaim).ToListAsync(ct);
        db.RemoveRange(claims.Where(c => !permissions.Contains(c.ClaimValue!)));
        var missing = permissions.Except(claims.Select(c => c.ClaimValue!), StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
        db.AddRange(missing.Select(p => new IdentityRoleClaim<string> { RoleId = role.Id, ClaimType = Role.PermissionClaim, ClaimValue = p }));
    }
}
