using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consent;

/// <param name="Total">How many there are altogether.</param>
public sealed record ConsentPage(IReadOnlyList<ConsentRecord> Records, int Total, int Number, int Pages);

public enum ConsentList { All, Ending, Withdrawn }

/// <summary>Reads the register of consents.</summary>
public sealed class ConsentRegister(SiteDbContext db)
{
    private const int PageSize = 30;
    private IQueryable<ConsentRecord> Records => db.Set<ConsentRecord>().AsNoTracking();

    public Task<ConsentRecord?> FindAsync(string id, CancellationToken ct) => Records.SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ConsentRecord>> OfAsync(string exemplarId, CancellationToken ct) =>
        await Records.Where(r => r.ExemplarId == exemplarId).OrderByDescending(r => r.GivenOn).ThenByDescending(r => r.RecordedUtc).ToListAsync(ct);

    public async Task<ILookup<string, ConsentRecord>> OfManyAsync(IReadOnlyCollection<string> exemplarIds, CancellationToken ct)
    {
        var found = exemplarIds.Count == 0 ? [] : await Records.Where(r => exemplarIds.Contains(r.ExemplarId)).ToListAsync(ct);
        return found.ToLookup(r => r.ExemplarId, StringComparer.Ordinal);
    }

    /// <summary>Consents that are valid now and end within the days.</summary>
    public async Task<IReadOnlyList<ConsentRecord>> EndingAsync(DateOnly today, int days, CancellationToken ct)
    {
        var until = today.AddDays(days);
        return await Records.Where(r => r.WithdrawnUtc == null && r.ValidTo >= today && r.ValidTo <= until).OrderBy(r => r.ValidTo).Take(500).ToListAsync(ct);
    }

    /// <summary>Consents whose last day is over and whose end was not followed yet.</summary>
    public async Task<IReadOnlyList<string>> EndedAsync(DateOnly today, CancellationToken ct) =>
        await Records.Where(r => r.WithdrawnUtc == null && r.EndFollowedUtc == null && r.ValidTo < today).OrderBy(r => r.ValidTo).ThenBy(r => r.Id).Select(r => r.Id).Take(200).ToListAsync(ct);

    public async Task<ConsentPage> PageAsync(ConsentList list, string search, DateOnly today, int number, CancellationToken ct)
    {
        var rows = Records;
        if (list == ConsentList.Withdrawn) rows = rows.Where(r => r.WithdrawnUtc != null);
        var soon = today.AddDays(60);
        if (list == ConsentList.Ending) rows = rows.Where(r => r.WithdrawnUtc == null && r.ValidTo != null && r.ValidTo <= soon);
        if (search.Trim() is { Length: > 0 } words) rows = rows.Where(r => r.SubjectName.Contains(words));
        var total = await rows.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        number = Math.Clamp(number, 1, pages);
        var found = await rows.OrderByDescending(r => r.RecordedUtc).ThenBy(r => r.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new ConsentPage(found, total, number, pages);
    }
}
