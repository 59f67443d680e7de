using Microsoft.AspNetCore.Identity;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <param name="Password">Null for one that is made up, shown once and changed at the first sign-in.</param>
public sealed record CreateUser(string UserName, string DisplayName, string? Email, IReadOnlyCollection<string> Roles, string? Password = null, bool MustChangePassword = false)
{
    /// <summary>The password comes from the site's own configuration, whose owner answers for it.</summary>
    internal bool PasswordIsTrusted { get; init; }
}

public sealed record CreatedUser(User User, string? OneTimePassword);

public sealed class CreateUserHandler(SiteDbContext db, UserManager<User> users, Passwords passwords, SetRolesHandler setRoles, TimeProvider clock)
{
    public async Task<Outcome<CreatedUser>> HandleAsync(CreateUser input, Actor by, CancellationToken ct)
    {
        if (!by.May(AccountsPermissions.ManageUsers)) return Refusals.Because("accounts.forbidden");
        var user = new User(AccountRules.Clean(input.UserName), AccountRules.Clean(input.DisplayName), clock.GetUtcNow().UtcDateTime);
        user.Email = AccountRules.Clean(input.Email) is { Length: > 0 } email ? email : null;
        var refusals = AccountRules.CheckNames(user.UserName!, user.DisplayName, user.Email);
        if (input is { Password: not null, PasswordIsTrusted: false }) refusals.Add(PasswordRules.Check(input.Password, user.UserName));
        if (refusals.Any) return refusals;

        var password = input.Password ?? Passwords.Generate();
        user.SetPasswordHash(passwords.Hash(password), mustChange: input.Password is null || input.MustChangePassword);
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await users.FindByNameAsync(user.UserName!) is not null) return Refusals.Because("accounts.userName.taken", nameof(input.UserName));
        var created = await users.CreateAsync(user);
        if (!created.Succeeded) return IdentityRefusals.Of(created);
        var given = await setRoles.HandleAsync(new SetRoles(user.Id, input.Roles), by, ct);
        if (!given.Succeeded) return given.Refusals;
        await write.CommitAsync(ct);
        return new CreatedUser(user, input.Password is null ? password : null);
    }
}
