using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <param name="Permissions">As stored; the administrator's reach is not limited to them.</param>
public sealed record RoleView(string Name, string Description, IReadOnlySet<string> Permissions, int Members)
{
    public bool IsSystem => Role.IsSystem(Name);
}

/// <summary>Reads roles and what they permit.</summary>
public sealed class RoleDirectory(SiteDbContext db, ActorCache cache)
{
    private const string CacheKey = "roles";

    public async Task<IReadOnlyList<RoleView>> ListAsync(CancellationToken ct)
    {
        var permissions = await PermissionsByRoleAsync(ct);
        var roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name)
            .Select(r => new { r.Name, r.Description, Members = db.Set<IdentityUserRole<string>>().Count(m => m.RoleId == r.Id) })
            .ToListAsync(ct);
        return [.. roles.Select(r => new RoleView(r.Name!, r.Description, permissions.GetValueOrDefault(r.Name!) ?? FrozenSet<string>.Empty, r.Members))];
    }

    public async Task<RoleView?> FindAsync(string name, CancellationToken ct) =>
        (await ListAsync(ct)).FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase));

    public async Task<IReadOnlyList<string>> OfUserAsync(string userId, CancellationToken ct) => await (
        from member in db.Set<IdentityUserRole<string>>()
        join role in db.Set<Role>() on member.RoleId equals role.Id
        where member.UserId == userId
        orderby role.Name
        select role.Name!).ToListAsync(ct);

    /// <summary>Everything the roles together permit. The administrator's role permits everything.</summary>
    public async Task<IReadOnlySet<string>> PermissionsOfAsync(IEnumerable<string> roles, CancellationToken ct)
    {
        var byRole = await PermissionsByRoleAsync(ct);
        var names = roles.ToList();
        var granted = names.SelectMany(r => byRole.GetValueOrDefault(r) ?? FrozenSet<string>.Empty);
        if (names.Contains(Role.Administrator, StringComparer.OrdinalIgnoreCase)) granted = granted.Append(Permission.SiteOwner);
        return granted.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public async Task<bool> HasOtherAdministratorAsync(string userId, CancellationToken ct) => await (
        from member in db.Set<IdentityUserRole<string>>()
        join role in db.Set<Role>() on member.RoleId equals role.Id
        join user in db.Set<User>() on member.UserId equals user.Id
        where role.Name == Role.Administrator && user.IsEnabled && user.Id != userId
        select user.Id).AnyAsync(ct);

    private async Task<IReadOnlyDictionary<string, FrozenSet<string>>> PermissionsByRoleAsync(CancellationToken ct)
    {
        // What an open transaction has written may yet be undone: neither read past it nor keep it.
        var inTransaction = db.Database.CurrentTransaction is not null;
        if (!inTransaction && cache.Find<IReadOnlyDictionary<string, FrozenSet<string>>>(CacheKey) is { } known) return known;
        var generation = cache.Generation;
        var claims = await (
            from claim in db.Set<IdentityRoleClaim<string>>()
            join role in db.Set<Role>() on claim.RoleId equals role.Id
            where claim.ClaimType == Role.PermissionClaim
            select new { Role = role.Name!, Permission = claim.ClaimValue! }).ToListAsync(ct);
        IReadOnlyDictionary<string, FrozenSet<string>> read = claims.GroupBy(c => c.Role, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.Select(c => c.Permission).ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        if (!inTransaction) cache.Keep(CacheKey, read, generation);
        return read;
    }
}
