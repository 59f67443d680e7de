using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Air;

public sealed class SlotForm
{
    public List<int> Days { get; set; } = [];
    public string? Time { get; set; }
}

/// <summary>Programmes, their standard lengths and slots.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.ViewBroadcasts))]
public sealed class ProgrammesModel(Rundowns rundowns) : NewsroomPage
{
    private const int Rows = 4;

    [BindProperty(SupportsGet = true, Name = "id")] public string? Id { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public AirChannel Channel { get; set; }
    [BindProperty] public string? Length { get; set; }
    [BindProperty] public string? Rate { get; set; }
    [BindProperty] public bool IsActive { get; set; } = true;
    [BindProperty] public List<SlotForm> Slots { get; set; } = [];
    public IReadOnlyList<Programme> All { get; private set; } = [];
    public bool MayManage => Actor.May(BroadcastingPermissions.ManageBroadcasts);

    public async Task<IActionResult> OnGetAsync()
    {
        All = await rundowns.ProgrammesAsync(all: true, Aborted);
        if (!string.IsNullOrEmpty(Id))
        {
            if (All.FirstOrDefault(p => p.Id == Id) is not { } known) return NotFound();
            (Name, Channel, Length, IsActive) = (known.Name, known.Channel, ReadingTime.Say(known.Standard), known.IsActive);
            Rate = known.SyllablesPerMinute?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Slots = [.. known.Slots.Select(s => new SlotForm { Time = s.Time, Days = [.. Enumerable.Range(0, 7).Where(d => (s.Days >> d & 1) == 1)] })];
        }
        Pad();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SaveProgrammeHandler save)
    {
        All = await rundowns.ProgrammesAsync(all: true, Aborted);
        int? rate = string.IsNullOrWhiteSpace(Rate) ? null : int.TryParse(Rate, out var r) ? r : 0;
        var slots = Slots.Where(s => s.Days.Count > 0 || !string.IsNullOrWhiteSpace(s.Time))
            .Select(s => new ProgrammeSlot(s.Days.Where(d => d is >= 0 and < 7).Distinct().Sum(d => 1 << d), Clock.Read(s.Time) ?? -1)).ToList();
        var outcome = await save.HandleAsync(new SaveProgramme(Id ?? "", Name ?? "", Channel, FormTime.Seconds(Length) ?? 0, rate, slots, IsActive), Actor, Aborted);
        Pad();
        return outcome.Succeeded ? Done("form.saved", "/toa-soan/phat-thanh/chuong-trinh") : Refused(outcome.Refusals);
    }

    private void Pad()
    {
        while (Slots.Count < Rows) Slots.Add(new SlotForm());
    }
}
