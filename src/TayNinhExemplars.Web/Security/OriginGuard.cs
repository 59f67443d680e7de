namespace TayNinhExemplars.Web.Security;

/// <summary>
/// Refuses changes that another site's page makes a browser send. It needs no token, so it guards forms on cached pages too;
/// programs send neither header and are known by their key.
/// </summary>
public sealed class OriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        IsChange(context.Request) && Schemes.BearerOf(context) is null && IsForeign(context.Request)
            ? Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "security.foreign")
            : next(context);

    public static bool IsChange(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method));

    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, AuthorityOf(request), StringComparison.OrdinalIgnoreCase));
    }

    // Uri leaves the port of the scheme out, browsers too; a Host header may name it.
    private static string AuthorityOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var uri) ? uri.Authority : request.Host.Value ?? "";
}
