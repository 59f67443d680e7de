using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <param name="HeldBy">The rules that held them out, with how many each.</param>
public sealed record HeldRatings(string ContentItemId, int Held, int Count, int Sum, IReadOnlyDictionary<string, int> HeldBy, DateTime LastUtc);

public sealed class Ratings(SiteDbContext db)
{
    private static readonly Prepared<Func<SiteDbContext, string, Task<RatingFigures?>>> Total = new(() => EF.CompileAsyncQuery((SiteDbContext db, string id) =>
        db.Set<RatingTotalRow>().Where(t => t.ContentItemId == id).Select(t => new RatingFigures(t.Sum, t.Count)).FirstOrDefault()));

    public static readonly ItemTrace SumTrace = new((db, id) => db.Set<RatingTotalRow>().Where(t => t.ContentItemId == id).Select(t => (long)t.Sum).FirstOrDefault());
    public static readonly ItemTrace CountTrace = new((db, id) => db.Set<RatingTotalRow>().Where(t => t.ContentItemId == id).Select(t => (long)t.Count).FirstOrDefault());

    public async Task<RatingFigures> OfAsync(string contentItemId, CancellationToken ct) => await Total.For(db)(db, contentItemId) ?? new RatingFigures(0, 0);

    public Task<int> OfReaderAsync(string contentItemId, string readerKey, CancellationToken ct) =>
        db.Set<RatingRow>().Where(r => r.ContentItemId == contentItemId && r.ReaderKey == readerKey).Select(r => r.Stars).FirstOrDefaultAsync(ct);

    /// <summary>Items with points that were held out, for the eyes of editors.</summary>
    public async Task<IReadOnlyList<HeldRatings>> HeldAsync(CancellationToken ct)
    {
        var totals = await db.Set<RatingTotalRow>().AsNoTracking().Where(t => t.Held > 0).OrderByDescending(t => t.Held).Take(50).ToListAsync(ct);
        var ids = totals.Select(t => t.ContentItemId).ToList();
        var held = await db.Set<RatingRow>().AsNoTracking().Where(r => ids.Contains(r.ContentItemId) && r.HeldBy != "")
            .GroupBy(r => new { r.ContentItemId, r.HeldBy }).Select(g => new { g.Key.ContentItemId, g.Key.HeldBy, Count = g.Count(), Last = g.Max(r => r.FirstUtc) }).ToListAsync(ct);
        return [.. totals.Select(t => new HeldRatings(t.ContentItemId, t.Held, t.Count, t.Sum,
            held.Where(h => h.ContentItemId == t.ContentItemId).ToDictionary(h => h.HeldBy, h => h.Count, StringComparer.Ordinal),
            held.Where(h => h.ContentItemId == t.ContentItemId).Select(h => h.Last).DefaultIfEmpty().Max()))];
    }
}

/// <param name="Count">Lets them count after all; else they are dropped.</param>
public sealed record DecideHeldRatings(string ContentItemId, bool Count);

public sealed class DecideHeldRatingsHandler(SiteDbContext db, AuditTrail audit, AnnounceChangeHandler announce)
{
    public async Task<Outcome<RatingFigures>> HandleAsync(DecideHeldRatings input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ReadersPermissions.AnswerReaders)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var total = await db.Set<RatingTotalRow>().SingleOrDefaultAsync(t => t.ContentItemId == input.ContentItemId && t.Held > 0, ct);
        if (total is null) return Refusals.Because("readers.rating.notFound");
        var held = db.Set<RatingRow>().Where(r => r.ContentItemId == input.ContentItemId && r.HeldBy != "");
        if (input.Count)
        {
            total.Add(await held.SumAsync(r => r.Stars, ct), await held.CountAsync(ct));
            await held.ExecuteUpdateAsync(s => s.SetProperty(r => r.HeldBy, ""), ct);
        }
        else await held.ExecuteDeleteAsync(ct);
        total.Held = 0;
        await audit.RecordAsync(new AuditEntry(input.Count ? "ratings.counted" : "ratings.dropped", "content", input.ContentItemId, ""), by, ct);
        await announce.HandleAsync(new AnnounceChange(input.ContentItemId, "Rated"), ct);
        await write.CommitAsync(ct);
        return new RatingFigures(total.Sum, total.Count);
    }
}
