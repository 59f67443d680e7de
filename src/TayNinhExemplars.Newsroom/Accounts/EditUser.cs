using Microsoft.AspNetCore.Identity;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>The name under which others see the account, and its address. The sign-in name stays: content is signed with it.</summary>
public sealed record EditUser(string UserId, string DisplayName, string? Email);

public sealed class EditUserHandler(SiteDbContext db, UserManager<User> users, AccountAccess access, AccountJournal journal)
{
    public async Task<Outcome<User>> HandleAsync(EditUser input, Actor by, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var found = await access.FindManagedAsync(input.UserId, by, ct);
        if (found.Value is not { } user) return found;
        var (displayName, email) = (AccountRules.Clean(input.DisplayName), AccountRules.Clean(input.Email));
        var refusals = AccountRules.CheckDisplayName(displayName).Add(AccountRules.CheckEmail(email));
        if (refusals.Any) return refusals;

        user.Rename(displayName);
        user.Email = email.Length > 0 ? email : null;
        user.NormalizedEmail = users.NormalizeEmail(user.Email);
        await journal.TellAsync(new AccountNews("user.edited", by, user.Id, user.UserName!), ct);
        await write.CommitAsync(ct);
        return user;
    }
}
