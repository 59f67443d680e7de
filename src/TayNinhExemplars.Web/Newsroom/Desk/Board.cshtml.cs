using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
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

    /// <summary>A board shows titles of what is not public yet, and each leads to its page: so only to those who may open it.</summary>
    private bool MaySee(Workflow workflow, bool isMine) => workflow.Id == RelayFlow.WorkflowId
        ? Actor.May(BroadcastingPermissions.IssueBulletins) || Actor.May(BroadcastingPermissions.ReceiveBulletins)
        : isMine || Actor.May(ContentPermissions.PreviewContent);

    public async Task OnGetAsync()
    {
        Now = clock.GetUtcNow().UtcDateTime;
        Workflows = [.. (await choices.WorkflowsAsync(Actor, Aborted)).Where(w => MaySee(w.Workflow, w.IsMine))];
        Shown = Workflows.Select(w => w.Workflow).FirstOrDefault(w => w.Id == WorkflowId) ?? Workflows.Select(w => w.Workflow).FirstOrDefault();
        if (Shown is null) return;
        Desks = await choices.DesksAsync(Shown.Id, Aborted);
        DeskId = Desks.Any(d => d.Value == DeskId) ? DeskId : "";
        Columns = await board.ColumnsAsync(Shown, DeskId ?? "", Aborted);
    }
}
