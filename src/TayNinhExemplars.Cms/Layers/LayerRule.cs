using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Scripting;

namespace TayNinhExemplars.Layers;

/// <summary>What the rules of layers ask about the page that is being made. A page kept for everybody is asked as nobody's.</summary>
public sealed record PageFacts
{
    public required string Path { get; init; }
    public bool IsHomepage { get; init; }

    /// <summary>The type of the item that is shown; empty when the page shows none.</summary>
    public string ContentType { get; init; } = "";
    public string Culture { get; init; } = "vi";
    public bool IsAuthenticated { get; init; }
    public IReadOnlyCollection<string> Roles { get; init; } = [];
}

/// <summary>
/// Whether a rule holds: <c>{ Conditions: [{ Name, ... }] }</c>. All conditions of a rule must hold; a rule without conditions and a
/// condition nobody knows never do, so that a widget meant for few is not shown to all.
/// </summary>
public static class LayerRule
{
    public static bool Holds(JsonObject? rule, PageFacts page, ICollection<string>? problems = null) =>
        Conditions(rule) is { Count: > 0 } conditions && conditions.TrueForAll(c => Condition(c, page, problems));

    private static List<JsonObject> Conditions(JsonObject? group) => (group?.Find("Conditions") as JsonArray)?.OfType<JsonObject>().ToList() ?? [];

    private static bool Condition(JsonObject condition, PageFacts page, ICollection<string>? problems)
    {
        var name = NameOf(condition);
        switch (name)
        {
            case "BooleanCondition": return condition.Flag("Value") == true;
            case "HomepageCondition": return page.IsHomepage == (condition.Flag("Value") ?? true);
            case "IsAuthenticatedCondition": return page.IsAuthenticated;
            case "IsAnonymousCondition": return !page.IsAuthenticated;
            // Written with or without the tilde; what must not be, must be neither.
            case "UrlCondition": return IsNegative(condition) ? Compare(condition, page.Path) && Compare(condition, "~" + page.Path) : Compare(condition, page.Path) || Compare(condition, "~" + page.Path);
            case "CultureCondition": return Compare(condition, page.Culture);
            case "ContentTypeCondition": return Compare(condition, page.ContentType);
            case "RoleCondition": return IsNegative(condition) ? page.Roles.All(r => Compare(condition, r)) : page.Roles.Any(r => Compare(condition, r));
            case "AllConditionGroup": return Conditions(condition).TrueForAll(c => Condition(c, page, problems));
            case "AnyConditionGroup": return Conditions(condition).Exists(c => Condition(c, page, problems));
            case "JavascriptCondition": return Script(condition.Text("Script") ?? "", page, problems);
            default:
                problems?.Add($"The condition '{name}' is not known; its layer is not shown.");
                return false;
        }
    }

    /// <summary>The name decides; within groups only the type may be written.</summary>
    private static string NameOf(JsonObject condition)
    {
        if (condition.Text("Name") is { Length: > 0 } name) return name;
        var type = (condition.Text("$type") ?? "").Split(',')[0];
        return type[(type.LastIndexOf('.') + 1)..];
    }

    private static bool Compare(JsonObject condition, string actual)
    {
        var value = condition.Text("Value") ?? "";
        var word = Operator(condition);
        var holds = word.Replace("Not", "", StringComparison.Ordinal) switch
        {
            "StringStartsWithOperator" => actual.StartsWith(value, StringComparison.OrdinalIgnoreCase),
            "StringEndsWithOperator" => actual.EndsWith(value, StringComparison.OrdinalIgnoreCase),
            "StringContainsOperator" => actual.Contains(value, StringComparison.OrdinalIgnoreCase),
            _ => actual.Equals(value, StringComparison.OrdinalIgnoreCase),
        };
        return holds != IsNegative(condition);
    }

    private static bool IsNegative(JsonObject condition) => Operator(condition).Contains("Not", StringComparison.Ordinal);

    private static string Operator(JsonObject condition)
    {
        var type = ((condition.Find("Operation") as JsonObject)?.Text("$type") ?? "").Split(',')[0];
        return type[(type.LastIndexOf('.') + 1)..];
    }

    private static bool Script(string code, PageFacts page, ICollection<string>? problems)
    {
        using var script = new Script();
        script.Define("isHomepage", () => page.IsHomepage).Define("isAuthenticated", () => page.IsAuthenticated).Define("isAnonymous", () => !page.IsAuthenticated)
            .Define("isInRole", (string role) => page.Roles.Contains(role, StringComparer.OrdinalIgnoreCase))
            .Define("culture", (string? name) => name is null || name.Length == 0 ? page.Culture : (object)page.Culture.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Define("contentType", (string name) => page.ContentType.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Define("url", (string pattern) => Url(pattern, page.Path));
        try
        {
            return script.IsTrue(code.Contains("return", StringComparison.Ordinal) ? $"(function() {{ {code} }})()" : code);
        }
        catch (ScriptException e)
        {
            problems?.Add($"The rule '{code}' cannot be evaluated: {e.Message}");
            return false;
        }
    }

    /// <summary>"~/blog*" is every address that begins so.</summary>
    private static bool Url(string pattern, string path)
    {
        var wanted = "/" + pattern.TrimStart('~').TrimStart('/');
        return wanted.EndsWith('*') ? path.StartsWith(wanted[..^1], StringComparison.OrdinalIgnoreCase) : path.TrimEnd('/').Equals(wanted.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
    }
}
