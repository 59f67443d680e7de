using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

public sealed record ReadableValue(string Path, string Label, string Text);

/// <param name="Before">The whole text before; <paramref name="After"/> the whole text after.</param>
public sealed record FieldDifference(string Label, string Before, string After)
{
    public IReadOnlyList<DifferencePiece> Pieces => WordDifference.Between(Before, After);
}

/// <summary>An item as words a person can read and compare: every part and field with its label, ids replaced by names.</summary>
public sealed class ReadableItem(ContentDefinitionStore definitions, FieldChoices choices, Texts texts)
{
    private static readonly HashSet<string> Untold = new(StringComparer.Ordinal) { "AuditTrailPart", "CommonPart" };

    public async Task<IReadOnlyList<FieldDifference>> DifferencesAsync(ContentItem before, ContentItem after, CancellationToken ct)
    {
        var (old, now) = (await OfAsync(before, ct), await OfAsync(after, ct));
        var was = old.ToDictionary(v => v.Path, v => v.Text);
        var known = now.Select(v => v.Path).ToHashSet(StringComparer.Ordinal);
        return [.. now.Concat(old.Where(v => !known.Contains(v.Path)))
            .Select(v => new FieldDifference(v.Label, was.GetValueOrDefault(v.Path, ""), known.Contains(v.Path) ? v.Text : ""))
            .Where(d => d.Before != d.After)];
    }

    public async Task<IReadOnlyList<ReadableValue>> OfAsync(ContentItem item, CancellationToken ct)
    {
        var all = await definitions.GetAsync(ct);
        var values = new List<ReadableValue>();
        var parts = all.Type(item.ContentType)?.Parts ?? [];
        foreach (var part in parts.Where(p => !Untold.Contains(p.PartName)).OrderBy(p => EditorPartials.Order(p.Common.Position)))
        {
            if (item.Part(part.Name) is not { } json) continue;
            var label = part.Common.DisplayName ?? part.Name;
            var fields = all.Fields(part.PartName);
            foreach (var (member, node) in json)
            {
                if (fields.FirstOrDefault(f => f.Name == member) is { } field)
                    Add(values, $"{part.Name}.{member}", field.DisplayName, await FieldAsync(field, node as JsonObject ?? [], ct));
                else
                    Add(values, $"{part.Name}.{member}", json.Count == 1 || member is "Title" or "Markdown" or "Html" or "Path" or "Alias" ? label : $"{label}: {member}", Plain(node));
            }
        }
        return values;
    }

    private static void Add(List<ReadableValue> values, string path, string label, string text)
    {
        if (text.Length > 0) values.Add(new ReadableValue(path, label, text));
    }

    private async Task<string> FieldAsync(FieldDefinition field, JsonObject json, CancellationToken ct) => field.FieldName switch
    {
        "TextField" => OptionName(field, json.Text("Text") ?? ""),
        "BooleanField" => texts[json.Flag("Value") == true ? "items.yes" : "items.no"],
        "DateField" => DateFieldKind.Day(json)?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? Plain(json["Value"]),
        "DateTimeField" => Plain(json["Value"]),
        "ContentPickerField" => string.Join('\n', (await choices.ItemsAsync(json.Strings("ContentItemIds"), ct)).Select(i => i.Text)),
        "UserPickerField" => string.Join('\n', json.Strings("UserNames")),
        "TaxonomyField" => string.Join('\n', await TermsAsync(field, json, ct)),
        "MediaField" => MediaLines.Write(MediaFieldKind.Files(json).Select(f => (f.Path, f.Text))),
        _ => string.Join('\n', json.Select(m => Plain(m.Value)).Where(t => t.Length > 0)),
    };

    private static string OptionName(FieldDefinition field, string value) =>
        field.Settings.Settings<TextFieldPredefinedListEditorSettings>().Options.Find(o => o.Value == value)?.Name ?? value;

    private async Task<IEnumerable<string>> TermsAsync(FieldDefinition field, JsonObject json, CancellationToken ct)
    {
        var terms = (await choices.TermsAsync(field.Settings.Settings<TaxonomyFieldSettings>().TaxonomyContentItemId, ct)).ToDictionary(t => t.Id, t => t.Text);
        return json.Strings("TermContentItemIds").Select(id => terms.GetValueOrDefault(id, id));
    }

    private static string Plain(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => ContentItemJson.ParseDate(text) is { } date && text.Contains('T', StringComparison.Ordinal) ? LocalTime.Say(date) : text,
        JsonValue value => value.ToString(),
        JsonArray array when array.All(v => v is JsonValue) => string.Join('\n', array.Select(Plain)),
        _ => node.ToJsonString(Json.Indented),
    };
}
