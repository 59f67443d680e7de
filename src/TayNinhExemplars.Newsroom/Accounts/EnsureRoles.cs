using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>Sees to it that these roles are there, empty if they are new. Changes none that is there already.</summary>
public sealed record EnsureRoles(IReadOnlyCollection<string> Names)
{
    /// <summary>The three the site cannot do without.</summary>
    public static readonly EnsureRoles System = new([Role.Administrator, Role.Authenticated, Role.Anonymous]);
}

public sealed class EnsureRolesHandler(SiteDbContext db, SaveRoleHandler saveRole)
{
    public async Task HandleAsync(EnsureRoles input, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var known = await db.Set<Role>().Select(r => r.Name!).ToListAsync(ct);
        foreach (var name in input.Names.Select(AccountRules.Clean).Where(n => n.Length > 0).Except(known, StringComparer.OrdinalIgnoreCase))
            (await saveRole.HandleAsync(new SaveRole(name, null, [], PermissionBehavior.Add), Actor.System, ct)).OrThrow();
        await write.CommitAsync(ct);
    }
}
