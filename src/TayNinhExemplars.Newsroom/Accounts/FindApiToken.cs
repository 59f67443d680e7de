using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>The actor of a key that a program presents.</summary>
public sealed record FindApiToken(string Secret);

public sealed class FindApiTokenHandler(SiteDbContext db, ActorFactory actors, TimeProvider clock)
{
    // Fine enough to tell a used key from a forgotten one, coarse enough not to write at every call.
    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(10);
    private const int LongestSecret = 100;

    /// <summary>Null when the key is unknown, revoked or expired.</summary>
    public async Task<Actor?> HandleAsync(FindApiToken input, CancellationToken ct)
    {
        if (!input.Secret.StartsWith(ApiToken.Prefix, StringComparison.Ordinal) || input.Secret.Length > LongestSecret) return null;
        var hash = Secrets.Hash(input.Secret);
        var now = clock.GetUtcNow().UtcDateTime;
        var token = await db.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash, ct);
        if (token is null || !token.IsValidAt(now)) return null;
        if (token.LastUsedUtc is null || now - token.LastUsedUtc > UseIsNotedEvery) await NoteUseAsync(token.Id, now, ct);
        return await actors.ForTokenAsync(token, ct);
    }

    private async Task NoteUseAsync(string id, DateTime? now, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<ApiToken>().Where(t => t.Id == id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedUtc, now), ct);
        await write.CommitAsync(ct);
    }
}
