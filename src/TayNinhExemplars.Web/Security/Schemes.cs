using Microsoft.Net.Http.Headers;

namespace TayNinhExemplars.Web.Security;

/// <summary>A person comes with a session cookie, a program with a bearer key; a request with a key is never read as a session.</summary>
public static class Schemes
{
    public const string Either = "Either", Session = "Session", ApiToken = "ApiToken";
    private const string Bearer = "Bearer ";

    public static string Select(HttpContext context) => BearerOf(context) is null ? Session : ApiToken;

    public static string? BearerOf(HttpContext context)
    {
        var header = context.Request.Headers[HeaderNames.Authorization].ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
    }
}
