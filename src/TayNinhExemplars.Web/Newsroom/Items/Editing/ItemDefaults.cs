using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>A new item with the values its definition proposes.</summary>
public static class ItemDefaults
{
    public static ContentItem New(TypeDefinition type, ContentDefinitions all, Actor actor)
    {
        var item = new ContentItem { ContentItemId = Ids.New(), ContentType = type.Name, Owner = actor.Id, Author = actor.Name };
        foreach (var (part, field) in all.FieldsOf(type))
            if (Proposed(field) is { } value) item.PartOrNew(part.Name)[field.Name] = value;
        return item;
    }

    private static JsonObject? Proposed(FieldDefinition field) => field.FieldName switch
    {
        "TextField" => Text(field) is { Length: > 0 } text ? new JsonObject { ["Text"] = text } : null,
        "BooleanField" when field.Settings.Settings<BooleanFieldSettings>().DefaultValue => new JsonObject { ["Value"] = true },
        "NumericField" when decimal.TryParse(field.Settings.Settings<NumericFieldSettings>().DefaultValue, CultureInfo.InvariantCulture, out var number) => new JsonObject { ["Value"] = number },
        "MultiTextField" when field.Settings.Settings<MultiTextFieldSettings>().Options.Where(o => o.Default).ToList() is { Count: > 0 } chosen =>
            new JsonObject { ["Values"] = new JsonArray([.. chosen.Select(o => (JsonNode?)o.Value)]) },
        _ => null,
    };

    private static string? Text(FieldDefinition field) =>
        field.Settings.Settings<TextFieldPredefinedListEditorSettings>().DefaultValue is { Length: > 0 } chosen ? chosen : field.Settings.Settings<TextFieldSettings>().DefaultValue;
}
