using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Roles;

public sealed record PermissionLine(string Name, string Words);

/// <param name="ContentType">Empty for the permissions that hold everywhere.</param>
public sealed record PermissionGroup(string ContentType, string Title, IReadOnlyList<PermissionLine> Lines);

/// <summary>Every permission a role can have, in words: those the modules declare, those of each content type, and what a role holds besides.</summary>
public sealed class PermissionGroups(PermissionCatalog catalog, ContentDefinitionStore definitions, Texts texts)
{
    public async Task<IReadOnlyList<PermissionGroup>> ListAsync(IReadOnlyList<RoleView> roles, CancellationToken ct)
    {
        var types = (await definitions.GetAsync(ct)).Types.Values.Where(t => t.Common.Securable)
            .OrderBy(t => t.DisplayName, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true)).ToList();
        var ofTypes = types.ToDictionary(t => t.Name, t => ContentPermissions.NamesFor(t.Name).ToList(), StringComparer.Ordinal);
        var known = catalog.All.Select(p => p.Name).Concat(ofTypes.Values.SelectMany(n => n));
        var others = roles.SelectMany(r => r.Permissions).Except(known, StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
        var general = catalog.All.Select(p => p.Name).Concat(others).Select(n => new PermissionLine(n, Words(n)));
        return
        [
            new PermissionGroup("", texts["accounts.roles.general"], [.. general]),
            .. types.Select(t => new PermissionGroup(t.Name, t.DisplayName, [.. ofTypes[t.Name].Select(n => new PermissionLine(n, Words(n)))])),
        ];
    }

    /// <summary>Whether the role has it, counting what other permissions contain.</summary>
    public bool Has(RoleView role, string permission)
    {
        if (role.Name == Role.Administrator) return true;
        var declared = catalog.All.FirstOrDefault(p => p.Name == permission) ?? new Permission(permission, "");
        return declared.GrantedBy().Any(role.Permissions.Contains);
    }

    private string Words(string name)
    {
        var said = PermissionCatalog.Describe(texts, name);
        return said != name ? said : catalog.All.FirstOrDefault(p => p.Name == name)?.Description ?? name;
    }
}
