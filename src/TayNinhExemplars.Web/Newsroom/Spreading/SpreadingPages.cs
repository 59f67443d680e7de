using TayNinhExemplars.Spreading;

namespace TayNinhExemplars.Web.Newsroom.Spreading;

public static class SpreadingPages
{
    /// <summary>The newsroom's screens of events, movements and teaching packs.</summary>
    public static IServiceCollection AddSpreadingPages(this IServiceCollection services) => services
        .AddNavigation(new NavigationItem("spreading.events.title", "/toa-soan/giao-luu", SpreadingPermissions.ManageSpreading, 240))
        .AddNavigation(new NavigationItem("spreading.movements.title", "/toa-soan/phong-trao", SpreadingPermissions.ManageSpreading, 250))
        .AddNavigation(new NavigationItem("spreading.packs.title", "/toa-soan/tai-lieu", SpreadingPermissions.ManageSpreading, 260));
}
