using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Roles;

[NeedsPermission(nameof(AccountsPermissions.ManageRoles))]
public sealed class IndexModel(RoleDirectory directory, PermissionCatalog catalog) : NewsroomPage
{
    public IReadOnlyList<RoleView> Roles { get; private set; } = [];
    public IReadOnlyList<string> Permissions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Roles = await directory.ListAsync(Aborted);
        Permissions = PermissionNames.All(catalog, Roles);
    }

    public bool Has(RoleView role, string permission)
    {
        if (role.Name == Role.Administrator) return true;
        var declared = catalog.All.FirstOrDefault(p => p.Name == permission) ?? new Permission(permission, "");
        return declared.GrantedBy().Any(role.Permissions.Contains);
    }
}

public static class PermissionNames
{
    /// <summary>Every declared permission, then those of single content types that some role already has.</summary>
    public static IReadOnlyList<string> All(PermissionCatalog catalog, IEnumerable<RoleView> roles)
    {
        var declared = catalog.All.Select(p => p.Name).ToList();
        var others = roles.SelectMany(r => r.Permissions).Except(declared, StringComparer.OrdinalIgnoreCase);
        return [.. declared, .. others.Order(StringComparer.OrdinalIgnoreCase)];
    }
}
