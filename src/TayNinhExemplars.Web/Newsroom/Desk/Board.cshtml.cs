using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Desk;

/// <summary>The work of one workflow, or of one of its desks, by state.</summary>
public sealed class BoardModel(DeskBoard board, DeskChoices choices, TimeProvider clock) : NewsroomPage
{
    [BindProperty(SupportsGet = true, Name = "quy-trinh")] public string? WorkflowId { get; set; }
    [BindProperty(SupportsGet = true, Name = "ban")] public string? DeskId { get; set; }

    public IReadOnlyList<(Workflow Workflow, bool IsMine)> Workflows { get; private set; } = [];
    public Workflow? Shown { get; private set; }
    public IReadOnlyList<Choice> Desks { get; private set; } = [];
    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];
    public DateTime Now { get; private set; }

    public async Task OnGetAsync()
    {
        Now = clock.GetUtcNow().UtcDateTime;
        Workflows = await choices.WorkflowsAsync(Actor, Aborted);
        Shown = Workflows.Select(w => w.Workflow).FirstOrDefault(w => w.Id == WorkflowId) ?? Workflows.Select(w => w.Workflow).FirstOrDefault();
        if (Shown is null) return;
        Desks = await choices.DesksAsync(Shown.Id, Aborted);
        DeskId = Desks.Any(d => d.Value == DeskId) ? DeskId : "";
        Columns = await board.ColumnsAsync(Shown, DeskId ?? "", Aborted);
    }
}
