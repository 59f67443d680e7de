using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>All accounts as records of the recipe step Users, with password hashes: the file is as secret as the database.</summary>
public sealed class ExportUsersHandler(SiteDbContext db)
{
    public async Task<IReadOnlyList<UserRecord>> HandleAsync(CancellationToken ct)
    {
        var users = await db.Set<User>().AsNoTracking().OrderBy(u => u.Id).ToListAsync(ct);
        var roles = (await (
            from member in db.Set<IdentityUserRole<string>>()
            join role in db.Set<Role>() on member.RoleId equals role.Id
            orderby role.Name
            select new { member.UserId, role.Name }).ToListAsync(ct)).ToLookup(r => r.UserId, r => r.Name!);
        return [.. users.Select(u => new UserRecord
        {
            UserId = u.Id, UserName = u.UserName!, DisplayName = u.DisplayName, Email = u.Email, PasswordHash = u.PasswordHash,
            EmailConfirmed = u.EmailConfirmed, IsEnabled = u.IsEnabled, NormalizedEmail = u.NormalizedEmail, NormalizedUserName = u.NormalizedUserName,
            SecurityStamp = u.SecurityStamp, AccessFailedCount = u.AccessFailedCount, TwoFactorEnabled = u.TwoFactorEnabled,
            PhoneNumber = u.PhoneNumber, PhoneNumberConfirmed = u.PhoneNumberConfirmed, RoleNames = [.. roles[u.Id]],
        })];
    }
}
