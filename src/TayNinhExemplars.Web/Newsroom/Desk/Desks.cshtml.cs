using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Desk;

/// <summary>Organisations, their channels and desks, who sits there and who stands in.</summary>
[NeedsPermission(nameof(EditorialPermissions.ManageDesks))]
public sealed class DesksModel(DeskSeats seats, ChangeDesksHandler change, WorkflowLibrary library, DeskChoices choices, TimeProvider clock) : NewsroomPage
{
    public DeskBook Book { get; private set; } = new();
    public IReadOnlyList<Workflow> Workflows { get; private set; } = [];
    public IReadOnlyList<Choice> People { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public DateOnly Today { get; private set; }

    [BindProperty] public DeskForm Form { get; set; } = new();

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostOrganizationAsync() => ChangeAsync(DeskChanges.Save(new NewsOrganization(Form.Id ?? "", (Form.Name ?? "").Trim(), Form.From, Form.To, Form.MergedInto ?? "")));

    public Task<IActionResult> OnPostChannelAsync() => ChangeAsync(DeskChanges.Save(new NewsChannel(Form.Id ?? "", Form.Parent ?? "", (Form.Name ?? "").Trim(), Form.Medium, Form.Workflow ?? "")));

    public Task<IActionResult> OnPostDeskAsync() => ChangeAsync(DeskChanges.Save(new NewsDesk(Form.Id ?? "", Form.Parent ?? "", (Form.Name ?? "").Trim(), Form.ServesAll)));

    public async Task<IActionResult> OnPostSeatAsync() => await ChangeAsync(DeskChanges.Give(new Seat(Form.Id ?? "", Form.Parent ?? "", Form.Person ?? "", Form.Role ?? "", Form.From, Form.To), await NameAsync(Form.Person)));

    public Task<IActionResult> OnPostEndSeatAsync() => ChangeAsync(DeskChanges.EndSeat(Form.Id ?? "", clock.Today().AddDays(-1), Form.Id ?? ""));

    public async Task<IActionResult> OnPostDeputyAsync() => Form is { From: { } from, To: { } to }
        ? await ChangeAsync(DeskChanges.Appoint(new Deputy("", Form.Parent ?? "", Form.Absent ?? "", Form.Person ?? "", from, to), await NameAsync(Form.Person)))
        : await ShowAsync(Refusals.Because("editorial.desks.deputy-when", "Deputy.From"));

    public Task<IActionResult> OnPostEndDeputyAsync() => ChangeAsync(DeskChanges.EndDeputy(Form.Id ?? "", Form.Id ?? ""));

    public string NameOf(string userId) => Names.GetValueOrDefault(userId, Texts["desk.assignee.gone"]);

    private async Task<IActionResult> ChangeAsync(ChangeDesks what)
    {
        var changed = await change.HandleAsync(what, Actor, Aborted);
        return changed.Succeeded ? Done("desk.desks.saved", "/toa-soan/cac-ban") : await ShowAsync(changed.Refusals);
    }

    private async Task<IActionResult> ShowAsync(Refusals refusals)
    {
        await LoadAsync();
        return Refused(refusals);
    }

    private async Task<string> NameAsync(string? id) => (await choices.NamedAsync([id ?? ""], Aborted)).FirstOrDefault()?.Text ?? "";

    private async Task LoadAsync()
    {
        Today = clock.Today();
        Book = await seats.BookAsync(Aborted);
        Workflows = await library.ListAsync(Aborted);
        People = await choices.EverybodyAsync(Aborted);
        var ids = Book.Seats.Select(s => s.UserId).Concat(Book.Deputies.SelectMany(d => new[] { d.UserId, d.ForUserId })).Distinct().ToList();
        Names = (await choices.NamedAsync(ids, Aborted)).ToDictionary(c => c.Value, c => c.Text);
    }
}

/// <summary>One form of the page; which members count depends on the form.</summary>
public sealed class DeskForm
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Parent { get; set; }
    public string? MergedInto { get; set; }
    public string? Workflow { get; set; }
    public Medium Medium { get; set; }
    public bool ServesAll { get; set; }
    public string? Person { get; set; }
    public string? Absent { get; set; }
    public string? Role { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}
