using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Units;

/// <param name="Until">Its last day; null while it lasts.</param>
public sealed record UnitLine(string Id, string Name, DateOnly? Until, Successor? Now);

/// <summary>The units of the register, and the act of merging one into another.</summary>
[NeedsPermission(nameof(RecognitionPermissions.ManageDossiers))]
public sealed class IndexModel(ContentStore content, UnitLineage lineage, FormThings things) : CouncilPage
{
    private const int PageSize = 100;

    [BindProperty] public string? From { get; set; }
    [BindProperty] public string? Into { get; set; }
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Document { get; set; }
    public IReadOnlyList<UnitLine> Units { get; private set; } = [];
    public PickedItems FromPicker { get; private set; } = null!;
    public PickedItems IntoPicker { get; private set; } = null!;

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync([FromServices] MergeUnitsHandler merge)
    {
        var from = (await things.ItemsAsync(From, "Organization", Aborted)).FirstOrDefault("");
        var into = (await things.ItemsAsync(Into, "Organization", Aborted)).FirstOrDefault("");
        var outcome = await merge.HandleAsync(new MergeUnits(from, into, Day(On), Text(Document)), Actor, Aborted);
        if (outcome.Succeeded) return Done("registry.units.done", "/toa-soan/don-vi");
        await LoadAsync();
        return Refused(outcome.Refusals);
    }

    private async Task LoadAsync()
    {
        var lines = new List<UnitLine>();
        foreach (var unit in (await content.LatestAsync(new ContentFilter { ContentTypes = ["Organization"] }, PageSize, null, Aborted)).Items)
            lines.Add(new UnitLine(unit.ContentItemId, unit.DisplayText, DateFieldKind.Day(unit.Field("Organization", "ValidTo")), await lineage.SuccessorAsync(unit.ContentItemId, Aborted)));
        Units = lines;
        FromPicker = await things.ShowAsync(new PickedItems("From", "registry.units.from", "Organization", From, []), Aborted);
        IntoPicker = await things.ShowAsync(new PickedItems("Into", "registry.units.into", "Organization", Into, []), Aborted);
    }
}
