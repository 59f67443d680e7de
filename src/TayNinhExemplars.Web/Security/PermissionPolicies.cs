using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Security;

public sealed class PermissionRequirement(Permission permission) : IAuthorizationRequirement
{
    public Permission Permission => permission;
}

/// <summary>For pages: <c>[NeedsPermission(nameof(AccountsPermissions.ManageUsers))]</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class NeedsPermissionAttribute(string permission) : AuthorizeAttribute(PermissionPolicyProvider.Prefix + permission)
{
    public string Permission => permission;
}

public static class PermissionPolicies
{
    /// <summary>For endpoints. Readers are asked to sign in, everybody else gets 403.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoints, Permission permission) where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(PermissionPolicyProvider.PolicyOf(permission));
}

/// <summary>Knows <c>perm:NAME</c> for every permission of the catalogue; a name nobody declared is a bug and says so.</summary>
public sealed class PermissionPolicyProvider(IOptions<AuthorizationOptions> options, PermissionCatalog catalog) : DefaultAuthorizationPolicyProvider(options)
{
    public const string Prefix = "perm:";

    public static AuthorizationPolicy PolicyOf(Permission permission) =>
        new AuthorizationPolicyBuilder().AddRequirements(new PermissionRequirement(permission)).Build();

    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (!policyName.StartsWith(Prefix, StringComparison.Ordinal)) return base.GetPolicyAsync(policyName);
        var name = policyName[Prefix.Length..];
        var permission = catalog.All.FirstOrDefault(p => p.Name == name)
            ?? throw new InvalidOperationException($"No module declares the permission {name}.");
        return Task.FromResult<AuthorizationPolicy?>(PolicyOf(permission));
    }
}

public sealed class PermissionHandler : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.Resource is HttpContext http && http.Actor().May(requirement.Permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
