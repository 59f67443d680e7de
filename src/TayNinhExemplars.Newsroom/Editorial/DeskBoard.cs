using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

public sealed record BoardCard(Copy Copy, string StateName, string Assignee, string Author);

/// <param name="Count">How many lie there; the cards are the most pressing of them. 0 with cards means it is not counted: work that is done.</param>
public sealed record BoardColumn(string State, string Name, StateKind Kind, int Count, IReadOnlyList<BoardCard> Cards);

/// <summary>
/// A desk's work at a glance. Every query is bounded and answered from an index, so that ten thousand pieces of copy cost no more
/// than a hundred.
/// </summary>
public sealed class DeskBoard(SiteDbContext db, WorkflowLibrary library, DeskSeats seats, UserDirectory users, TimeProvider clock)
{
    public const int CardsPerState = 15, DoneShown = 8;

    /// <param name="deskId">Empty shows all desks of the workflow.</param>
    public async Task<IReadOnlyList<BoardColumn>> ColumnsAsync(Workflow workflow, string deskId, CancellationToken ct)
    {
        var open = db.Set<CopyRow>().AsNoTracking().Where(c => c.WorkflowId == workflow.Id && c.IsOpen);
        if (deskId.Length > 0) open = open.Where(c => c.DeskId == deskId);
        var counts = await open.GroupBy(c => c.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var found = new List<(WorkflowState State, int Count, IReadOnlyList<Copy> Copies)>();
        foreach (var state in workflow.States.Where(s => s.IsOpen && counts.ContainsKey(s.Id)))
            found.Add((state, counts[state.Id], await OpenAsync(workflow.Id, deskId, state.Id, ct)));
        // Copy that follows an older version may lie in a state the current one does not know.
        foreach (var (id, count) in counts.Where(c => workflow.State(c.Key) is null))
            found.Add((new WorkflowState(id, new Words(id), StateKind.Work), count, await OpenAsync(workflow.Id, deskId, id, ct)));
        foreach (var state in workflow.States.Where(s => s.Kind is StateKind.Published or StateKind.Withdrawn))
            if (await DoneAsync(workflow.Id, deskId, state.Id, ct) is { Count: > 0 } done) found.Add((state, 0, done));
        var names = await NamesAsync(found.SelectMany(f => f.Copies), ct);
        return [.. found.Select(f => new BoardColumn(f.State.Id, f.State.Name.ToString(), f.State.Kind, f.Count, [.. f.Copies.Select(c => Card(c, f.State.Name.ToString(), names))]))];
    }

    /// <summary>What the person has in hand, and what waits for a decision that is theirs; the most pressing first.</summary>
    public async Task<IReadOnlyList<BoardCard>> WaitingForAsync(Actor actor, int take, CancellationToken ct)
    {
        var mine = await db.Set<CopyRow>().AsNoTracking().Where(c => c.IsOpen && c.AssigneeId == actor.Id).OrderBy(c => c.DueUtc).ThenBy(c => c.ContentItemId).Take(take).ToListAsync(ct);
        var rows = mine.Where(_ => actor.Id.Length > 0).ToDictionary(c => c.ContentItemId);
        var workflows = await library.InUseAsync(ct);
        var now = clock.UtcSecondsNow();
        var day = VietnamDays.Of(now);
        var book = await seats.BookAsync(ct);
        foreach (var workflow in workflows)
        {
            var roles = await seats.RolesAsync(workflow, null, actor, now, ct);
            foreach (var state in DecidedBy(workflow, roles))
                foreach (var row in await WaitingInAsync(workflow, state, take, ct))
                    if (row.AuthorId != actor.Id || row.AssigneeId == actor.Id) rows.TryAdd(row.ContentItemId, row);
        }
        // A seat at one commune's station says nothing about the next one's copy.
        var own = book.SeatsOf(actor.Id, day).ToList();
        var reached = rows.Values.Where(c => c.AssigneeId == actor.Id || c.DeskId.Length == 0 || own.Count == 0 || own.Exists(s => book.Reaches(s, c.DeskId, day)));
        var copies = reached.OrderBy(c => c.DueUtc).ThenBy(c => c.ContentItemId, StringComparer.Ordinal).Take(take).Select(c => c.ToCopy()).ToList();
        var names = await NamesAsync(copies, ct);
        return [.. copies.Select(c => Card(c, workflows.FirstOrDefault(w => w.Id == c.WorkflowId && w.Version == c.WorkflowVersion)?.State(c.State)?.Name.ToString() ?? c.State, names))];
    }

    /// <summary>States that wait for one of these roles: not those in which somebody works undisturbed.</summary>
    internal static IEnumerable<WorkflowState> DecidedBy(Workflow workflow, IReadOnlySet<string> roles) => workflow.States
        .Where(s => s.Kind is StateKind.Idea or StateKind.Waiting or StateKind.Ready or StateKind.Aired)
        .Where(s => workflow.OutOf(s.Id).Any(t => t.To != WorkflowTransition.Stay && t.Roles.Any(roles.Contains)));

    private Task<List<CopyRow>> WaitingInAsync(Workflow workflow, WorkflowState state, int take, CancellationToken ct) => db.Set<CopyRow>().AsNoTracking()
        .Where(c => c.WorkflowId == workflow.Id && c.IsOpen && c.State == state.Id && c.WorkflowVersion == workflow.Version)
        .OrderBy(c => c.DueUtc).ThenBy(c => c.ContentItemId).Take(take).ToListAsync(ct);

    private async Task<IReadOnlyList<Copy>> OpenAsync(string workflowId, string deskId, string state, CancellationToken ct)
    {
        var rows = db.Set<CopyRow>().AsNoTracking().Where(c => c.WorkflowId == workflowId && c.IsOpen && c.State == state);
        if (deskId.Length > 0) rows = rows.Where(c => c.DeskId == deskId);
        return [.. (await rows.OrderBy(c => c.DueUtc).ThenBy(c => c.ContentItemId).Take(CardsPerState).ToListAsync(ct)).Select(c => c.ToCopy())];
    }

    private async Task<IReadOnlyList<Copy>> DoneAsync(string workflowId, string deskId, string state, CancellationToken ct)
    {
        var rows = db.Set<CopyRow>().AsNoTracking().Where(c => c.WorkflowId == workflowId && c.State == state);
        if (deskId.Length > 0) rows = rows.Where(c => c.DeskId == deskId);
        return [.. (await rows.OrderByDescending(c => c.SinceUtc).Take(DoneShown).ToListAsync(ct)).Select(c => c.ToCopy())];
    }

    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<Copy> copies, CancellationToken ct)
    {
        var ids = copies.SelectMany(c => new[] { c.AssigneeId, c.AuthorId }).Where(id => id.Length > 0).Distinct().Take(500).ToList();
        return ids.Count == 0 ? new Dictionary<string, string>() : await users.DisplayNamesAsync(ids, ct);
    }

    private static BoardCard Card(Copy copy, string state, IReadOnlyDictionary<string, string> names) =>
        new(copy, state, names.GetValueOrDefault(copy.AssigneeId, ""), names.GetValueOrDefault(copy.AuthorId, ""));
}
