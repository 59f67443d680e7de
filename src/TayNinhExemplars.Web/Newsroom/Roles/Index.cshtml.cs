using TayNinhExemplars.Accounts;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Roles;

[NeedsPermission(nameof(AccountsPermissions.ManageRoles))]
public sealed class IndexModel(RoleDirectory directory, PermissionGroups groups) : NewsroomPage
{
    public IReadOnlyList<RoleView> Roles { get; private set; } = [];
    public IReadOnlyList<PermissionGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Roles = await directory.ListAsync(Aborted);
        Groups = [.. (await groups.ListAsync(Roles, Aborted)).Select(OnlyGiven).Where(g => g.Lines.Count > 0)];
    }

    public bool Has(RoleView role, string permission) => groups.Has(role, permission);

    // Fourteen permissions for each content type would bury the few that are given.
    private PermissionGroup OnlyGiven(PermissionGroup group) => group.ContentType.Length == 0
        ? group
        : group with { Lines = [.. group.Lines.Where(l => Roles.Any(r => r.Permissions.Contains(l.Name)))] };
}
