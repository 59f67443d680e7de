using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Desk;

public sealed record Choice(string Value, string Text);

/// <summary>What stands in the desk's drop-down lists.</summary>
public sealed class DeskChoices(WorkflowLibrary library, DeskSeats seats, UserDirectory users, TimeProvider clock)
{
    /// <summary>Workflows in which the person plays a part; everybody may look at the others too.</summary>
    public async Task<IReadOnlyList<(Workflow Workflow, bool IsMine)>> WorkflowsAsync(Actor actor, CancellationToken ct)
    {
        var found = new List<(Workflow, bool)>();
        foreach (var workflow in await library.ListAsync(ct)) found.Add((workflow, (await seats.RolesAsync(workflow, null, actor, clock.UtcSecondsNow(), ct)).Count > 0));
        return [.. found.OrderByDescending(w => w.Item2)];
    }

    public async Task<IReadOnlyList<Choice>> DesksAsync(string workflowId, CancellationToken ct)
    {
        var book = await seats.BookAsync(ct);
        return [.. book.DesksOf(workflowId).Select(d => new Choice(d.Id, $"{d.Name} – {book.ChannelOf(d.Id)!.Name}"))];
    }

    /// <summary>Who may get the work that the transition hands over.</summary>
    public async Task<IReadOnlyList<Choice>> AssigneesAsync(Workflow workflow, WorkflowTransition transition, Copy copy, CancellationToken ct)
    {
        var takers = workflow.OutOf(transition.Target(copy.State)).Where(t => t.Assign is Assignment.Actor or Assignment.Writer).SelectMany(t => t.Roles).ToList();
        var people = new HashSet<string>(StringComparer.Ordinal) { copy.AuthorId, copy.AssigneeId };
        foreach (var role in takers.Distinct(StringComparer.Ordinal)) people.UnionWith(await seats.PeopleAsync(workflow, role, copy.DeskId, ct));
        people.Remove("");
        return await NamedAsync(people, ct);
    }

    public async Task<IReadOnlyList<Choice>> EverybodyAsync(CancellationToken ct) =>
        [.. (await users.SearchAsync("", 1, ct)).Users.Where(u => u.IsEnabled).Select(u => new Choice(u.Id, $"{u.DisplayName} ({u.UserName})"))];

    public async Task<IReadOnlyList<Choice>> NamedAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        [.. (await users.DisplayNamesAsync(ids, ct)).Select(n => new Choice(n.Key, n.Value)).OrderBy(c => c.Text, PersonName.Comparer)];
}
