using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Spreading;

namespace TayNinhExemplars.Web.Public.Spreading;

/// <summary>Events for people's own calendars: one, or all around now. One that was called off is sent as cancelled, so that it goes.</summary>
public sealed class EventCalendar(SpreadingEvents events, ContentStore store, SiteInfoSource sites, Texts texts, TimeProvider clock)
{
    private const int DaysBack = 90, DaysAhead = 400;
    private const string Type = "text/calendar; charset=utf-8";

    public async Task<IResult> AllAsync(HttpContext http)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var items = await events.AroundAsync(now.AddDays(-DaysBack), now.AddDays(DaysAhead), http.RequestAborted);
        return Send(items, await sites.GetAsync(http.Request, http.RequestAborted), http);
    }

    public async Task<IResult> OneAsync(HttpContext http, string id)
    {
        if (await store.FindAsync(id, ct: http.RequestAborted) is not { ContentType: "Event" } item || EventFacts.Of(item).StartsUtc is null) return TypedResults.NotFound();
        return Send([item], await sites.GetAsync(http.Request, http.RequestAborted), http);
    }

    private Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Send(IEnumerable<ContentItem> items, SiteInfo site, HttpContext http)
    {
        var calendar = new Calendar { ProductId = "-//Tay Ninh Exemplars//Events//VI" };
        calendar.AddProperty("X-WR-CALNAME", texts["column.events.title"]);
        foreach (var item in items) calendar.Events.Add(EventOf(item, site));
        http.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Text(new CalendarSerializer().SerializeToString(calendar) ?? "", Type);
    }

    private CalendarEvent EventOf(ContentItem item, SiteInfo site)
    {
        var facts = EventFacts.Of(item);
        var one = new CalendarEvent
        {
            Uid = $"{facts.Id}@tayninh-exemplars",
            Summary = facts.Title,
            Location = facts.Place,
            Description = facts.IsCancelled ? texts.Get("column.events.cancelledBecause", facts.StatusNote) : MarkdownText.ToPlainText(item.Part("MarkdownBodyPart")?.Text("Markdown") ?? "").Trim() is var text && text.Length > 500 ? text[..500] : text,
            Status = facts.IsCancelled ? EventStatusValues.Cancelled : EventStatusValues.Confirmed,
            Start = new CalDateTime(facts.StartsUtc!.Value, "UTC"),
            DtStamp = new CalDateTime(item.ModifiedUtc ?? clock.GetUtcNow().UtcDateTime, "UTC"),
        };
        if (facts.EndsUtc > facts.StartsUtc) one.End = new CalDateTime(facts.EndsUtc.Value, "UTC");
        if (ItemUrls.Of(item) is { Length: > 0 } url && Uri.TryCreate(site.Absolute(url), UriKind.Absolute, out var address)) one.Url = address;
        return one;
    }

    /// <summary>RFC 5545, section 3.8.1.11.</summary>
    private static class EventStatusValues
    {
        public const string Confirmed = "CONFIRMED", Cancelled = "CANCELLED";
    }
}
