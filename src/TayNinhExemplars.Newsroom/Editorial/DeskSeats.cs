using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>
/// Which parts of a workflow a person plays: by their seats at its desks and those they stand in for; who has no seat in the workflow
/// plays the parts of their site role, as long as nobody at the copy's own desk has that part.
/// </summary>
public sealed class DeskSeats(DocumentStore documents, UserDirectory users, TimeProvider clock)
{
    public Task<DeskBook> BookAsync(CancellationToken ct) => documents.GetAsync<DeskBook>(DeskBook.Document, ct);

    /// <summary>Roles of the workflow, and <c>author</c> or <c>assignee</c> where the copy is theirs.</summary>
    public async Task<IReadOnlySet<string>> RolesAsync(Workflow workflow, Copy? copy, Actor actor, DateTime nowUtc, CancellationToken ct)
    {
        if (actor.IsSystem) return new HashSet<string>(StringComparer.Ordinal) { WorkflowRole.System };
        var roles = Of(await BookAsync(ct), workflow, copy?.DeskId ?? "", actor, VietnamDays.Of(nowUtc));
        if (copy is null || actor.Id.Length == 0) return roles;
        if (copy.AuthorId == actor.Id) roles.Add(WorkflowState.Author);
        if (copy.AssigneeId == actor.Id) roles.Add(WorkflowState.Assignee);
        return roles;
    }

    /// <summary>Everybody who plays the part now, for copy of that desk.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync(Workflow workflow, string role, string deskId, CancellationToken ct)
    {
        var (book, day) = (await BookAsync(ct), clock.Today());
        var seated = Seated(book, workflow, role, deskId, day).SelectMany(s => book.Deputies.Where(d => d.ForUserId == s.UserId && d.DeskId == s.DeskId && d.IsValidOn(day)).Select(d => d.UserId).Prepend(s.UserId)).ToList();
        if (seated.Count > 0) return [.. seated.Distinct(StringComparer.Ordinal)];
        var people = new List<string>();
        foreach (var site in workflow.Roles.FirstOrDefault(r => r.Id == role)?.SiteRoles ?? []) people.AddRange((await users.InRoleAsync(site, ct)).Select(u => u.Id));
        return [.. people.Distinct(StringComparer.Ordinal)];
    }

    private static HashSet<string> Of(DeskBook book, Workflow workflow, string deskId, Actor actor, DateOnly day)
    {
        var seats = book.SeatsOf(actor.Id, day).Where(s => book.ChannelOf(s.DeskId)?.WorkflowId == workflow.Id).ToList();
        if (seats.Count > 0) return seats.Where(s => book.Reaches(s, deskId, day)).Select(s => s.Role).ToHashSet(StringComparer.Ordinal);
        return workflow.Roles.Where(r => r.SiteRoles.Any(actor.Roles.Contains) && (deskId.Length == 0 || !Seated(book, workflow, r.Id, deskId, day).Any()))
            .Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<Seat> Seated(DeskBook book, Workflow workflow, string role, string deskId, DateOnly day) => book.Seats
        .Where(s => s.Role == role && s.IsValidOn(day) && book.ChannelOf(s.DeskId)?.WorkflowId == workflow.Id && book.Reaches(s, deskId, day));
}
