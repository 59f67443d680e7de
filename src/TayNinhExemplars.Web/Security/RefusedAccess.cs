using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Security;

/// <summary>
/// What somebody sees who may not: programs a problem document, htmx the way to the sign-in page,
/// browsers the sign-in page or, when signed in, the page that explains it with status 403.
/// </summary>
public sealed class RefusedAccess : IAuthorizationMiddlewareResultHandler
{
    private const string ExplainingPage = "/AccessDenied";
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        if (context.User.Identity is { IsAuthenticated: true }) return RefuseKnownAsync(context);
        if (Problem.IsWantedBy(context)) return ChallengeProgramAsync(context);
        return context.Request.Headers.ContainsKey("HX-Request") ? SendHtmxToSignIn(context) : _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    /// <summary>For somebody who has signed in and still may not.</summary>
    public static Task RefuseKnownAsync(HttpContext context)
    {
        if (Problem.IsWantedBy(context)) return Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "security.forbidden");
        return context.Account() is { MustChangePassword: true } ? AskForNewPassword(context) : ExplainAsync(context);
    }

    private static Task ChallengeProgramAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "security.unauthenticated");
    }

    private static Task AskForNewPassword(HttpContext context)
    {
        context.Response.Redirect(Sessions.NewsroomPath + "/tai-khoan");
        return Task.CompletedTask;
    }

    private static Task SendHtmxToSignIn(HttpContext context)
    {
        var current = Uri.TryCreate(context.Request.Headers["HX-Current-URL"], UriKind.Absolute, out var url) ? url.PathAndQuery : Sessions.NewsroomPath;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers["HX-Redirect"] = $"{Sessions.SignInPath}?returnUrl={Uri.EscapeDataString(current)}";
        return Task.CompletedTask;
    }

    /// <summary>The page that explains it, in the place of the one that was asked for.</summary>
    internal static async Task ExplainAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        var page = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints
            .FirstOrDefault(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath == ExplainingPage);
        if (page?.RequestDelegate is not { } show)
        {
            await context.Response.WriteAsync(context.RequestServices.GetRequiredService<Texts>()["refusal.security.forbidden"]);
            return;
        }
        context.Request.Method = HttpMethods.Get; // the page only explains; it is not given what was posted
        context.Request.RouteValues["page"] = ExplainingPage;
        context.SetEndpoint(page);
        await show(context);
    }
}
