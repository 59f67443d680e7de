using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Desk;

public sealed class WorkflowsModel(WorkflowLibrary library) : NewsroomPage
{
    public IReadOnlyList<Workflow> Workflows { get; private set; } = [];

    public async Task OnGetAsync() => Workflows = await library.ListAsync(Aborted);
}
