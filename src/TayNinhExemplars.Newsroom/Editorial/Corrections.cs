using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>The corrections readers are told of. Kept for good: a correction is corrected by another.</summary>
public sealed class Corrections(SiteDbContext db)
{
    public async Task<IReadOnlyList<Correction>> OfItemAsync(string contentItemId, CancellationToken ct) =>
        Read(await db.Set<CorrectionRow>().AsNoTracking().Where(c => c.ContentItemId == contentItemId).OrderByDescending(c => c.Id).Take(50).ToListAsync(ct));

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
