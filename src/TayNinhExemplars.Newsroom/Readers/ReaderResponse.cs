using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <param name="Views">Since publication: what is older than a month is kept as a sum only.</param>
/// <param name="Stars">The sum of all points.</param>
public sealed record ResponseFigures(long Views, int Ratings, int Stars);

/// <summary>How readers took many items together. The question is joined in the database.</summary>
public sealed class ReaderResponse(SiteDbContext db)
{
    /// <param name="items">Their ids, as a query of the same context.</param>
    public async Task<ResponseFigures> OfAsync(IQueryable<string> items, CancellationToken ct)
    {
        var views = await db.Set<ViewCountRow>().AsNoTracking().Where(v => items.Contains(v.ContentItemId)).SumAsync(v => v.Count, ct);
        var totals = db.Set<RatingTotalRow>().AsNoTracking().Where(t => items.Contains(t.ContentItemId));
        return new ResponseFigures(views, await totals.SumAsync(t => t.Count, ct), await totals.SumAsync(t => t.Sum, ct));
    }
}
