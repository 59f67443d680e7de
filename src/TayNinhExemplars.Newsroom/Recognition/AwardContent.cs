using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Recognition;

/// <summary>The facts of an award, as its page holds them.</summary>
public sealed record AwardFacts(
    string DecisionNumber, DateOnly? DecisionDate, string Form, string Grantor, string RecipientName, string RecipientUnit, string Status, IReadOnlyList<string> Recipients)
{
    public static AwardFacts Of(ContentItem item) => new(
        Text(item, "DecisionNumber"), DateFieldKind.Day(item.Field("Award", "DecisionDate")), Text(item, "Form"), Text(item, "Grantor"),
        Text(item, "RecipientName"), Text(item, "RecipientUnit"), Text(item, "Status"), item.Field("Award", "Recipients")?.Strings("ContentItemIds") ?? []);

    private static string Text(ContentItem item, string field) => item.Field("Award", field)?.Text("Text") ?? "";
}

public static class AwardContent
{
    public const string Proposed = "proposed", Granted = "granted", Corrected = "corrected", Revoked = "revoked";

    /// <summary>Numbers are written with and without blanks and in either case; the sign counts.</summary>
    public static string DecisionKey(string number) => VietnameseText.Compose(number).ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).TrimStart('0');

    public static JsonObject Text(string text) => new() { ["Text"] = text };

    public static JsonObject Day(DateOnly day) => new() { ["Value"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z" };

    public static void Set(ContentItem item, string field, JsonObject value) => item.PartOrNew("Award")[field] = value;
}
