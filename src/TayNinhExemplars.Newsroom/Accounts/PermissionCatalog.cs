using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Accounts;

/// <summary>Every permission of the site, as its modules declared them.</summary>
public sealed class PermissionCatalog(IEnumerable<DeclaredPermissions> declared)
{
    /// <summary>In the order of declaration; a name that two modules declare appears once.</summary>
    public IReadOnlyList<Permission> All { get; } = [.. declared.SelectMany(d => d.Permissions).DistinctBy(p => p.Name)];

    /// <summary>
    /// The sentence for the role screen: <c>permission.Name</c>, or for one content type (<c>EditOwn_Story</c>)
    /// the sentence <c>permission.EditOwn_</c>, which may name the type as {0}. A name nobody explains stands for itself.
    /// </summary>
    public static string Describe(Texts texts, string name)
    {
        if (texts.Has("permission." + name)) return texts["permission." + name];
        var underscore = name.IndexOf('_', StringComparison.Ordinal);
        var family = underscore < 0 ? "" : "permission." + name[..(underscore + 1)];
        return underscore >= 0 && texts.Has(family) ? texts.Get(family, name[(underscore + 1)..]) : name;
    }
}

public sealed record DeclaredPermissions(IReadOnlyList<Permission> Permissions);

public static class PermissionCatalogRegistration
{
    public static IServiceCollection AddPermissions(this IServiceCollection services, params Permission[] permissions) =>
        services.AddSingleton(new DeclaredPermissions(permissions));
}
