using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>An account as a request needs it. A session that carries another stamp is over.</summary>
public sealed record Account(Actor Actor, string DisplayName, string SecurityStamp, bool IsEnabled, bool MustChangePassword);

/// <summary>
/// Makes the actor of a rule out of an account or a token. Everybody is in the role Anonymous too,
/// and who has signed in in Authenticated, as in Orchard.
/// </summary>
public sealed class ActorFactory(SiteDbContext db, RoleDirectory roles, ActorCache cache)
{
    private const string NobodyKey = "nobody";

    public async ValueTask<Account?> FindAccountAsync(string userId, CancellationToken ct)
    {
        var inTransaction = db.Database.CurrentTransaction is not null;
        if (!inTransaction && cache.Find<Account>("user:" + userId) is { } known) return known;
        var generation = cache.Generation;
        var user = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct);
        if (user is null) return null;
        var own = user.IsEnabled && !user.MustChangePassword ? await roles.OfUserAsync(userId, ct) : [];
        var account = new Account(
            await MakeAsync(user.Id, user.UserName!, own, ct), user.DisplayName, user.SecurityStamp ?? "", user.IsEnabled, user.MustChangePassword);
        if (!inTransaction) cache.Keep("user:" + userId, account, generation);
        return account;
    }

    /// <summary>
    /// The actor for a user id; null when there is none or it is disabled. Until a password given by somebody else
    /// is changed, the account may do what a reader may.
    /// </summary>
    public async ValueTask<Actor?> ForUserAsync(string userId, CancellationToken ct) =>
        await FindAccountAsync(userId, ct) is { IsEnabled: true } account ? account.Actor : null;

    public async ValueTask<Actor> ForTokenAsync(ApiToken token, CancellationToken ct) =>
        await MakeAsync(token.Id, token.Name, [token.Role], ct);

    /// <summary>A reader who has not signed in.</summary>
    public async ValueTask<Actor> ForNobodyAsync(CancellationToken ct)
    {
        if (cache.Find<Actor>(NobodyKey) is { } known) return known;
        var generation = cache.Generation;
        IReadOnlySet<string> names = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, Role.Anonymous);
        var actor = Actor.Nobody with { Roles = names, Permissions = await roles.PermissionsOfAsync(names, ct) };
        if (db.Database.CurrentTransaction is null) cache.Keep(NobodyKey, actor, generation);
        return actor;
    }

    private async Task<Actor> MakeAsync(string id, string name, IEnumerable<string> own, CancellationToken ct)
    {
        var names = own.Append(Role.Authenticated).Append(Role.Anonymous).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return new Actor(id, name, names, await roles.PermissionsOfAsync(names, ct));
    }
}
