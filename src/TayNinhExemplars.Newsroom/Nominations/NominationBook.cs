using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Consultations;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Nominations;

public enum NominationList { Open, Late, Decided }

/// <param name="Dues">By when each must be, or must have been, taken in hand.</param>
/// <param name="Today">The same for one that comes today.</param>
public sealed record NominationPage(IReadOnlyList<Nomination> Nominations, int Total, int Number, int Pages, IReadOnlyDictionary<string, CountedDay> Dues, CountedDay Today)
{
    /// <summary>Why days cannot be counted: what the calendar lacks; null when it lacks nothing.</summary>
    public CountedDay? Uncounted => Dues.Values.Append(Today).FirstOrDefault(d => d.Problem is not null);
}

/// <summary>Reads nominations.</summary>
public sealed class NominationBook(SiteDbContext db, HolidayCalendar calendar, TimeProvider clock)
{
    private const int PageSize = 30, MostWaiting = 2000;
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

    /// <summary>Open and late ones: the longest waiting on top; decided ones newest first.</summary>
    public async Task<NominationPage> PageAsync(NominationList list, int number, CancellationToken ct)
    {
        var years = await calendar.YearsAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Acknowledgment.DueOf(now, years);
        if (list == NominationList.Late)
        {
            var waiting = await All.Where(n => n.State == NominationState.Received).OrderBy(n => n.ReceivedUtc).ThenBy(n => n.Id).Take(MostWaiting).ToListAsync(ct);
            var late = waiting.Where(n => Acknowledgment.IsLate(n, Acknowledgment.DueOf(n.ReceivedUtc, years), now)).ToList();
            var (at, of) = Place(late.Count, number);
            return new NominationPage([.. late.Skip((at - 1) * PageSize).Take(PageSize)], late.Count, at, of, Dues(waiting, years), today);
        }
        var open = new[] { NominationState.Received, NominationState.Verifying };
        var decided = list == NominationList.Decided;
        var rows = All.Where(n => open.Contains(n.State) != decided);
        var total = await rows.CountAsync(ct);
        (number, var pages) = Place(total, number);
        rows = decided ? rows.OrderByDescending(n => n.DecidedUtc).ThenBy(n => n.Id) : rows.OrderBy(n => n.ReceivedUtc).ThenBy(n => n.Id);
        var found = await rows.Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new NominationPage(found, total, number, pages, Dues(found, years), today);
    }

    private static Dictionary<string, CountedDay> Dues(IEnumerable<Nomination> nominations, IReadOnlyList<HolidayYear> years) =>
        nominations.ToDictionary(n => n.Id, n => Acknowledgment.DueOf(n.ReceivedUtc, years), StringComparer.Ordinal);

    private static (int Number, int Pages) Place(int total, int number)
    {
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        return (Math.Clamp(number, 1, pages), pages);
    }
}
