using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>The corrections readers are told of. Kept for good: a correction is corrected by another.</summary>
public sealed class Corrections(SiteDbContext db)
{
    private static readonly Prepared<Func<SiteDbContext, string, IAsyncEnumerable<CorrectionRow>>> OfItem = new(() => EF.CompileAsyncQuery((SiteDbContext db, string id) =>
        db.Set<CorrectionRow>().AsNoTracking().Where(c => c.ContentItemId == id).OrderByDescending(c => c.Id).Take(50)));

    public static readonly ItemTrace Trace = new((db, id) => db.Set<CorrectionRow>().LongCount(c => c.ContentItemId == id));

    public async Task<IReadOnlyList<Correction>> OfItemAsync(string contentItemId, CancellationToken ct)
    {
        var rows = new List<CorrectionRow>();
        await foreach (var row in OfItem.For(db)(db, contentItemId).WithCancellation(ct)) rows.Add(row);
        return Read(rows);
    }

    /// <summary>Newest first, for the section of corrections.</summary>
    /// <param name="before">Only those older than this id; 0 begins with the newest.</param>
    public async Task<IReadOnlyList<Correction>> NewestAsync(long before, int take, CancellationToken ct) =>
        Read(await db.Set<CorrectionRow>().AsNoTracking().Where(c => before == 0 || c.Id < before).OrderByDescending(c => c.Id).Take(take).ToListAsync(ct));

    internal async Task AddAsync(string contentItemId, bool statutory, CorrectionText text, DateTime atUtc, Actor by, CancellationToken ct)
    {
        db.Add(new CorrectionRow { ContentItemId = contentItemId, IsStatutory = statutory, Data = JsonSerializer.Serialize(text, Json.Options), AtUtc = atUtc, ActorName = by.Name });
        await db.SaveChangesAsync(ct);
    }

    private static IReadOnlyList<Correction> Read(IEnumerable<CorrectionRow> rows) =>
        [.. rows.Select(r => new Correction(r.Id, r.ContentItemId, r.IsStatutory, JsonSerializer.Deserialize<CorrectionText>(r.Data, Json.Options)!, r.AtUtc, r.ActorName))];
}
