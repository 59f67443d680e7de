namespace TayNinhExemplars.Theming;

public sealed record ClaimView(string Type, string Value);

public sealed record IdentityView(string Name, bool IsAuthenticated, IReadOnlyList<ClaimView> Claims);

/// <summary>What templates read as <c>User</c>.</summary>
public sealed record UserView(string Id, IdentityView Identity, IReadOnlyList<string> Roles)
{
    public static readonly UserView Anonymous = new("", new IdentityView("", false, []), []);
}
