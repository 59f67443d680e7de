using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Accounts;

public static class AccountsPermissions
{
    public static readonly Permission SiteOwner = new(Permission.SiteOwner, "Everything.");
    public static readonly Permission AccessAdminPanel = new("AccessAdminPanel", "Enter the newsroom.");
    public static readonly Permission ManageRoles = new("ManageRoles", "Create roles and decide what each may do.");
    public static readonly Permission ManageUsers = new("ManageUsers", "Create accounts, give roles, reset passwords, disable accounts.");
    public static readonly Permission ManageApiTokens = new("ManageApiTokens", "Issue and revoke keys for programs that call the API.");

    public static readonly IReadOnlyList<Permission> All = [SiteOwner, AccessAdminPanel, ManageRoles, ManageUsers, ManageApiTokens];

    /// <summary>
    /// Whoever could hand these out without having them would have them a minute later,
    /// so they are given, and their holders are managed, only by those who have them.
    /// </summary>
    public static readonly IReadOnlyList<Permission> Powers = [SiteOwner, ManageRoles, ManageUsers, ManageApiTokens];
}
