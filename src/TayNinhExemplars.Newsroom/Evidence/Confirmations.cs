using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence;

/// <summary>Reads requests and their answers.</summary>
public sealed class Confirmations(SiteDbContext db)
{
    private IQueryable<ConfirmationRequest> Requests => db.Set<ConfirmationRequest>().AsNoTracking().Include(r => r.Questions.OrderBy(q => q.Number));

    public Task<ConfirmationRequest?> FindAsync(string id, CancellationToken ct) => Requests.SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ConfirmationRequest>> OfAsync(string subjectKind, string subjectId, CancellationToken ct) =>
        await Requests.Where(r => r.SubjectKind == subjectKind && r.SubjectId == subjectId).OrderByDescending(r => r.AskedUtc).ThenBy(r => r.Id).Take(100).ToListAsync(ct);

    /// <summary>Those that wait for an answer, the soonest to end first.</summary>
    public async Task<IReadOnlyList<ConfirmationRequest>> WaitingAsync(DateTime now, CancellationToken ct) =>
        await Requests.Where(r => r.RevokedUtc == null && r.ExpiresUtc > now && r.Questions.Any(q => q.AnsweredUtc == null)).OrderBy(r => r.ExpiresUtc).Take(100).ToListAsync(ct);
}
