using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Relay;

/// <summary>What a station has before it: recalls first, then the source store, then its own work.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.ReceiveBulletins))]
public sealed class IndexModel(StationBook stations, Relays relays) : NewsroomPage
{
    [BindProperty(SupportsGet = true, Name = "dai")] public string? StationId { get; set; }
    public IReadOnlyList<Station> Mine { get; private set; } = [];
    public Station? Station { get; private set; }
    public ILookup<string, RelayLine> Groups { get; private set; } = Array.Empty<RelayLine>().ToLookup(_ => "");

    public static readonly IReadOnlyList<string> Order = ["recall", "offered", "work", "scheduled", "done"];

    public async Task OnGetAsync()
    {
        Mine = await stations.OfAsync(Actor, Aborted);
        Station = Mine.FirstOrDefault(s => s.Id == StationId) ?? Mine.FirstOrDefault();
        if (Station is not null) Groups = (await relays.OfStationAsync(Station.Id, Aborted)).ToLookup(l => GroupOf(l.Relay.State));
    }

    private static string GroupOf(string state) => state switch
    {
        RelayStates.Recalled => "recall",
        RelayStates.Offered => "offered",
        RelayStates.Accepted or RelayStates.AwaitingApproval or RelayStates.Approved or RelayStates.Failed => "work",
        RelayStates.Scheduled or RelayStates.Aired => "scheduled",
        _ => "done",
    };
}
