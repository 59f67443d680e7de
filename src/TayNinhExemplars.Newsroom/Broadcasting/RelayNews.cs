using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;

namespace TayNinhExemplars.Broadcasting;

/// <summary>Tells stations and source editors what waits for them.</summary>
public sealed class RelayNews(Notifier notifier, StationBook stations, TimeProvider clock)
{
    public DateTime Now => clock.UtcSecondsNow();
    public DateOnly Today => Clock.DayOf(Now);

    public async Task TellStationAsync(Station station, string kind, string textKey, string url, string[] args, CancellationToken ct) =>
        await notifier.TellAsync(new NewNotice(kind, textKey, url, args), await stations.PeopleAsync(station, ct), ct);

    public Task TellAsync(string userId, string kind, string textKey, string url, string[] args, CancellationToken ct) =>
        notifier.TellAsync(new NewNotice(kind, textKey, url, args), [userId], ct);
}
