namespace TayNinhExemplars.Web.Public;

/// <summary>A page has one address: without a slash at its end.</summary>
public sealed class OneAddress(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.Value is not { Length: > 1 } path || path[^1] != '/' || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return next(context);
        // One slash at the front, or "//elsewhere" would lead to another site.
        var own = new PathString("/" + path.Trim('/'));
        context.Response.Redirect(request.PathBase + own.ToUriComponent() + request.QueryString, permanent: true);
        return Task.CompletedTask;
    }
}
