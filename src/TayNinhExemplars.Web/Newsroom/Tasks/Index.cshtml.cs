using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Tasks;

/// <summary>What the roles of the person have to do, the most pressing first.</summary>
public sealed class IndexModel(DeskTasks tasks, CloseDeskTaskHandler close, TimeProvider clock) : NewsroomPage
{
    private const int Most = 200;

    [BindProperty] public long Id { get; set; }
    [BindProperty] public string? Outcome { get; set; }
    public IReadOnlyList<DeskTask> Open { get; private set; } = [];

    public async Task OnGetAsync() => Open = await tasks.OpenAsync(Actor, Most, Aborted);

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await close.HandleAsync(new CloseDeskTask(Id, Outcome ?? ""), Actor, Aborted);
        if (outcome.Value is { } task) return Done("tasks.done", DeskTasks.Path, task.Title);
        Open = await tasks.OpenAsync(Actor, Most, Aborted);
        return Refused(outcome.Refusals);
    }

    public bool IsLate(DeskTask task) => task.DueUtc < clock.GetUtcNow().UtcDateTime;
}
