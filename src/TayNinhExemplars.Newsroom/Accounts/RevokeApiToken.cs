using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

public sealed record RevokeApiToken(string TokenId);

public sealed class RevokeApiTokenHandler(SiteDbContext db, AccountJournal journal, TimeProvider clock)
{
    public async Task<Outcome<ApiToken>> HandleAsync(RevokeApiToken input, Actor by, CancellationToken ct)
    {
        if (!by.May(AccountsPermissions.ManageApiTokens)) return Refusals.Because("accounts.forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var token = await db.Set<ApiToken>().SingleOrDefaultAsync(t => t.Id == input.TokenId, ct);
        if (token is null) return Refusals.Because("accounts.token.notFound");
        if (token.RevokedUtc is not null) return token;
        token.Revoke(clock.GetUtcNow().UtcDateTime);
        await journal.TellAsync(new AccountNews("token.revoked", by, token.Id, token.Name), ct);
        await write.CommitAsync(ct);
        return token;
    }
}
