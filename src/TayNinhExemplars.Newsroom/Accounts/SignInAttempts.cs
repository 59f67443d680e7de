using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>
/// Five wrong passwords or codes close a name for five minutes. Names that nobody has are closed the same way,
/// so that the answer does not tell which names exist.
/// </summary>
public sealed class SignInAttempts(SiteDbContext db, UnknownNames unknown, AccountJournal journal, TimeProvider clock)
{
    public const int Allowed = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public Refusals CheckOpen(User user) => Locked(user.LockoutEnd);

    public Refusals CheckOpen(string unknownName) => Locked(unknown.LockedUntil(unknownName));

    public Refusals Failed(string unknownName, string code) => AfterFailure(unknown.Fail(unknownName), code);

    public async Task<Refusals> FailedAsync(User user, string code, CancellationToken ct, string field = "")
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        // Counted by the database, since guesses may come side by side.
        var row = db.Set<User>().Where(u => u.Id == user.Id);
        await row.ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), ct);
        DateTimeOffset? until = clock.GetUtcNow() + Pause;
        var locked = await row.Where(u => u.AccessFailedCount >= Allowed)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, until), ct);
        await TellAsync(locked > 0 ? "user.lockedOut" : "user.signInFailed", user, Actor.Nobody, ct);
        await write.CommitAsync(ct);
        return AfterFailure(locked > 0 ? until : null, code, field);
    }

    /// <summary>The door opens: failures are forgotten, and the journal is told.</summary>
    /// <param name="rehashed">The password's hash in today's form, when it was an older one.</param>
    public async Task SucceededAsync(User user, string? rehashed, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Entry(user).ReloadAsync(ct);
        if (rehashed is not null) user.PasswordHash = rehashed;
        user.SignedIn(clock.GetUtcNow().UtcDateTime);
        var roles = new HashSet<string>(StringComparer.Ordinal);
        await TellAsync("user.signedIn", user, new Actor(user.Id, user.UserName!, roles, roles), ct);
        await write.CommitAsync(ct);
    }

    private Task TellAsync(string what, User user, Actor by, CancellationToken ct) =>
        journal.TellAsync(new AccountNews(what, by, user.Id, user.UserName!) { ChangesAccess = false }, ct);

    private Refusals AfterFailure(DateTimeOffset? lockedUntil, string code, string field = "") =>
        lockedUntil is null ? Refusals.Because(code, field) : Locked(lockedUntil);

    private Refusals Locked(DateTimeOffset? until)
    {
        var left = until - clock.GetUtcNow();
        return left > TimeSpan.Zero
            ? Refusals.Because("accounts.signIn.locked", "", (int)Math.Ceiling(left.Value.TotalMinutes))
            : new Refusals();
    }
}

/// <summary>Failures under names that no account has. Kept in memory and bounded: they are worth nothing after a restart.</summary>
public sealed class UnknownNames(TimeProvider clock)
{
    private const int Most = 10_000;
    private readonly Dictionary<string, (int Count, DateTimeOffset At, DateTimeOffset? Until)> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _gate = new();

    public DateTimeOffset? LockedUntil(string name)
    {
        lock (_gate) return _names.TryGetValue(name, out var entry) ? entry.Until : null;
    }

    /// <summary>The end of the pause if this failure began one.</summary>
    public DateTimeOffset? Fail(string name)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (_names.Count >= Most && !_names.ContainsKey(name)) Forget();
            var count = (_names.TryGetValue(name, out var entry) ? entry.Count : 0) + 1;
            DateTimeOffset? until = count >= SignInAttempts.Allowed ? now + SignInAttempts.Pause : null;
            _names[name] = (until is null ? count : 0, now, until);
            return until;
        }
    }

    private void Forget()
    {
        foreach (var old in _names.OrderBy(n => n.Value.At).Take(Most / 10).Select(n => n.Key).ToList()) _names.Remove(old);
    }
}
