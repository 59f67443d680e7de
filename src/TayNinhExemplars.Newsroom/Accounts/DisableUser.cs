using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>Closes an account and ends its sessions. What it wrote stays, signed as it was; accounts are never deleted for that reason.</summary>
public sealed record DisableUser(string UserId);

public sealed class DisableUserHandler(SiteDbContext db, AccountAccess access, RoleDirectory roles, AccountJournal journal)
{
    public async Task<Outcome<User>> HandleAsync(DisableUser input, Actor by, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var found = await access.FindManagedAsync(input.UserId, by, ct);
        if (found.Value is not { } user) return found;
        var isAdministrator = (await roles.OfUserAsync(user.Id, ct)).Contains(Role.Administrator);
        var refusals = new Refusals()
            .Unless(user.Id != by.Id, "accounts.disable.own")
            .Unless(!isAdministrator || await roles.HasOtherAdministratorAsync(user.Id, ct), "accounts.lastAdministrator");
        if (refusals.Any) return refusals;

        user.Disable();
        await journal.TellAsync(new AccountNews("user.disabled", by, user.Id, user.UserName!), ct);
        await write.CommitAsync(ct);
        return user;
    }
}
