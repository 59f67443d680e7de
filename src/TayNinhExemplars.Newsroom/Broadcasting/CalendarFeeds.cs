using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <summary>
/// The secret address under which somebody's calendar program fetches the plan. Only a hash is kept; a new address ends the old one,
/// and an account that is closed has none.
/// </summary>
public sealed class CalendarFeeds(SiteDbContext db, ActorFactory actors, AuditTrail audit, TimeProvider clock)
{
    public async Task<DateTime?> SinceAsync(string userId, CancellationToken ct) =>
        await db.Set<CalendarFeedRow>().Where(f => f.UserId == userId).Select(f => (DateTime?)f.CreatedUtc).SingleOrDefaultAsync(ct);

    /// <returns>The secret, shown once.</returns>
    public async Task<string> RenewAsync(Actor actor, CancellationToken ct)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<CalendarFeedRow>().Where(f => f.UserId == actor.Id).ExecuteDeleteAsync(ct);
        db.Add(new CalendarFeedRow { UserId = actor.Id, SecretHash = Hash(secret), CreatedUtc = clock.UtcSecondsNow() });
        await audit.RecordAsync(new AuditEntry("calendar.opened", "account", actor.Id, actor.Name), actor, ct);
        await write.CommitAsync(ct);
        return secret;
    }

    public async Task RevokeAsync(Actor actor, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<CalendarFeedRow>().Where(f => f.UserId == actor.Id).ExecuteDeleteAsync(ct);
        await audit.RecordAsync(new AuditEntry("calendar.closed", "account", actor.Id, actor.Name), actor, ct);
        await write.CommitAsync(ct);
    }

    /// <summary>Whose secret it is, with what they may do today; null for nobody's.</summary>
    public async Task<Actor?> OwnerAsync(string secret, CancellationToken ct)
    {
        if (secret.Length is 0 or > 100) return null;
        var hash = Hash(secret);
        var user = await db.Set<CalendarFeedRow>().Where(f => f.SecretHash == hash).Select(f => f.UserId).SingleOrDefaultAsync(ct);
        return user is null ? null : await actors.ForUserAsync(user, ct);
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
