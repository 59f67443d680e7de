using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Dossiers;

[NeedsPermission(nameof(RecognitionPermissions.ManageDossiers))]
public sealed class OpenModel(OpenDossierHandler open, SimilarExemplars similar, FormThings things) : CouncilPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? Unit { get; set; }
    [BindProperty] public string? Summary { get; set; }
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Responsible { get; set; }
    [BindProperty] public string? Work { get; set; }
    [BindProperty] public bool EvenIfSimilar { get; set; }
    public IReadOnlyList<SimilarExemplar> Similar { get; private set; } = [];
    public PickedItems UnitPicker { get; private set; } = null!;

    public async Task OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var unit = (await things.ItemsAsync(Unit, "Organization", Aborted)).FirstOrDefault("");
        var outcome = await open.HandleAsync(new OpenDossier(Text(Name), Kind ?? "", unit, Text(Summary), Day(On), Text(Responsible), Text(Work), EvenIfSimilar: EvenIfSimilar), Actor, Aborted);
        if (outcome.Value is { } dossier) return Done("registry.open.done", "/toa-soan/ho-so/" + dossier.ExemplarId);
        if (outcome.Refusals.Any(r => r.Code == "recognition.similar")) Similar = await similar.ToAsync(Text(Name), unit, Aborted);
        await ShowAsync();
        return Refused(outcome.Refusals);
    }

    private async Task ShowAsync() => UnitPicker = await things.ShowAsync(new PickedItems("Unit", "registry.unit", "Organization", Unit, []), Aborted);
}
