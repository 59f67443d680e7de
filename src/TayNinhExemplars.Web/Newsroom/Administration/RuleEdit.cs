using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>A condition of a layer's rule, and how deep in groups it stands.</summary>
public sealed record ConditionLine(string Id, string Kind, string Value, string Operator, int Depth, bool IsGroup);

/// <summary>Changes of a layer's rule in Orchard's form: conditions, and groups of which all or any must hold. Made in place.</summary>
public sealed class RuleEdit
{
    public static readonly IReadOnlyList<string> Groups = ["AllConditionGroup", "AnyConditionGroup"];

    /// <summary>Compare a text; the others ask by themselves.</summary>
    public static readonly IReadOnlyList<string> Comparing = ["UrlCondition", "ContentTypeCondition", "CultureCondition", "RoleCondition"];

    public static readonly IReadOnlyList<string> Kinds = ["BooleanCondition", "HomepageCondition", .. Comparing, "IsAnonymousCondition", "IsAuthenticatedCondition", "JavascriptCondition", .. Groups];

    public static readonly IReadOnlyList<string> Operators =
        ["StringEqualsOperator", "StringNotEqualsOperator", "StringStartsWithOperator", "StringNotStartsWithOperator", "StringEndsWithOperator", "StringNotEndsWithOperator", "StringContainsOperator", "StringNotContainsOperator"];

    private const string Models = "OrchardCore.Rules.Models.";
    private readonly JsonObject _rule;

    public RuleEdit(JsonObject layer)
    {
        if (layer.Find("LayerRule") is not JsonObject rule) layer["LayerRule"] = rule = [];
        _rule = rule;
        rule["ConditionId"] ??= Ids.New();
        // Conditions of older recipes have no id, without which none can be pointed at.
        foreach (var (condition, _) in Walk(rule, 0)) condition["ConditionId"] ??= Ids.New();
    }

    public IReadOnlyList<ConditionLine> Lines => [.. Walk(_rule, 0).Select(c => new ConditionLine(c.Condition.Text("ConditionId")!, NameOf(c.Condition), ValueOf(c.Condition), OperatorOf(c.Condition), c.Depth, Groups.Contains(NameOf(c.Condition))))];

    /// <param name="group">The id of the group it goes into; empty for the rule itself.</param>
    /// <returns>False when there is no such group.</returns>
    public bool Add(string kind, string value, string comparison, string? group)
    {
        var owner = string.IsNullOrEmpty(group) ? _rule : Walk(_rule, 0).Select(c => c.Condition).FirstOrDefault(c => c.Text("ConditionId") == group && Groups.Contains(NameOf(c)));
        if (owner is null) return false;
        TreeEdit.ArrayOf(owner, "Conditions").Add((JsonNode)New(kind, value, comparison));
        return true;
    }

    public bool Remove(string? id)
    {
        foreach (var list in Walk(_rule, 0).Select(c => c.Condition).Prepend(_rule).Select(c => c["Conditions"]).OfType<JsonArray>().ToList())
            if (list.OfType<JsonObject>().FirstOrDefault(c => c.Text("ConditionId") == id) is { } found) return list.Remove(found);
        return false;
    }

    private static JsonObject New(string kind, string value, string comparison)
    {
        var condition = new JsonObject { ["$type"] = $"{Models}{kind}, OrchardCore.Rules", ["Name"] = kind, ["ConditionId"] = Ids.New() };
        if (kind is "BooleanCondition" or "HomepageCondition") condition["Value"] = !value.Equals("false", StringComparison.OrdinalIgnoreCase);
        else if (kind == "JavascriptCondition") condition["Script"] = value;
        else if (Groups.Contains(kind)) (condition["DisplayText"], condition["Conditions"]) = (value, new JsonArray());
        else if (Comparing.Contains(kind)) (condition["Value"], condition["Operation"]) = (value, new JsonObject { ["$type"] = $"{Models}{comparison}, OrchardCore.Rules" });
        return condition;
    }

    private static IEnumerable<(JsonObject Condition, int Depth)> Walk(JsonObject owner, int depth) =>
        (owner["Conditions"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(c => Walk(c, depth + 1).Prepend((c, depth)));

    private static string NameOf(JsonObject condition) => condition.Text("Name") is { Length: > 0 } name ? name : Last(condition.Text("$type"));

    private static string ValueOf(JsonObject condition) => (condition["Value"] ?? condition["Script"] ?? condition["DisplayText"])?.ToString() ?? "";

    private static string OperatorOf(JsonObject condition) => Last((condition["Operation"] as JsonObject)?.Text("$type"));

    private static string Last(string? type) => (type ?? "").Split(',')[0] is var name ? name[(name.LastIndexOf('.') + 1)..] : "";
}
