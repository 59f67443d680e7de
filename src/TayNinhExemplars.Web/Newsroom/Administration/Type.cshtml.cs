using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Definitions;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>One content type: its name, what may be done with it, its parts and fields. What is taken away stays in the items' JSON.</summary>
[NeedsPermission(nameof(FeaturesPermissions.EditContentTypes))]
public sealed class TypeModel(ContentDefinitionStore definitions, Kinds kinds) : AdministrationPage
{
    public static readonly IReadOnlyList<string> AllFlags = ["Creatable", "Listable", "Draftable", "Versionable", "Securable"];

    [BindProperty] public string? DisplayName { get; set; }
    [BindProperty] public string? Stereotype { get; set; }
    [BindProperty] public string? Description { get; set; }
    [BindProperty] public List<string> Flags { get; set; } = [];
    [BindProperty] public string? Part { get; set; }
    [BindProperty] public string? Field { get; set; }
    [BindProperty] public string? FieldTitle { get; set; }
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? Hint { get; set; }
    [BindProperty] public bool IsRequired { get; set; }

    public TypeDefinition Definition { get; private set; } = null!;
    public ContentDefinitions All { get; private set; } = new();
    public IReadOnlyList<string> Attachable => [.. kinds.Parts.Select(p => p.Name).Concat(All.Parts.Keys.Where(n => All.Type(n) is null)).Distinct().Except(Definition.Parts.Select(p => p.Name)).Order(StringComparer.Ordinal)];
    public IReadOnlyList<string> FieldKinds => [.. kinds.Fields.Select(f => f.Name).Order(StringComparer.Ordinal)];

    public async Task<IActionResult> OnGetAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        if (Clean(DisplayName).Length == 0) return Refused(Refusals.Because("admin.required", nameof(DisplayName)));
        var settings = new JsonObject { [nameof(Stereotype)] = Clean(Stereotype), [nameof(Description)] = Clean(Description) };
        foreach (var flag in AllFlags) settings[flag] = Flags.Contains(flag);
        return await SaveAsync(() => definitions.MergeAsync(TypeEdit.Record(Definition.Name, Clean(DisplayName), settings), Aborted));
    }

    public async Task<IActionResult> OnPostPartAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        Show();
        if (!Attachable.Contains(Part)) return Refused(Refusals.Because("admin.choose", nameof(Part)));
        return await SaveAsync(() => definitions.MergeAsync(TypeEdit.Record(Definition.Name, Definition.DisplayName, [], TypeEdit.Use(Part!, Part!, Definition.Parts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))), Aborted));
    }

    public async Task<IActionResult> OnPostFieldAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        Show();
        var field = Clean(Field);
        var refusals = new Refusals()
            .Unless(TypeEdit.IsName(field), "admin.name-invalid", nameof(Field), field)
            .Unless(All.Fields(Definition.Name).All(f => f.Name != field), "admin.name-taken", nameof(Field), field)
            .Unless(FieldKinds.Contains(Kind), "admin.choose", nameof(Kind));
        if (refusals.Any) return Refused(refusals);
        return await SaveAsync(async () =>
        {
            await definitions.MergeAsync(TypeEdit.Field(Definition.Name, Kind!, field, Clean(FieldTitle) is { Length: > 0 } title ? title : field, Clean(Hint), IsRequired), Aborted);
            // Fields of a type live in a part of its own name.
            if (Definition.Part(Definition.Name) is null) await definitions.MergeAsync(TypeEdit.Record(Definition.Name, Definition.DisplayName, [], TypeEdit.Use(Definition.Name, Definition.Name, "1")), Aborted);
        });
    }

    public async Task<IActionResult> OnPostUnpartAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        return await SaveAsync(() => TypeEdit.ReplaceAsync(definitions, [Definition with { Parts = [.. Definition.Parts.Where(p => p.Name != Part)] }], [], Aborted));
    }

    public async Task<IActionResult> OnPostUnfieldAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        if (!All.Parts.TryGetValue(Part ?? "", out var part)) return NotFound();
        return await SaveAsync(() => TypeEdit.ReplaceAsync(definitions, All.Types.Values.Where(t => t.Kind(part.Name) is not null), [part with { Fields = [.. part.Fields.Where(f => f.Name != Field)] }], Aborted));
    }

    public async Task<IActionResult> OnPostDeleteAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        await ChangeAsync("type.deleted", "type", Definition.Name, () => definitions.DeleteAsync([Definition.Name], [], Aborted));
        return Done("admin.types.deleted", "/toa-soan/quan-tri/loai-noi-dung", Definition.DisplayName);
    }

    private async Task<IActionResult> SaveAsync(Func<Task> change)
    {
        await ChangeAsync("type.changed", "type", Definition.Name, change);
        return Done("form.saved", $"/toa-soan/quan-tri/loai-noi-dung/{Definition.Name}");
    }

    private async Task<bool> LoadAsync(string name)
    {
        All = await definitions.GetAsync(Aborted);
        return (Definition = All.Type(name)!) is not null;
    }

    private void Show()
    {
        var common = Definition.Common;
        (DisplayName, Stereotype, Description) = (Definition.DisplayName, common.Stereotype, common.Description);
        Flags = [.. AllFlags.Where(f => (Definition.Settings.Find("ContentTypeSettings") as JsonObject)?.Flag(f) == true)];
    }
}
