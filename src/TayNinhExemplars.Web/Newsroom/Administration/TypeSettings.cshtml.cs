using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>The settings of a part in a type, or of a field: what all have in common as fields of a form, the rest as the JSON that recipes carry.</summary>
[NeedsPermission(nameof(FeaturesPermissions.EditContentTypes))]
public sealed class TypeSettingsModel(ContentDefinitionStore definitions) : AdministrationPage
{
    private const string PartSettings = "ContentTypePartSettings", FieldSettings = "ContentPartFieldSettings";

    private ContentDefinitions _all = new();

    [BindProperty] public string? DisplayName { get; set; }
    [BindProperty] public string? Description { get; set; }
    [BindProperty] public string? Position { get; set; }
    [BindProperty] public string? Editor { get; set; }
    [BindProperty] public string? DisplayMode { get; set; }
    [BindProperty] public string? Others { get; set; }

    public TypeDefinition Definition { get; private set; } = null!;
    public TypePartDefinition Part { get; private set; } = null!;

    /// <summary>Null when the settings are the part's own.</summary>
    public FieldDefinition? Field { get; private set; }

    private string Common => Field is null ? PartSettings : FieldSettings;
    private JsonObject Settings => Field?.Settings ?? Part.Settings;

    public async Task<IActionResult> OnGetAsync(string name, string part, string? field)
    {
        if (!await LoadAsync(name, part, field)) return NotFound();
        var common = Settings.Find(Common) as JsonObject ?? [];
        (DisplayName, Description, Position, Editor, DisplayMode) = (common.Text(nameof(DisplayName)), common.Text(nameof(Description)), common.Text(nameof(Position)), common.Text(nameof(Editor)), common.Text(nameof(DisplayMode)));
        var others = (JsonObject)Settings.DeepClone();
        others.Remove(Common);
        Others = others.ToJsonString(Json.Indented);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, string part, string? field)
    {
        if (!await LoadAsync(name, part, field)) return NotFound();
        var others = Parsed(Others);
        var refusals = new Refusals()
            .Unless(Clean(Position).Length == 0 || Clean(Position).All(c => char.IsAsciiDigit(c) || c is '.' or '-') || Clean(Position) is "before" or "after", "admin.position", nameof(Position))
            .Unless(others is not null && others.All(o => o.Value is JsonObject), "admin.settings-json", nameof(Others));
        if (refusals.Any) return Refused(refusals);
        var common = (Settings.Find(Common) as JsonObject)?.DeepClone() as JsonObject ?? [];
        foreach (var (member, value) in new[] { (nameof(DisplayName), DisplayName), (nameof(Description), Description), (nameof(Position), Position), (nameof(Editor), Editor), (nameof(DisplayMode), DisplayMode) })
        {
            if (Clean(value) is { Length: > 0 } said) common[member] = said;
            else common.Remove(member);
        }
        others![Common] = common;
        await ChangeAsync("type.changed", "type", Definition.Name, () => WriteAsync(others));
        return Done("form.saved", $"/toa-soan/quan-tri/loai-noi-dung/{Definition.Name}");
    }

    private Task WriteAsync(JsonObject settings)
    {
        if (Field is null) return TypeEdit.ReplaceAsync(definitions, [Definition with { Parts = [.. Definition.Parts.Select(p => p.Name == Part.Name ? p with { Settings = settings } : p)] }], [], Aborted);
        var part = _all.Parts[Part.PartName];
        return TypeEdit.ReplaceAsync(definitions, _all.Types.Values.Where(t => t.Kind(part.Name) is not null), [part with { Fields = [.. part.Fields.Select(f => f.Name == Field.Name ? f with { Settings = settings } : f)] }], Aborted);
    }

    private async Task<bool> LoadAsync(string name, string part, string? field)
    {
        _all = await definitions.GetAsync(Aborted);
        if (_all.Type(name) is not { } type || type.Part(part) is not { } use) return false;
        (Definition, Part) = (type, use);
        if (string.IsNullOrEmpty(field)) return true;
        Field = _all.Fields(use.PartName).FirstOrDefault(f => f.Name == field);
        return Field is not null;
    }

    private static JsonObject? Parsed(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? [] : Json.ParseObject(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
