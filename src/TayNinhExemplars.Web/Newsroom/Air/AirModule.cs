using TayNinhExemplars.Accounts;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Web.Newsroom.Planning;
using TayNinhExemplars.Web.Newsroom.Relay;

namespace TayNinhExemplars.Web.Newsroom.Air;

public static class AirModule
{
    /// <summary>Radio and television, the communes' stations, and the calendar of it all.</summary>
    public static IServiceCollection AddAirPages(this IServiceCollection services) => services
        .AddScoped<ScriptDesk>()
        .AddNavigation(new NavigationItem("radio.title", "/toa-soan/phat-thanh", BroadcastingPermissions.ViewBroadcasts, 60))
        .AddNavigation(new NavigationItem("stations.inbox.title", "/toa-soan/truyen-thanh", BroadcastingPermissions.ReceiveBulletins, 61))
        .AddNavigation(new NavigationItem("stations.bulletins.title", "/toa-soan/truyen-thanh/ban-tin", BroadcastingPermissions.IssueBulletins, 62))
        .AddNavigation(new NavigationItem("stations.list.title", "/toa-soan/truyen-thanh/dai", BroadcastingPermissions.ManageStations, 63))
        .AddNavigation(new NavigationItem("plan.title", "/toa-soan/lich", AccountsPermissions.AccessAdminPanel, 25));

    public static void MapAirPages(this IEndpointRouteBuilder app)
    {
        app.MapRelayPack();
        app.MapCalendarFeed();
    }
}
