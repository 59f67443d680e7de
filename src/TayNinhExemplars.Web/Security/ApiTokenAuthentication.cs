using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using TayNinhExemplars.Accounts;

namespace TayNinhExemplars.Web.Security;

public sealed class ApiTokenOptions : AuthenticationSchemeOptions;

public sealed class ApiTokenAuthentication(IOptionsMonitor<ApiTokenOptions> options, ILoggerFactory logger, UrlEncoder encoder, FindApiTokenHandler tokens)
    : AuthenticationHandler<ApiTokenOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Schemes.BearerOf(Context) is not { } secret) return AuthenticateResult.NoResult();
        if (await tokens.HandleAsync(new FindApiToken(secret), Context.RequestAborted) is not { } actor)
            return AuthenticateResult.Fail("Unknown, revoked or expired API token.");
        Context.SetActor(actor);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, actor.Id), new Claim(ClaimTypes.Name, actor.Name)], Schemes.ApiToken);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Schemes.ApiToken));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.WriteAsync(Context, StatusCodes.Status401Unauthorized, "security.unauthenticated");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.WriteAsync(Context, StatusCodes.Status403Forbidden, "security.forbidden");
}
