using System.Globalization;
using System.Text.Json;

namespace TayNinhExemplars.Tests.Public;

/// <summary>
/// The shapes of schema.org (vocabulary 29, https://schema.org/docs/full.html) as far as the column uses them: what a type may have, of which kind,
/// and what search engines demand of it (https://developers.google.com/search/docs/appearance/structured-data/article, /breadcrumb, /event).
/// </summary>
internal static class SchemaOrg
{
    private const string Text = "Text", Url = "URL", Date = "DateTime", Duration = "Duration", Whole = "Integer", Flag = "Boolean";

    private sealed record Shape(string? Parent, string[] Required, Dictionary<string, string[]> Properties);

    private static readonly Dictionary<string, Shape> Shapes = new(StringComparer.Ordinal)
    {
        ["Thing"] = new(null, [], new() { ["name"] = [Text], ["alternateName"] = [Text], ["description"] = [Text], ["url"] = [Url], ["image"] = ["ImageObject", Url], ["mainEntityOfPage"] = [Url, "WebPage"], ["sameAs"] = [Url], ["potentialAction"] = ["Action"] }),
        ["CreativeWork"] = new("Thing", [], new()
        {
            ["headline"] = [Text], ["alternativeHeadline"] = [Text], ["inLanguage"] = [Text], ["datePublished"] = [Date], ["dateModified"] = [Date], ["isAccessibleForFree"] = [Flag],
            ["author"] = ["Person", "Organization"], ["publisher"] = ["Organization"], ["audio"] = ["AudioObject"], ["about"] = ["Thing"], ["encodingFormat"] = [Text], ["digitalSourceType"] = [Url],
        }),
        ["NewsArticle"] = new("CreativeWork", ["headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage"], new() { ["articleSection"] = [Text], ["articleBody"] = [Text], ["wordCount"] = [Whole] }),
        ["WebSite"] = new("CreativeWork", ["name", "url"], new()),
        ["WebPage"] = new("CreativeWork", ["@id"], new() { ["breadcrumb"] = ["BreadcrumbList"] }),
        ["MediaObject"] = new("CreativeWork", [], new() { ["contentUrl"] = [Url], ["duration"] = [Duration], ["width"] = [Whole], ["height"] = [Whole] }),
        ["ImageObject"] = new("MediaObject", ["url"], new() { ["caption"] = [Text] }),
        ["AudioObject"] = new("MediaObject", ["contentUrl", "encodingFormat"], new() { ["transcript"] = [Text] }),
        ["BreadcrumbList"] = new("Thing", ["itemListElement"], new() { ["itemListElement"] = ["ListItem"] }),
        ["ListItem"] = new("Thing", ["position", "name", "item"], new() { ["position"] = [Whole], ["item"] = [Url, "Thing"] }),
        ["Person"] = new("Thing", ["name"], new() { ["award"] = [Text], ["jobTitle"] = [Text] }),
        ["Organization"] = new("Thing", ["name"], new() { ["logo"] = ["ImageObject", Url], ["award"] = [Text], ["address"] = [Text] }),
        ["Project"] = new("Organization", ["name"], new()),
        ["Place"] = new("Thing", ["name"], new() { ["address"] = [Text] }),
        ["Event"] = new("Thing", ["name", "startDate"], new() { ["startDate"] = [Date], ["endDate"] = [Date], ["location"] = ["Place", Text], ["organizer"] = ["Organization", "Person"], ["inLanguage"] = [Text] }),
        ["Action"] = new("Thing", [], new() { ["target"] = [Url, Text] }),
        ["SearchAction"] = new("Action", ["target", "query-input"], new() { ["query-input"] = [Text] }),
    };

    /// <summary>Everything that is wrong with a document, by its place; empty when it is right.</summary>
    public static IReadOnlyList<string> FaultsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        var faults = new List<string>();
        if (document.RootElement.GetProperty("@context").GetString() != "https://schema.org") faults.Add("@context");
        Check(document.RootElement, null, "", faults);
        return faults;
    }

    private static void Check(JsonElement json, string[]? allowed, string place, List<string> faults)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            if (json.GetArrayLength() == 0) faults.Add($"{place}: empty");
            foreach (var element in json.EnumerateArray()) Check(element, allowed, place, faults);
            return;
        }
        if (json.ValueKind != JsonValueKind.Object)
        {
            if (allowed?.Any(kind => IsOf(json, kind)) != true) faults.Add($"{place}: {json.GetRawText()} is none of {string.Join(", ", allowed ?? [])}");
            return;
        }
        var type = json.TryGetProperty("@type", out var named) ? named.GetString()! : "";
        if (!Shapes.TryGetValue(type, out var shape))
        {
            faults.Add($"{place}: the type '{type}' is not known");
            return;
        }
        if (allowed is not null && !Lineage(type).Intersect(allowed).Any()) faults.Add($"{place}: {type} is none of {string.Join(", ", allowed)}");
        faults.AddRange(shape.Required.Where(r => !json.TryGetProperty(r, out _)).Select(r => $"{place}: {type} lacks {r}"));
        foreach (var member in json.EnumerateObject().Where(m => m.Name[0] != '@'))
        {
            var kinds = Lineage(type).Select(t => Shapes[t].Properties.GetValueOrDefault(member.Name)).FirstOrDefault(k => k is not null);
            if (kinds is null) faults.Add($"{place}: {type} has no {member.Name}");
            else Check(member.Value, kinds, $"{place}.{member.Name}", faults);
        }
    }

    private static IEnumerable<string> Lineage(string type)
    {
        for (string? at = type; at is not null; at = Shapes[at].Parent) yield return at;
    }

    private static bool IsOf(JsonElement json, string kind) => kind switch
    {
        Text => json.ValueKind == JsonValueKind.String && json.GetString()!.Trim().Length > 0,
        Url => json.ValueKind == JsonValueKind.String && Uri.TryCreate(json.GetString(), UriKind.Absolute, out var url) && url.Scheme is "https" or "http",
        Date => json.ValueKind == JsonValueKind.String && DateTimeOffset.TryParseExact(json.GetString(), "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        Duration => json.ValueKind == JsonValueKind.String && json.GetString()!.StartsWith("PT", StringComparison.Ordinal),
        Whole => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out _),
        Flag => json.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => false,
    };
}
