namespace TayNinhExemplars.Accounts;

/// <summary>One entry of the recipe step Roles, with Orchard's names.</summary>
public sealed record RoleRecord(string Name, string Description, IReadOnlyList<string> Permissions, PermissionBehavior PermissionBehavior = PermissionBehavior.Replace);

public sealed class ExportRolesHandler(RoleDirectory directory)
{
    public async Task<IReadOnlyList<RoleRecord>> HandleAsync(CancellationToken ct) =>
        [.. (await directory.ListAsync(ct)).Select(r => new RoleRecord(r.Name, r.Description, [.. r.Permissions.Order(StringComparer.Ordinal)]))];
}
