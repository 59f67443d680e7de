namespace TayNinhExemplars.Web.Newsroom.Roles;

public sealed record PermissionChoice(IReadOnlyList<string> Permissions, IReadOnlySet<string> Chosen);
