using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <summary>The ladder: a word, then every comment is read first, then silence for days, then for long. Each step ends on a date.</summary>
public enum SanctionKind { Reminder, PreModeration, Suspension, Ban }

public enum ReportState { Open, Upheld, Dismissed }

public sealed record Sanction(string Id, SanctionKind Kind, string Reason, DateTime FromUtc, DateTime UntilUtc, string ByName, DateTime? LiftedUtc, string LiftedBy)
{
    public bool Holds(DateTime now) => LiftedUtc is null && FromUtc <= now && now < UntilUtc;
}

/// <summary>What holds against an author.</summary>
public sealed class Sanctions(SiteDbContext db)
{
    public const int Longest = 3650;

    /// <summary>How long each step lasts when nothing else is said, in days.</summary>
    public static int UsualDays(SanctionKind kind) => kind switch { SanctionKind.Reminder => 30, SanctionKind.PreModeration => 30, SanctionKind.Suspension => 7, _ => 365 };

    public async Task<IReadOnlyList<Sanction>> OfAsync(string authorKey, CancellationToken ct) => authorKey.Length == 0 ? [] :
        await db.Set<SanctionRow>().AsNoTracking().Where(s => s.AuthorKey == authorKey).OrderByDescending(s => s.FromUtc).Take(50)
            .Select(s => new Sanction(s.Id, s.Kind, s.Reason, s.FromUtc, s.UntilUtc, s.ByName, s.LiftedUtc, s.LiftedBy)).ToListAsync(ct);

    /// <summary>The gravest that holds now.</summary>
    public async Task<Sanction?> HoldingAsync(string authorKey, DateTime now, CancellationToken ct)
    {
        if (authorKey.Length == 0) return null;
        var holding = await db.Set<SanctionRow>().AsNoTracking().Where(s => s.AuthorKey == authorKey && s.UntilUtc > now && s.LiftedUtc == null)
            .Select(s => new Sanction(s.Id, s.Kind, s.Reason, s.FromUtc, s.UntilUtc, s.ByName, s.LiftedUtc, s.LiftedBy)).ToListAsync(ct);
        return holding.Where(s => s.Holds(now)).OrderByDescending(s => s.Kind).ThenByDescending(s => s.UntilUtc).FirstOrDefault();
    }
}
