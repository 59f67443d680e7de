using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Theming.Placement;

/// <summary>What is asked about a shape before it is placed.</summary>
internal sealed record PlacementQuestion(string ShapeType, string Differentiator, string DisplayType, string ContentType, string? Stereotype, IReadOnlyCollection<string> Parts);

/// <summary>One rule of placement.json or of the recipe step Placements. The first one that fits counts.</summary>
internal sealed record PlacementRule(string ShapeType)
{
    public PlacementLocation? Place { get; init; }
    public string? DisplayType { get; init; }
    public string? Differentiator { get; init; }
    public IReadOnlyList<string> ContentTypes { get; init; } = [];
    public IReadOnlyList<string> ContentParts { get; init; } = [];
    public IReadOnlyList<string> Alternates { get; init; } = [];
    public IReadOnlyList<string> Wrappers { get; init; } = [];
    public string? Shape { get; init; }

    public bool Fits(PlacementQuestion question) =>
        ShapeType.Equals(question.ShapeType, StringComparison.OrdinalIgnoreCase)
        && (DisplayType is null || DisplayType == question.DisplayType)
        && (Differentiator is null || Differentiator == question.Differentiator)
        && (ContentTypes.Count == 0 || ContentTypes.Any(t => Matches(t, question)))
        && (ContentParts.Count == 0 || ContentParts.Any(question.Parts.Contains));

    public static IEnumerable<PlacementRule> ReadAll(JsonObject? placements) =>
        from shape in placements ?? []
        from json in (shape.Value as JsonArray)?.OfType<JsonObject>() ?? []
        select new PlacementRule(shape.Key)
        {
            Place = json.Text("place") is { } place ? PlacementLocation.Parse(place) : null,
            DisplayType = json.Text("displayType"),
            Differentiator = json.Text("differentiator"),
            ContentTypes = json.Strings("contentType"),
            ContentParts = json.Strings("contentPart"),
            Alternates = json.Strings("alternates"),
            Wrappers = json.Strings("wrappers"),
            Shape = json.Text("shape"),
        };

    // "Story*" stands for every type that begins so.
    private static bool Matches(string pattern, PlacementQuestion question) => pattern.EndsWith('*')
        ? question.ContentType.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase) || question.Stereotype?.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase) == true
        : pattern.Equals(question.ContentType, StringComparison.OrdinalIgnoreCase) || pattern.Equals(question.Stereotype, StringComparison.OrdinalIgnoreCase);
}
