using TayNinhExemplars.Accounts;

namespace TayNinhExemplars.Web.Newsroom.Users;

/// <summary>The roles one can be put into, and which are chosen.</summary>
public sealed record RoleChoice(IReadOnlyList<RoleView> Roles, IReadOnlySet<string> Chosen)
{
    public static async Task<RoleChoice> LoadAsync(RoleDirectory directory, IEnumerable<string> chosen, CancellationToken ct) => new(
        [.. (await directory.ListAsync(ct)).Where(r => !Role.IsImplied(r.Name))],
        chosen.ToHashSet(StringComparer.OrdinalIgnoreCase));
}
