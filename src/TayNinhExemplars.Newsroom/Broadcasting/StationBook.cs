using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <summary>The stations, and who sits where.</summary>
public sealed class StationBook(SiteDbContext db, DeskSeats seats, TimeProvider clock)
{
    public async Task<IReadOnlyList<Station>> AllAsync(CancellationToken ct) =>
        await db.Set<Station>().AsNoTracking().OrderBy(s => s.Name).Take(500).ToListAsync(ct);

    public Task<Station?> FindAsync(string id, CancellationToken ct) => db.Set<Station>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);

    /// <summary>The stations at whose desks the person sits, or stands in for somebody.</summary>
    public async Task<IReadOnlyList<Station>> OfAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(BroadcastingPermissions.ReceiveBulletins)) return [];
        var desks = (await seats.BookAsync(ct)).SeatsOf(actor.Id, Clock.DayOf(clock.GetUtcNow().UtcDateTime)).Select(s => s.DeskId).ToHashSet(StringComparer.Ordinal);
        return [.. (await AllAsync(ct)).Where(s => s.IsActive && desks.Contains(s.DeskId))];
    }

    public Task<DeskBook> BookAsync(CancellationToken ct) => seats.BookAsync(ct);

    /// <summary>Desks of the commune relay's workflow: a station needs one.</summary>
    public async Task<IReadOnlyList<NewsDesk>> DesksAsync(CancellationToken ct) => [.. (await seats.BookAsync(ct)).DesksOf(RelayFlow.WorkflowId)];

    /// <summary>Everybody who sits at a station's desk today.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync(Station station, CancellationToken ct)
    {
        var (book, day) = (await seats.BookAsync(ct), Clock.DayOf(clock.GetUtcNow().UtcDateTime));
        return [.. book.Seats.Where(s => s.DeskId == station.DeskId && s.IsValidOn(day)).Select(s => s.UserId)
            .Concat(book.Deputies.Where(d => d.DeskId == station.DeskId && d.IsValidOn(day)).Select(d => d.UserId)).Distinct(StringComparer.Ordinal)];
    }
}
