using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>Templates kept as data: they stand before the theme's files of the same name. A text that is no Liquid is not saved.</summary>
[NeedsPermission(nameof(FeaturesPermissions.ManageTemplates))]
public sealed class TemplatesModel(KeyedDocuments documents, LiquidEngine engine, PageRenderer renderer, StoredContent content) : AdministrationPage
{
    [BindProperty] public string? ShapeType { get; set; }
    [BindProperty] public string? Description { get; set; }
    [BindProperty] public string? Liquid { get; set; }
    [BindProperty] public string? PreviewPath { get; set; }
    public IReadOnlyList<string> Names { get; private set; } = [];
    public string? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? name)
    {
        var all = await ListAsync();
        if (string.IsNullOrEmpty(name)) return Page();
        if (all.GetValueOrDefault(name) is not JsonObject template) return NotFound();
        (ShapeType, Description, Liquid) = (name, template.Text("Description"), template.Text("Content"));
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string? name)
    {
        await ListAsync();
        var shape = Clean(ShapeType);
        var refusals = Check().Unless(shape.Length > 0 && shape.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'), "admin.name-invalid", nameof(ShapeType), shape);
        if (refusals.Any) return Refused(refusals);
        var entry = new JsonObject { ["Content"] = (Liquid ?? "").ReplaceLineEndings("\n"), [nameof(Description)] = Clean(Description) };
        await ChangeAsync("template.saved", "template", shape, () => documents.PutAsync("Templates", [KeyValuePair.Create(shape, (JsonNode?)entry)], Aborted));
        return Done("form.saved", $"/toa-soan/quan-tri/mau/{shape}");
    }

    /// <summary>The text as it stands in the form, over a published item.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string? name)
    {
        await ListAsync();
        var path = Clean(PreviewPath).Trim('/');
        var item = path.Length == 0 ? null : await content.FindAsync(new ContentHandle(ContentHandleKind.Slug, path), Aborted);
        var refusals = Check().Unless(path.Length == 0 || item is not null, "admin.no-page", nameof(PreviewPath));
        if (refusals.Any) return Refused(refusals);
        try
        {
            var context = new ThemeContext { Site = new SiteView(), Content = content };
            Preview = await renderer.RenderTextAsync(Liquid ?? "", context, item, ct: Aborted);
            return Page();
        }
        catch (LiquidException e)
        {
            return Refused(Refusals.Because("admin.liquid", nameof(Liquid), e.Diagnostic.ToString()));
        }
    }

    public async Task<IActionResult> OnPostDeleteAsync(string? name)
    {
        if (string.IsNullOrEmpty(name) || !(await ListAsync()).ContainsKey(name)) return NotFound();
        await ChangeAsync("template.removed", "template", name, () => documents.RemoveAsync("Templates", name, Aborted));
        return Done("admin.removed", "/toa-soan/quan-tri/mau", name);
    }

    private Refusals Check()
    {
        var refusals = new Refusals().Unless(!string.IsNullOrWhiteSpace(Liquid), "admin.required", nameof(Liquid));
        try
        {
            engine.Check(Liquid ?? "", "template");
        }
        catch (LiquidException e)
        {
            refusals.Add("admin.liquid", nameof(Liquid), e.Diagnostic.ToString());
        }
        return refusals;
    }

    private async Task<IReadOnlyDictionary<string, JsonNode?>> ListAsync()
    {
        var all = await documents.GetAsync("Templates", Aborted);
        Names = [.. all.Keys];
        return all;
    }
}
