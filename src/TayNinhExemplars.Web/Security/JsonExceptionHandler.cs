using Microsoft.AspNetCore.Diagnostics;

namespace TayNinhExemplars.Web.Security;

/// <summary>Tells programs of an error in the form they expect, and nothing of its inside; people get the error page.</summary>
public sealed class JsonExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!Problem.IsWantedBy(httpContext)) return false;
        var (status, code) = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, "security.tooLarge"),
            BadHttpRequestException bad => (bad.StatusCode, "security.malformed"),
            _ => (StatusCodes.Status500InternalServerError, "security.failure"),
        };
        await Problem.WriteAsync(httpContext, status, code);
        return true;
    }
}
