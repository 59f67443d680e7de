using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Relay;

/// <summary>The communes' stations: name, desk, loudspeakers.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.ManageStations))]
public sealed class StationsModel(StationBook stations) : NewsroomPage
{
    [BindProperty(SupportsGet = true, Name = "id")] public string? Id { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? DeskId { get; set; }

    /// <summary>One cluster a line.</summary>
    [BindProperty] public string? Clusters { get; set; }
    [BindProperty] public bool IsActive { get; set; } = true;
    public IReadOnlyList<Station> All { get; private set; } = [];
    public IReadOnlyList<NewsDesk> Desks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (string.IsNullOrEmpty(Id)) return Page();
        if (All.FirstOrDefault(s => s.Id == Id) is not { } known) return NotFound();
        (Name, DeskId, IsActive, Clusters) = (known.Name, known.DeskId, known.IsActive, string.Join('\n', known.Clusters.Select(c => c.Name)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SaveStationHandler save)
    {
        await LoadAsync();
        var known = All.FirstOrDefault(s => s.Id == Id);
        // A cluster that keeps its name keeps its place in timetables.
        var clusters = (Clusters ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()
            .Select(n => known?.Clusters.FirstOrDefault(c => c.Name == n) ?? new SpeakerCluster("", n)).ToList();
        var outcome = await save.HandleAsync(new SaveStation(Id ?? "", Name ?? "", known?.LocalityId ?? "", DeskId ?? "", clusters, IsActive), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", "/toa-soan/truyen-thanh/dai") : Refused(outcome.Refusals);
    }

    private async Task LoadAsync() => (All, Desks) = (await stations.AllAsync(Aborted), await stations.DesksAsync(Aborted));
}
