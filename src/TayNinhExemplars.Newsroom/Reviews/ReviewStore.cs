using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reviews;

/// <summary>A round with everything in it, and its table as the sheets have it now.</summary>
public sealed record RoundView(
    ReviewRound Round, CriteriaSet Criteria, IReadOnlyList<RoundMember> Members, IReadOnlyList<RoundNominee> Nominees, IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<DiscussionNote> Notes)
{
    public IReadOnlyList<Standing> Table => Ranking.Of(Criteria, [.. Nominees.Select(n => n.Id)], Sheets);

    /// <summary>Closed rounds keep their result; this says whether the sheets still give it.</summary>
    public bool Agrees => Round.State < RoundState.Closed || Table.All(t => Nominees.Any(n => n.Id == t.NomineeId && n.Score == t.Score && n.Rank == t.Rank && n.Passed == t.Passed));

    public RoundMember? Member(string userId) => Members.FirstOrDefault(m => m.UserId == userId);
}

public sealed class ReviewStore(SiteDbContext db)
{
    public async Task<IReadOnlyList<CriteriaSet>> CriteriaAsync(CancellationToken ct = default) =>
        await db.Set<CriteriaSet>().AsNoTracking().OrderBy(c => c.UnitName).ThenBy(c => c.Name).ThenByDescending(c => c.Version).Take(500).ToListAsync(ct);

    public Task<CriteriaSet?> CriteriaAsync(string id, CancellationToken ct = default) => db.Set<CriteriaSet>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);

    /// <summary>The rounds, newest first; of one member alone when the id is given.</summary>
    public async Task<IReadOnlyList<ReviewRound>> RoundsAsync(string? memberId, CancellationToken ct = default)
    {
        var rounds = db.Set<ReviewRound>().AsNoTracking();
        if (memberId is not null) rounds = rounds.Where(r => db.Set<RoundMember>().Any(m => m.RoundId == r.Id && m.UserId == memberId));
        return await rounds.OrderByDescending(r => r.Year).ThenByDescending(r => r.OpenedUtc).Take(200).ToListAsync(ct);
    }

    public async Task<RoundView?> FindAsync(string id, CancellationToken ct = default)
    {
        if (await db.Set<ReviewRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } round) return null;
        return new RoundView(round, await db.Set<CriteriaSet>().AsNoTracking().SingleAsync(c => c.Id == round.CriteriaId, ct),
            await db.Set<RoundMember>().AsNoTracking().Where(m => m.RoundId == id).OrderByDescending(m => m.Chairs).ThenBy(m => m.Name).ToListAsync(ct),
            await db.Set<RoundNominee>().AsNoTracking().Where(n => n.RoundId == id).OrderBy(n => n.Id).ToListAsync(ct),
            await db.Set<ScoreSheet>().AsNoTracking().Where(s => s.RoundId == id).OrderBy(s => s.Id).ToListAsync(ct),
            await db.Set<DiscussionNote>().AsNoTracking().Where(n => n.RoundId == id).OrderBy(n => n.Id).Take(1000).ToListAsync(ct));
    }

    /// <summary>Rounds in which the exemplar was nominated.</summary>
    public async Task<IReadOnlyList<(ReviewRound Round, RoundNominee Nominee)>> OfExemplarAsync(string exemplarId, CancellationToken ct = default) =>
        [.. (await (from n in db.Set<RoundNominee>().AsNoTracking() join r in db.Set<ReviewRound>() on n.RoundId equals r.Id where n.ExemplarId == exemplarId orderby r.OpenedUtc descending select new { r, n }).Take(50).ToListAsync(ct))
            .Select(x => (x.r, x.n))];
}
