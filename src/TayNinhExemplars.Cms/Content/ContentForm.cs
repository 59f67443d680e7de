using System.Text.Json.Nodes;

namespace TayNinhExemplars.Content;

/// <summary>Reads an editor form into an item, part by part and field by field; JSON no kind knows stays.</summary>
public sealed class ContentForm(Kinds kinds, ContentDefinitionStore definitions)
{
    public async Task ApplyAsync(ContentItem item, IFormValues form, CancellationToken ct = default)
    {
        var all = await definitions.GetAsync(ct);
        if (all.Type(item.ContentType) is not { } type) return;
        foreach (var part in type.Parts)
        {
            var json = item.Part(part.Name) ?? [];
            var read = kinds.Part(part.PartName)?.ReadForm(new KindContext(item, part.Name, json, part.Settings, part.Name, all), form) ?? (JsonObject)json.DeepClone();
            foreach (var field in all.Fields(part.PartName))
            {
                if (kinds.Field(field.FieldName) is not { } kind) continue;
                var at = new KindContext(item, $"{part.Name}.{field.Name}", json[field.Name] as JsonObject ?? [], field.Settings, field.DisplayName, all);
                var value = kind.ReadForm(at, form);
                if (value.Count > 0 || read.ContainsKey(field.Name)) read[field.Name] = value;
            }
            if (read.Count > 0 || item.Has(part.Name)) item.Content[part.Name] = read;
        }
        if (item.Part("TitlePart")?["Title"] is JsonValue title && title.TryGetValue<string>(out var text)) item.DisplayText = text;
    }
}
