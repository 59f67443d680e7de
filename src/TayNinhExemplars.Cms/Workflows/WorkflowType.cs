using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Workflows;

/// <summary>A workflow as Orchard writes it down: activities and the transitions between their outcomes. Kept as the recipe brought it.</summary>
public sealed record WorkflowType
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public bool IsEnabled { get; init; }

    /// <summary>Does not start again while one of its runs waits.</summary>
    public bool IsSingleton { get; init; }
    public bool DeleteFinished { get; init; }
    public IReadOnlyList<WorkflowActivity> Activities { get; init; } = [];
    public IReadOnlyList<WorkflowStep> Transitions { get; init; } = [];

    public WorkflowActivity? Activity(string id) => Activities.FirstOrDefault(a => a.Id == id);

    /// <summary>Where the outcome of an activity leads.</summary>
    public IEnumerable<WorkflowActivity> After(string activityId, string outcome) =>
        Transitions.Where(t => t.From == activityId && t.Outcome == outcome).Select(t => Activity(t.To)).OfType<WorkflowActivity>();

    /// <summary>Null for an entry that has no id and is therefore no workflow.</summary>
    public static WorkflowType? Of(JsonNode? node) => node is not JsonObject json || (json.Text("WorkflowTypeId") ?? json.Text("Name")) is not { Length: > 0 } id ? null : new WorkflowType
    {
        Id = id,
        Name = json.Text("Name") is { Length: > 0 } name ? name : id,
        IsEnabled = json.Flag("IsEnabled") == true,
        IsSingleton = json.Flag("IsSingleton") == true,
        DeleteFinished = json.Flag("DeleteFinishedWorkflows") == true,
        Activities = [.. Objects(json, "Activities").Select(WorkflowActivity.Of).OfType<WorkflowActivity>()],
        Transitions = [.. Objects(json, "Transitions").Select(t => new WorkflowStep(t.Text("SourceActivityId") ?? "", t.Text("SourceOutcomeName") ?? "", t.Text("DestinationActivityId") ?? ""))],
    };

    private static IEnumerable<JsonObject> Objects(JsonObject json, string member) => (json.Find(member) as JsonArray ?? []).OfType<JsonObject>();
}

public sealed record WorkflowStep(string From, string Outcome, string To);

/// <param name="Name">Its kind, such as <c>ContentPublishedEvent</c>.</param>
/// <param name="X">Where it stands in the drawing, in pixels.</param>
public sealed record WorkflowActivity(string Id, string Name, int X, int Y, bool IsStart, JsonObject Properties)
{
    public string Title => (Properties.Find("ActivityMetadata") as JsonObject)?.Text("Title") is { Length: > 0 } title ? title : Name;

    /// <summary>The text of an expression, which is <c>{ "Expression": "..." }</c> or the text alone.</summary>
    public string Expression(string property) => Properties.Find(property) switch
    {
        JsonObject wrapped => wrapped.Text("Expression") ?? "",
        JsonValue value => value.ToString(),
        _ => "",
    };

    /// <summary>Newer tasks say in which language an expression is written.</summary>
    public bool IsLiquid(string property, bool byDefault) => (Properties.Text("Syntax") ?? (Properties.Find(property) as JsonObject)?.Text("Syntax")) switch
    {
        "Liquid" => true,
        "JavaScript" => false,
        _ => byDefault,
    };

    /// <summary>A content event names the types it is for; none means all.</summary>
    public bool IsFor(string contentType) => Properties.Strings("ContentTypeFilter") is not { Count: > 0 } types || types.Contains(contentType, StringComparer.Ordinal);

    internal static WorkflowActivity? Of(JsonObject json) => json.Text("ActivityId") is not { Length: > 0 } id ? null
        : new WorkflowActivity(id, json.Text("Name") ?? "", Place(json, "X"), Place(json, "Y"), json.Flag("IsStart") == true, json.Find("Properties") as JsonObject ?? []);

    private static int Place(JsonObject json, string member) =>
        json.Find(member) is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var place) ? (int)Math.Clamp(place, 0, 20_000) : 0;
}
