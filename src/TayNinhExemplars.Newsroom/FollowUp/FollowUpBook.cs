using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.FollowUp;

/// <summary>Reads checks, assignments, delegations and opinions.</summary>
public sealed class FollowUpBook(SiteDbContext db)
{
    private const int Most = 200;

    /// <summary>Not done yet, the longest overdue first.</summary>
    public async Task<IReadOnlyList<ExemplarCheck>> OpenChecksAsync(CancellationToken ct) =>
        await db.Set<ExemplarCheck>().AsNoTracking().Where(c => c.DoneOn == null).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Most).ToListAsync(ct);

    public async Task<IReadOnlyList<ExemplarCheck>> OfExemplarAsync(string exemplarId, CancellationToken ct) =>
        await db.Set<ExemplarCheck>().AsNoTracking().Where(c => c.ExemplarId == exemplarId).OrderByDescending(c => c.DueOn).Take(Most).ToListAsync(ct);

    public Task<ExemplarCheck?> CheckAsync(string id, CancellationToken ct) => db.Set<ExemplarCheck>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);

    public async Task<IReadOnlyList<UnitMember>> MembersAsync(CancellationToken ct) =>
        await db.Set<UnitMember>().AsNoTracking().Where(m => m.To == null).OrderBy(m => m.UnitName).Take(Most).ToListAsync(ct);

    public async Task<IReadOnlyList<Delegation>> DelegationsAsync(CancellationToken ct) =>
        await db.Set<Delegation>().AsNoTracking().Include(d => d.Recommendations).OrderByDescending(d => d.StartsOn).Take(Most).ToListAsync(ct);

    public Task<Delegation?> DelegationAsync(string id, CancellationToken ct) =>
        db.Set<Delegation>().AsNoTracking().Include(d => d.Recommendations.OrderBy(r => r.Id)).SingleOrDefaultAsync(d => d.Id == id, ct);

    public async Task<IReadOnlyList<FrontOpinion>> OpinionsAsync(CancellationToken ct) =>
        await db.Set<FrontOpinion>().AsNoTracking().OrderByDescending(o => o.ReceivedOn).ThenBy(o => o.Id).Take(Most).ToListAsync(ct);
}
