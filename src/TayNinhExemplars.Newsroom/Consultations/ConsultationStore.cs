using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consultations;

/// <param name="Number">In the register.</param>
public sealed record FollowedOpinion(string Title, int Number, DateTime ReceivedUtc, OpinionState State, string Answer);

public sealed class ConsultationStore(SiteDbContext db)
{
    public async Task<IReadOnlyList<Consultation>> ListAsync(CancellationToken ct = default) =>
        await db.Set<Consultation>().AsNoTracking().OrderByDescending(c => c.CreatedUtc).Take(200).ToListAsync(ct);

    /// <summary>What readers see: open ones and those that are over, newest first.</summary>
    public async Task<IReadOnlyList<Consultation>> PublicAsync(CancellationToken ct = default) => await db.Set<Consultation>().AsNoTracking()
        .Where(c => c.State == ConsultationState.Open || c.State == ConsultationState.Reported).OrderByDescending(c => c.OpenedOn).ThenByDescending(c => c.CreatedUtc).Take(50).ToListAsync(ct);

    public Task<Consultation?> FindAsync(string id, CancellationToken ct = default) => db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);

    public Task<Consultation?> BySlugAsync(string slug, CancellationToken ct = default) => db.Set<Consultation>().AsNoTracking()
        .SingleOrDefaultAsync(c => c.Slug == slug && (c.State == ConsultationState.Open || c.State == ConsultationState.Reported), ct);

    /// <summary>The register, in its order.</summary>
    public async Task<IReadOnlyList<Opinion>> OpinionsAsync(string consultationId, CancellationToken ct = default) =>
        await db.Set<Opinion>().AsNoTracking().Where(o => o.ConsultationId == consultationId).OrderBy(o => o.Number).Take(5000).ToListAsync(ct);

    /// <summary>What became of an opinion, for whoever holds its receipt.</summary>
    public async Task<FollowedOpinion?> FollowAsync(string code, CancellationToken ct = default)
    {
        var hash = ReceiptCode.Hash(code);
        return await (from o in db.Set<Opinion>().AsNoTracking() join c in db.Set<Consultation>() on o.ConsultationId equals c.Id where o.ReceiptHash == hash
                      select new FollowedOpinion(c.Title, o.Number, o.ReceivedUtc, o.State, o.Answer)).FirstOrDefaultAsync(ct);
    }
}
