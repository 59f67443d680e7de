using System.Collections.Frozen;

namespace TayNinhExemplars.Kernel;

/// <summary>
/// Who acts, with everything a rule may ask about them. <see cref="Id"/> is the account's id (Orchard's Owner),
/// <see cref="Name"/> its user name (Orchard's Author).
/// </summary>
public sealed record Actor(string Id, string Name, IReadOnlySet<string> Roles, IReadOnlySet<string> Permissions)
{
    /// <summary>The site itself: recipes run from the command line, timers, set-up.</summary>
    public static readonly Actor System = new("", "system", FrozenSet<string>.Empty, FrozenSet<string>.Empty) { IsSystem = true };

    public static readonly Actor Nobody = new("", "", FrozenSet<string>.Empty, FrozenSet<string>.Empty);

    public bool IsSystem { get; private init; }
    public bool IsKnown => IsSystem || Id.Length > 0;

    public bool May(Permission permission) => IsSystem || permission.GrantedBy().Any(Permissions.Contains);
}

/// <summary>One thing that may be allowed. The names are Orchard's where Orchard has one.</summary>
/// <param name="Name">As written in recipes.</param>
/// <param name="Description">One sentence for the role screen.</param>
/// <param name="ImpliedBy">Permissions that contain this one.</param>
public sealed record Permission(string Name, string Description, params Permission[] ImpliedBy)
{
    /// <summary>Names any of which grants this permission, itself first.</summary>
    public IEnumerable<string> GrantedBy() => ImpliedBy.SelectMany(p => p.GrantedBy()).Prepend(Name).Append(SiteOwner);

    /// <summary>Orchard's permission that contains all others.</summary>
    public const string SiteOwner = "SiteOwner";
}
