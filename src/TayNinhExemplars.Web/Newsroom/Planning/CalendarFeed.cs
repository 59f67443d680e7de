using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Planning;

/// <summary>The plan for calendar programs. The address is the key, so nothing but what its owner may see today is in it.</summary>
public static class CalendarFeed
{
    private const int DaysBack = 30, DaysAhead = 180;

    public static void MapCalendarFeed(this IEndpointRouteBuilder app) =>
        app.MapGet("/lich/{secret:maxlength(100)}.ics", GetAsync).AllowAnonymous().ExcludeFromDescription().RequireRateLimiting(Security.RateLimits.Api);

    private static async Task<IResult> GetAsync(string secret, HttpContext http, CalendarFeeds feeds, PlanningCalendar plan, Texts texts, TimeProvider clock, [FromQuery(Name = "co-quan")] string organization = "", [FromQuery(Name = "ban")] string desk = "")
    {
        http.Response.Headers.CacheControl = "private, no-store";
        if (await feeds.OwnerAsync(secret, http.RequestAborted) is not { } owner) return TypedResults.NotFound();
        var today = Clock.DayOf(clock.GetUtcNow().UtcDateTime);
        var entries = await plan.BetweenAsync(today.AddDays(-DaysBack), today.AddDays(DaysAhead), PlanFilter.Everything with { OrganizationId = organization, DeskId = desk }, owner, http.RequestAborted);
        var calendar = new Calendar { ProductId = "-//Tay Ninh Exemplars//Newsroom//VI" };
        calendar.AddProperty("X-WR-CALNAME", texts["plan.title"]);
        var site = $"{http.Request.Scheme}://{http.Request.Host}";
        foreach (var entry in entries)
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{entry.Kind}-{entry.Id}@tayninh-exemplars".ToLowerInvariant(),
                Summary = $"{texts["plan.kind." + entry.Kind]}: {entry.Title}",
                Description = entry.Detail,
                Url = new Uri(site + entry.Url),
                Start = new CalDateTime(entry.StartUtc, "UTC"),
                End = new CalDateTime(entry.StartUtc + (entry.Length > TimeSpan.Zero ? entry.Length : TimeSpan.FromMinutes(15)), "UTC"),
                DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime, "UTC"),
            });
        return TypedResults.Text(new CalendarSerializer().SerializeToString(calendar) ?? "", "text/calendar; charset=utf-8");
    }
}
