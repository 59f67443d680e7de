using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Spreading;

/// <summary>Where an event stands, as its page holds it.</summary>
public static class EventStatus
{
    public const string Planned = "planned", Held = "held", Cancelled = "cancelled";

    public static readonly IReadOnlyList<string> All = [Planned, Held, Cancelled];
}

/// <summary>What an exchange event's page says: when and where, for whom, who comes, and what came of it.</summary>
/// <param name="StartsUtc">Null on a page somebody has not finished.</param>
/// <param name="Expected">How many people are awaited; null when nobody said.</param>
/// <param name="Attendance">How many came, as reported.</param>
public sealed record EventFacts(
    string Id, string Title, DateTime? StartsUtc, DateTime? EndsUtc, string Status, string StatusNote, int? Expected, int? Attendance, DateOnly? ReportedOn, string Report, string Results)
{
    /// <summary>The path of its page within the site; empty when it has none.</summary>
    public string Url { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Place { get; init; } = "";
    public string Audience { get; init; } = "";
    public IReadOnlyList<string> Exemplars { get; init; } = [];
    public IReadOnlyList<MediaReference> Materials { get; init; } = [];

    /// <summary>When it is over; an event without an end is over when it has begun.</summary>
    public DateTime? OverUtc => EndsUtc ?? StartsUtc;
    public bool IsCancelled => Status == EventStatus.Cancelled;

    public static EventFacts Of(ContentItem item) => new(
        item.ContentItemId, item.DisplayText, Moment(item, "Starts"), Moment(item, "Ends"),
        Text(item, "Status") is { Length: > 0 } status ? status : EventStatus.Planned, Text(item, "StatusNote"), Number(item, "Expected"), Number(item, "Attendance"),
        DateFieldKind.Day(item.Field("Event", "ReportedOn")), Text(item, "Report"), Text(item, "Results"))
    {
        Url = MovementFacts.UrlOf(item), Kind = Text(item, "Kind"), Place = Text(item, "Place"), Audience = Text(item, "Audience"),
        Exemplars = item.Field("Event", "Exemplars")?.Strings("ContentItemIds") ?? [],
        Materials = [.. MediaFieldKind.Files(item.Field("Event", "Materials"))],
    };

    private static string Text(ContentItem item, string field) => item.Field("Event", field)?.Text("Text")?.Trim() ?? "";

    private static DateTime? Moment(ContentItem item, string field) => ContentItemJson.ParseDate(item.Field("Event", field)?.Text("Value"));

    private static int? Number(ContentItem item, string field) => NumericFieldKind.Value(item.Field("Event", field)) is { } value && value is >= 0 and <= EventRules.MostPeople ? (int)value : null;
}
