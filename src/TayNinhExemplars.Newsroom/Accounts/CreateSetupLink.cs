using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>Makes the one-time link with which the person in charge creates the administrator. An earlier unused one dies.</summary>
public sealed record CreateSetupLink;

/// <param name="Token">The last part of the address <c>/thiet-lap/{token}</c>.</param>
public sealed record SetupLink(string Token, DateTimeOffset Expires);

public sealed class CreateSetupLinkHandler(SiteDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public async Task<Outcome<SetupLink>> HandleAsync(CreateSetupLink input, Actor by, CancellationToken ct)
    {
        if (!by.IsSystem) return Refusals.Because("accounts.forbidden");
        var link = new SetupLink(Secrets.New(), clock.GetUtcNow() + Lifetime);
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<SetupLinkRow>().Where(l => l.UsedUtc == null).ExecuteDeleteAsync(ct);
        db.Add(new SetupLinkRow { Hash = Secrets.Hash(link.Token), ExpiresUtc = link.Expires.UtcDateTime });
        await write.CommitAsync(ct);
        return link;
    }
}
