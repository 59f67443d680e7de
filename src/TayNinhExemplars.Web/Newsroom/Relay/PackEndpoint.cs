using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Relay;

/// <summary>The pack of one bulletin for a station where the line is poor.</summary>
public static class PackEndpoint
{
    public static void MapRelayPack(this IEndpointRouteBuilder app) => app
        .MapGet("/toa-soan/truyen-thanh/tiep/{id:length(26)}/goi", GetAsync).RequirePermission(BroadcastingPermissions.ReceiveBulletins).ExcludeFromDescription();

    private static async Task<IResult> GetAsync(string id, HttpContext http, Relays relays, StationBook stations, RelayPack pack, CancellationToken ct)
    {
        if (await relays.FindAsync(id, ct) is not { } line || (await stations.OfAsync(http.Actor(), ct)).All(s => s.Id != line.Station.Id)) return Kernel.Refusals.Because("broadcast.relay.missing").ToProblem();
        // Finished on disk first, so that a broken line can ask for the rest.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await pack.WriteAsync(file, line, await relays.AiringsAsync(id, ct), ct);
        file.Position = 0;
        return TypedResults.Stream(file, "application/zip", $"ban-tin-{id[..6]}.zip", enableRangeProcessing: true);
    }
}
