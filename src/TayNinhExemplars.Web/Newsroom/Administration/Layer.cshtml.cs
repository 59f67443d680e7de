using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>The rule of one layer: any number of conditions, in groups.</summary>
[NeedsPermission(nameof(FeaturesPermissions.ManageLayers))]
public sealed class LayerModel(KeyedDocuments documents) : AdministrationPage
{
    private JsonObject _layer = [];
    private RuleEdit _rule = null!;

    [BindProperty] public string? Description { get; set; }
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? Operator { get; set; }
    [BindProperty] public string? Value { get; set; }
    [BindProperty] public string? Group { get; set; }
    [BindProperty] public string? ConditionId { get; set; }
    public string LayerName { get; private set; } = "";
    public IReadOnlyList<ConditionLine> Lines => _rule.Lines;

    public static string UrlOf(string layer) => "/toa-soan/quan-tri/lop/" + Uri.EscapeDataString(layer);

    public async Task<IActionResult> OnGetAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        Description = _layer.Text(nameof(Description));
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        _layer[nameof(Description)] = Clean(Description);
        return await KeepAsync();
    }

    public async Task<IActionResult> OnPostAddAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        var needsValue = RuleEdit.Comparing.Contains(Kind) || Kind == "JavascriptCondition";
        var refusals = new Refusals()
            .Unless(RuleEdit.Kinds.Contains(Kind), "admin.choose", nameof(Kind))
            .Unless(!needsValue || Clean(Value).Length > 0, "admin.required", nameof(Value))
            .Unless(!RuleEdit.Comparing.Contains(Kind) || RuleEdit.Operators.Contains(Operator), "admin.choose", nameof(Operator));
        if (!refusals.Any) refusals.Unless(_rule.Add(Kind!, Clean(Value), Operator ?? "", Group), "admin.choose", nameof(Group));
        return refusals.Any ? Refused(refusals) : await KeepAsync();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string name) => await LoadAsync(name) && _rule.Remove(ConditionId) ? await KeepAsync() : NotFound();

    private async Task<IActionResult> KeepAsync()
    {
        await ChangeAsync("layer.saved", "layer", LayerName, () => documents.PutAsync("Layers", [KeyValuePair.Create(LayerName, (JsonNode?)_layer)], Aborted));
        return Done("form.saved", UrlOf(LayerName));
    }

    private async Task<bool> LoadAsync(string name)
    {
        if ((await documents.GetAsync("Layers", Aborted)).GetValueOrDefault(name) is not JsonObject layer) return false;
        (LayerName, _layer) = (name, (JsonObject)layer.DeepClone());
        _rule = new RuleEdit(_layer);
        return true;
    }
}
