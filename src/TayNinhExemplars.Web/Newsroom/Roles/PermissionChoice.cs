namespace TayNinhExemplars.Web.Newsroom.Roles;

public sealed record PermissionChoice(IReadOnlyList<PermissionGroup> Groups, IReadOnlySet<string> Chosen);
