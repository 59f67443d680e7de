using TayNinhExemplars.Web.Public.Items;

namespace TayNinhExemplars.Web.Public.Spreading;

internal static class SpreadingEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddPublicSpreading(this IServiceCollection services) => services
        .AddScoped<EventPages>().AddScoped<EventCalendar>().AddScoped<MovementList>().AddScoped<MovementPage>().AddScoped<IItemSections, SpreadingSections>().AddSpreadingViews();

    public static void MapSpreading(this IEndpointRouteBuilder app)
    {
        app.MapMethods(EventPages.Path, Reading, (HttpContext http, ColumnResponder to, EventPages pages) =>
            to.RespondAsync(http, (site, ct) => pages.GetAsync(http.Request.Query["truoc"], site, ct))).ExcludeFromDescription();
        app.MapMethods(MovementList.Path, Reading, (HttpContext http, ColumnResponder to, MovementList pages) =>
            to.RespondAsync(http, (site, ct) => pages.GetAsync(http.Request.Query["truoc"], site, ct))).ExcludeFromDescription();
        app.MapMethods(EventPages.CalendarPath, Reading, (HttpContext http, EventCalendar calendar) => calendar.AllAsync(http)).ExcludeFromDescription();
        app.MapMethods(EventPages.Path + "/{id:length(26)}.ics", Reading, (HttpContext http, EventCalendar calendar, string id) => calendar.OneAsync(http, id)).ExcludeFromDescription();
    }
}
