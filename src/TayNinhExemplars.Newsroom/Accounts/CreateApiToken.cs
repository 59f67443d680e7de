using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

public sealed record CreateApiToken(string Name, string Role, DateTimeOffset? Expires = null);

/// <param name="Secret">Shown now and never again.</param>
public sealed record CreatedApiToken(ApiToken Token, string Secret);

public sealed class CreateApiTokenHandler(SiteDbContext db, RoleDirectory directory, AccountJournal journal, TimeProvider clock)
{
    public async Task<Outcome<CreatedApiToken>> HandleAsync(CreateApiToken input, Actor by, CancellationToken ct)
    {
        if (!by.May(AccountsPermissions.ManageApiTokens)) return Refusals.Because("accounts.forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var now = clock.GetUtcNow();
        var name = AccountRules.Clean(input.Name);
        var role = await directory.FindAsync(AccountRules.Clean(input.Role), ct);
        var refusals = new Refusals()
            .Unless(name.Length is > 0 and <= ApiToken.NameLimit, "accounts.token.nameLength", nameof(input.Name), ApiToken.NameLimit)
            .Unless(role is not null, "accounts.role.unknown", nameof(input.Role), input.Role)
            .Unless(input.Expires is null || input.Expires > now, "accounts.token.expired", nameof(input.Expires));
        if (role is not null)
            refusals.Unless(AccountRules.MayHandle(by, await directory.PermissionsOfAsync([role.Name], ct)), "accounts.role.powers.forbidden", nameof(input.Role));
        if (refusals.Any) return refusals;

        var secret = Secrets.New(ApiToken.Prefix);
        var token = new ApiToken(name, role!.Name, Secrets.Hash(secret), now.UtcDateTime, input.Expires?.UtcDateTime);
        db.Add(token);
        await journal.TellAsync(new AccountNews("token.created", by, token.Id, name, role.Name), ct);
        await write.CommitAsync(ct);
        return new CreatedApiToken(token, secret);
    }
}
