using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Nominations;

public sealed record NominationPage(IReadOnlyList<Nomination> Nominations, int Total, int Number, int Pages);

/// <summary>Reads nominations.</summary>
public sealed class NominationBook(SiteDbContext db)
{
    private const int PageSize = 30;
    private IQueryable<Nomination> All => db.Set<Nomination>().AsNoTracking();

    public Task<Nomination?> FindAsync(string id, CancellationToken ct) => All.SingleOrDefaultAsync(n => n.Id == id, ct);

    /// <summary>However it was typed: without dashes, in capitals.</summary>
    public async Task<Nomination?> ByCodeAsync(string typed, CancellationToken ct)
    {
        var letters = string.Concat(typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
        if (letters.Length != 12) return null;
        var code = $"{letters[..4]}-{letters[4..8]}-{letters[8..]}";
        return await All.SingleOrDefaultAsync(n => n.Code == code, ct);
    }

    /// <summary>Open ones first, the longest waiting on top; decided ones newest first.</summary>
    public async Task<NominationPage> PageAsync(bool decided, int number, CancellationToken ct)
    {
        var open = new[] { NominationState.Received, NominationState.Verifying };
        var rows = All.Where(n => open.Contains(n.State) != decided);
        var total = await rows.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        number = Math.Clamp(number, 1, pages);
        rows = decided ? rows.OrderByDescending(n => n.DecidedUtc).ThenBy(n => n.Id) : rows.OrderBy(n => n.ReceivedUtc).ThenBy(n => n.Id);
        return new NominationPage(await rows.Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(ct), total, number, pages);
    }
}
