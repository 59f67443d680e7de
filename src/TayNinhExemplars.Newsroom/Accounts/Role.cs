using Microsoft.AspNetCore.Identity;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Accounts;

/// <summary>A role by Orchard's name. What it may do are its claims of type <see cref="PermissionClaim"/>.</summary>
public sealed class Role : IdentityRole<string>
{
    public const string PermissionClaim = "Permission";

    /// <summary>May do everything, whatever its permissions say.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Everybody who has signed in.</summary>
    public const string Authenticated = "Authenticated";

    /// <summary>Every reader.</summary>
    public const string Anonymous = "Anonymous";

    public const int NameLimit = 100, DescriptionLimit = 500;

    private Role() { }

    public Role(string name, string description)
    {
        Id = Ids.New();
        Name = name;
        Description = description;
    }

    public string Description { get; private set; } = "";

    public void Describe(string description) => Description = description;

    public static bool IsSystem(string? name) => name is Administrator or Authenticated or Anonymous;

    /// <summary>Nobody is put into these: one is in them by signing in or by coming along.</summary>
    public static bool IsImplied(string? name) => name is Authenticated or Anonymous;
}
