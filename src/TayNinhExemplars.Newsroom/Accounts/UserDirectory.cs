using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

public sealed record UserView(
    string Id, string UserName, string DisplayName, string? Email, bool IsEnabled, bool HasSecondFactor, bool MustChangePassword,
    DateTimeOffset? LockedUntil, DateTime? LastSignInUtc, IReadOnlyList<string> Roles);

public sealed record UserPage(IReadOnlyList<UserView> Users, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Reads accounts for lists, pickers and by-lines.</summary>
public sealed class UserDirectory(SiteDbContext db)
{
    public const int PageSize = 50;

    /// <summary>Accounts whose names or address contain the text; page numbers begin at 1.</summary>
    public async Task<UserPage> SearchAsync(string? text, int page, CancellationToken ct)
    {
        var (query, number) = (Matching(AccountRules.Clean(text)), Math.Clamp(page, 1, 100_000));
        var total = await query.CountAsync(ct);
        var users = await query.OrderBy(u => u.NormalizedUserName).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new UserPage(await WithRolesAsync(users, ct), total, number, PageSize);
    }

    public async Task<UserView?> FindAsync(string userId, CancellationToken ct)
    {
        var user = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct);
        return user is null ? null : (await WithRolesAsync([user], ct))[0];
    }

    public async Task<UserView?> FindByNameAsync(string userName, CancellationToken ct)
    {
        var normal = AccountRules.Clean(userName).ToUpperInvariant();
        var user = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normal, ct);
        return user is null ? null : (await WithRolesAsync([user], ct))[0];
    }

    /// <summary>Enabled accounts in the role, for assigning work.</summary>
    public async Task<IReadOnlyList<UserView>> InRoleAsync(string role, CancellationToken ct)
    {
        var normal = role.ToUpperInvariant();
        var users = await (
            from user in db.Set<User>().AsNoTracking()
            join member in db.Set<IdentityUserRole<string>>() on user.Id equals member.UserId
            join r in db.Set<Role>() on member.RoleId equals r.Id
            where r.NormalizedName == normal && user.IsEnabled
            orderby user.DisplayName, user.Id
            select user).Take(1000).ToListAsync(ct);
        return await WithRolesAsync(users, ct);
    }

    /// <summary>Display names by user id; ids nobody has are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> DisplayNamesAsync(IReadOnlyCollection<string> userIds, CancellationToken ct) =>
        await db.Set<User>().Where(u => userIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);

    /// <summary>Of everybody who has an account; none of them shall be imitated.</summary>
    public async Task<IReadOnlyList<string>> StaffNamesAsync(CancellationToken ct) =>
        await db.Set<User>().Where(u => u.IsEnabled).OrderBy(u => u.Id).Select(u => u.DisplayName).Take(5_000).ToListAsync(ct);

    public Task<bool> AnyAsync(CancellationToken ct) => db.Set<User>().AnyAsync(ct);

    private IQueryable<User> Matching(string text)
    {
        var users = db.Set<User>().AsNoTracking();
        if (text.Length == 0) return users;
        var upper = text.ToUpperInvariant();
        return users.Where(u => u.NormalizedUserName!.Contains(upper) || u.NormalizedEmail!.Contains(upper) || u.DisplayName.Contains(text));
    }

    private async Task<IReadOnlyList<UserView>> WithRolesAsync(IReadOnlyList<User> users, CancellationToken ct)
    {
        var ids = users.Select(u => u.Id).ToList();
        var roles = (await (
            from member in db.Set<IdentityUserRole<string>>()
            join role in db.Set<Role>() on member.RoleId equals role.Id
            where ids.Contains(member.UserId)
            orderby role.Name
            select new { member.UserId, role.Name }).ToListAsync(ct)).ToLookup(r => r.UserId, r => r.Name!);
        return [.. users.Select(u => new UserView(
            u.Id, u.UserName!, u.DisplayName, u.Email, u.IsEnabled, u.TwoFactorEnabled, u.MustChangePassword,
            u.LockoutEnd, u.LastSignInUtc, [.. roles[u.Id]]))];
    }
}
