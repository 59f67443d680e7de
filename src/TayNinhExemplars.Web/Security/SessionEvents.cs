using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using TayNinhExemplars.Accounts;

namespace TayNinhExemplars.Web.Security;

/// <summary>Whether a session still holds, and when it is prolonged.</summary>
public sealed class SessionEvents(ActorFactory actors, SecurityOptions options, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>Requests that a page makes by itself carry this header: they are no sign of a person at work.</summary>
    public const string BackgroundHeader = "X-Background";

    private static readonly TimeSpan RenewedAtMostEvery = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var account = id is null ? null : await actors.FindAccountAsync(id, context.HttpContext.RequestAborted);
        var holds = account is { IsEnabled: true }
            && account.SecurityStamp == context.Principal!.FindFirstValue(Sessions.StampClaim)
            && Sessions.Begun(context.Properties) is { } begun && clock.GetUtcNow() - begun < options.Longest;
        if (holds)
        {
            context.HttpContext.SetAccount(account!);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Schemes.Session);
    }

    /// <summary>A handler that answers <c>Forbid()</c> is answered as the authorization of the endpoint would have.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        context.HttpContext.User.Identity is { IsAuthenticated: true }
            ? RefusedAccess.RefuseKnownAsync(context.HttpContext)
            : context.HttpContext.ChallengeAsync(Schemes.Session);

    // The framework waits until half the time is over; then "idle for 60 minutes" could mean 31.
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime >= RenewedAtMostEvery
            && !context.Request.Headers.ContainsKey(BackgroundHeader)
            && !context.Request.Path.Equals(SessionEndpoints.Path, StringComparison.OrdinalIgnoreCase)
            // An open page asks for its notices by itself.
            && !context.Request.Path.Equals(Newsroom.Notices.NoticeStream.Path, StringComparison.OrdinalIgnoreCase);
        return Task.CompletedTask;
    }
}
