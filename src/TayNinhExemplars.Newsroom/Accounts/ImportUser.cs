using Microsoft.AspNetCore.Identity;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>One entry of the recipe step Users, with Orchard's names. The password hash is carried as it is.</summary>
public sealed record UserRecord
{
    public string UserId { get; init; } = "";
    public string UserName { get; init; } = "";
    public string? DisplayName { get; init; }
    public string? Email { get; init; }
    public string? PasswordHash { get; init; }
    public bool EmailConfirmed { get; init; }
    public bool IsEnabled { get; init; } = true;
    public string? NormalizedEmail { get; init; }
    public string? NormalizedUserName { get; init; }
    public string? SecurityStamp { get; init; }
    public string? ResetToken { get; init; }
    public int AccessFailedCount { get; init; }
    public bool IsLockoutEnabled { get; init; } = true;
    public bool TwoFactorEnabled { get; init; }
    public string? PhoneNumber { get; init; }
    public bool PhoneNumberConfirmed { get; init; }
    public IReadOnlyList<string> RoleNames { get; init; } = [];
}

/// <summary>Creates the account of the record, or brings the one with its id up to it.</summary>
public sealed record ImportUser(UserRecord Record);

public sealed class ImportUserHandler(SiteDbContext db, UserManager<User> users, EnsureRolesHandler ensureRoles, SetRolesHandler setRoles, AccountAccess access)
{
    public async Task<Outcome<User>> HandleAsync(ImportUser input, Actor by, CancellationToken ct)
    {
        if (!by.May(AccountsPermissions.ManageUsers)) return Refusals.Because("accounts.forbidden");
        var record = input.Record;
        var userName = AccountRules.Clean(record.UserName);
        var displayName = AccountRules.Clean(record.DisplayName) is { Length: > 0 } given ? given : userName;
        var email = AccountRules.Clean(record.Email) is { Length: > 0 } address ? address : null;
        var refusals = AccountRules.CheckNames(userName, displayName, email)
            .Unless(record.UserId.Length <= 64 && !record.UserId.Any(char.IsControl), "accounts.import.id", nameof(record.UserId));
        if (refusals.Any) return refusals;

        await using var write = await WriteScope.BeginAsync(db, ct);
        var user = record.UserId.Length > 0 ? await users.FindByIdAsync(record.UserId) : await users.FindByNameAsync(userName);
        if (user is not null && (await access.FindManagedAsync(user.Id, by, ct)).Refusals is { Any: true } untouchable) return untouchable;
        var isNew = user is null;
        user ??= new User(userName, displayName, access.Now, record.UserId.Length > 0 ? record.UserId : null);
        user.UserName = userName;
        if (isNew || record.DisplayName is not null) user.Rename(displayName);
        user.Email = email;
        user.EmailConfirmed = record.EmailConfirmed;
        (user.PhoneNumber, user.PhoneNumberConfirmed) = (record.PhoneNumber, record.PhoneNumberConfirmed);
        if (record.PasswordHash is not null && record.PasswordHash != user.PasswordHash) user.SetPasswordHash(record.PasswordHash, mustChange: false);
        if (record.IsEnabled) user.Enable();
        else user.Disable();

        var saved = isNew ? await users.CreateAsync(user) : await users.UpdateAsync(user);
        if (!saved.Succeeded) return IdentityRefusals.Of(saved);
        // Identity makes a stamp of its own when it creates; a record's counts, so that importing twice changes nothing.
        if (!string.IsNullOrEmpty(record.SecurityStamp)) user.SecurityStamp = record.SecurityStamp;
        // A record may come before its roles: they are made empty, so that the membership is not lost.
        await ensureRoles.HandleAsync(new EnsureRoles(record.RoleNames), ct);
        var rolesSet = await setRoles.HandleAsync(new SetRoles(user.Id, record.RoleNames), by, ct);
        if (!rolesSet.Succeeded) return rolesSet;
        await write.CommitAsync(ct);
        return user;
    }
}
