using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>Which parts of a workflow a person plays.</summary>
public sealed class DeskSeats(UserDirectory users)
{
    /// <summary>Roles of the workflow, and <c>author</c> or <c>assignee</c> where the copy is theirs.</summary>
    public async Task<IReadOnlySet<string>> RolesAsync(Workflow workflow, Copy? copy, Actor actor, DateTime nowUtc, CancellationToken ct)
    {
        if (actor.IsSystem) return new HashSet<string>(StringComparer.Ordinal) { WorkflowRole.System };
        var roles = (await OfAsync(workflow, actor, nowUtc, ct)).ToHashSet(StringComparer.Ordinal);
        if (copy is null || actor.Id.Length == 0) return roles;
        if (copy.AuthorId == actor.Id) roles.Add(WorkflowState.Author);
        if (copy.AssigneeId == actor.Id) roles.Add(WorkflowState.Assignee);
        return roles;
    }

    /// <summary>Everybody who plays the part now.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync(Workflow workflow, string role, CancellationToken ct)
    {
        var people = new List<string>();
        foreach (var site in workflow.Roles.FirstOrDefault(r => r.Id == role)?.SiteRoles ?? []) people.AddRange((await users.InRoleAsync(site, ct)).Select(u => u.Id));
        return [.. people.Distinct(StringComparer.Ordinal)];
    }

    private static Task<IEnumerable<string>> OfAsync(Workflow workflow, Actor actor, DateTime nowUtc, CancellationToken ct) =>
        Task.FromResult(workflow.Roles.Where(r => r.SiteRoles.Any(actor.Roles.Contains)).Select(r => r.Id));
}
