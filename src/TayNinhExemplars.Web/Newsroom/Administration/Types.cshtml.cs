using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Definitions;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

[NeedsPermission(nameof(FeaturesPermissions.EditContentTypes))]
public sealed class TypesModel(ContentDefinitionStore definitions) : AdministrationPage
{
    [BindProperty] public string? DisplayName { get; set; }
    [BindProperty] public string? Name { get; set; }
    public IReadOnlyList<TypeDefinition> Types { get; private set; } = [];

    public async Task OnGetAsync() => Types = [.. (await definitions.GetAsync(Aborted)).Types.Values.OrderBy(t => t.DisplayName, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true))];

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        var (name, display) = (Clean(Name), Clean(DisplayName));
        var refusals = new Refusals()
            .Unless(TypeEdit.IsName(name), "admin.name-invalid", nameof(Name), name)
            .Unless(display.Length > 0, "admin.required", nameof(DisplayName))
            .Unless(!Types.Any(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), "admin.name-taken", nameof(Name), name);
        if (refusals.Any) return Refused(refusals);
        await ChangeAsync("type.created", "type", name, () => definitions.MergeAsync(TypeEdit.New(name, display), Aborted));
        return Done("form.saved", $"/toa-soan/quan-tri/loai-noi-dung/{name}");
    }
}

/// <summary>Changes of a content type, written as the step ContentDefinition would write them.</summary>
public static class TypeEdit
{
    public static bool IsName(string name) => name.Length is > 0 and <= 60 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    public static JsonObject New(string name, string display) => Record(name, display, new JsonObject { ["Creatable"] = true, ["Listable"] = true, ["Draftable"] = true, ["Versionable"] = true },
        Use("TitlePart", "TitlePart", "0"), Use(name, name, "1"));

    /// <summary>Merging only adds, so what is to be smaller is written anew, together with the types that use it.</summary>
    public static async Task ReplaceAsync(ContentDefinitionStore definitions, IEnumerable<TypeDefinition> types, IReadOnlyList<PartDefinition> parts, CancellationToken ct)
    {
        var records = types.ToList();
        await definitions.DeleteAsync(records.Select(t => t.Name), parts.Select(p => p.Name), ct);
        await definitions.MergeAsync(new JsonObject
        {
            ["ContentTypes"] = new JsonArray([.. records.Select(DefinitionRecords.ToJson)]), ["ContentParts"] = new JsonArray([.. parts.Select(DefinitionRecords.ToJson)]),
        }, ct);
    }

    public static JsonObject Record(string name, string display, JsonObject settings, params JsonObject[] uses) => new()
    {
        ["ContentTypes"] = new JsonArray(new JsonObject
        {
            ["Name"] = name, ["DisplayName"] = display, ["Settings"] = new JsonObject { ["ContentTypeSettings"] = settings },
            ["ContentTypePartDefinitionRecords"] = new JsonArray([.. uses]),
        }),
    };

    public static JsonObject Use(string partName, string name, string position) => new()
    {
        ["PartName"] = partName, ["Name"] = name, ["Settings"] = new JsonObject { ["ContentTypePartSettings"] = new JsonObject { ["Position"] = position } },
    };

    public static JsonObject Field(string part, string kind, string name, string display, string hint, bool required) => new()
    {
        ["ContentParts"] = new JsonArray(new JsonObject
        {
            ["Name"] = part,
            ["ContentPartFieldDefinitionRecords"] = new JsonArray(new JsonObject
            {
                ["FieldName"] = kind, ["Name"] = name,
                ["Settings"] = new JsonObject
                {
                    ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = display },
                    [kind + "Settings"] = new JsonObject { ["Hint"] = hint, ["Required"] = required },
                },
            }),
        }),
    };
}
