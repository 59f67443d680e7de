using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>From now on the account has these roles and no others.</summary>
public sealed record SetRoles(string UserId, IReadOnlyCollection<string> Roles);

public sealed class SetRolesHandler(SiteDbContext db, AccountAccess access, RoleDirectory directory, AccountJournal journal)
{
    public async Task<Outcome<User>> HandleAsync(SetRoles input, Actor by, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var found = await access.FindManagedAsync(input.UserId, by, ct);
        if (found.Value is not { } user) return found;

        var wanted = input.Roles.Select(AccountRules.Clean).Where(r => r.Length > 0 && !Role.IsImplied(r)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var existing = await db.Set<Role>().ToListAsync(ct);
        var roles = existing.Where(r => wanted.Contains(r.Name!)).ToList();
        var unknown = wanted.Except(existing.Select(r => r.Name!), StringComparer.OrdinalIgnoreCase).ToList();
        var before = await directory.OfUserAsync(user.Id, ct);
        var losesAdministrator = before.Contains(Role.Administrator) && !wanted.Contains(Role.Administrator);
        var refusals = new Refusals()
            .Unless(unknown.Count == 0, "accounts.role.unknown", nameof(input.Roles), string.Join(", ", unknown))
            .Unless(AccountRules.MayHandle(by, await directory.PermissionsOfAsync(wanted, ct)), "accounts.role.powers.forbidden", nameof(input.Roles))
            .Unless(!losesAdministrator || await directory.HasOtherAdministratorAsync(user.Id, ct), "accounts.lastAdministrator", nameof(input.Roles));
        if (refusals.Any) return refusals;

        var members = await db.Set<IdentityUserRole<string>>().Where(m => m.UserId == user.Id).ToListAsync(ct);
        db.RemoveRange(members.Where(m => roles.All(r => r.Id != m.RoleId)));
        db.AddRange(roles.Where(r => members.All(m => m.RoleId != r.Id)).Select(r => new IdentityUserRole<string> { UserId = user.Id, RoleId = r.Id }));
        var after = string.Join(", ", roles.Select(r => r.Name).Order(StringComparer.Ordinal));
        await journal.TellAsync(new AccountNews("user.roles", by, user.Id, user.UserName!, $"{string.Join(", ", before)} -> {after}"), ct);
        await write.CommitAsync(ct);
        return user;
    }
}
