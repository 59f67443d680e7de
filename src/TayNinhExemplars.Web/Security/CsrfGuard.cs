using Microsoft.AspNetCore.Antiforgery;

namespace TayNinhExemplars.Web.Security;

/// <summary>
/// Every change made in a session carries the token, as the form field of the tag helpers or as this header from a script.
/// An endpoint is excepted only by saying so (<c>DisableAntiforgery()</c>), never by forgetting.
/// </summary>
public sealed class CsrfGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string HeaderName = "RequestVerificationToken";

    public async Task InvokeAsync(HttpContext context)
    {
        if (Needed(context) && !await antiforgery.IsRequestValidAsync(context))
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, "security.csrf");
            return;
        }
        await next(context);
    }

    private static bool Needed(HttpContext context) =>
        OriginGuard.IsChange(context.Request)
        && context.User.Identity is { IsAuthenticated: true, AuthenticationType: Schemes.Session }
        && context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false };
}
