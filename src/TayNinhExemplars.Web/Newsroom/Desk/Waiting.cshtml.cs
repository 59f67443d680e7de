using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Desk;

/// <summary>What I have in hand and what waits for my decision, with the tasks of my role.</summary>
public sealed class WaitingModel(DeskBoard board, DeskTasks tasks, TimeProvider clock) : NewsroomPage
{
    private const int Most = 60;

    public IReadOnlyList<BoardCard> Cards { get; private set; } = [];
    public IReadOnlyList<DeskTask> Tasks { get; private set; } = [];
    public DateTime Now { get; private set; }

    public async Task OnGetAsync()
    {
        Now = clock.GetUtcNow().UtcDateTime;
        Cards = await board.WaitingForAsync(Actor, Most, Aborted);
        Tasks = await tasks.OpenAsync(Actor, Most, Aborted);
    }
}
