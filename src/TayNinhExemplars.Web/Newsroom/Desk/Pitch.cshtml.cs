using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Desk;

public sealed class PitchModel(PitchStoryHandler pitch, DeskChoices choices, TimeProvider clock) : NewsroomPage
{
    [BindProperty(SupportsGet = true, Name = "quy-trinh")] public string? WorkflowId { get; set; }
    [BindProperty] public string? Begin { get; set; }
    [BindProperty] public string? Topic { get; set; }
    [BindProperty] public string? Idea { get; set; }
    [BindProperty] public string? Due { get; set; }
    [BindProperty] public string? Desk { get; set; }

    public IReadOnlyList<Workflow> Workflows { get; private set; } = [];
    public Workflow? Shown { get; private set; }
    public IReadOnlyList<Choice> Desks { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Shown is null) return Refused(Refusals.Because("editorial.no-workflow", "", WorkflowId));
        var due = string.IsNullOrWhiteSpace(Due) ? null : ContentItemJson.ParseDate(FormDates.ToUtcText(Due));
        var input = new PitchStory(Shown.Id, Topic ?? "", Idea ?? "", due, Desks.Any(d => d.Value == Desk) ? Desk! : "", Transition: Begin ?? "");
        var outcome = await pitch.HandleAsync(input, Actor, Aborted);
        return outcome.Value is { } copy ? Done("desk.said.pitched", "/toa-soan/ban-thao/" + copy.ContentItemId) : Refused(new Refusals().Add(outcome.Refusals.Select(r => r with { Field = Named(r.Field) })));
    }

    public string Now => FormDates.ToLocalInput(clock.GetUtcNow().UtcDateTime);

    private static string Named(string field) => field switch { "title" => nameof(Topic), "due" => nameof(Due), "note" => nameof(Idea), _ => "" };

    private async Task LoadAsync()
    {
        Workflows = [.. (await choices.WorkflowsAsync(Actor, Aborted)).Where(w => w.Workflow.ContentTypes.Count > 0).Select(w => w.Workflow)];
        Shown = Workflows.FirstOrDefault(w => w.Id == WorkflowId) ?? Workflows.FirstOrDefault();
        if (Shown is not null) Desks = await choices.DesksAsync(Shown.Id, Aborted);
    }
}
