namespace TayNinhExemplars.Web.Security;

/// <summary>
/// The headers of every answer. Nothing inline is allowed: scripts and styles come from this site's files only.
/// An endpoint that sets one of these itself (uploaded files want a stricter policy) is left alone.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; " +
        "connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static readonly Microsoft.Extensions.Primitives.StringValues Policy = ContentSecurityPolicy, NoSniff = "nosniff", SameOrigin = "SAMEORIGIN", Referrer = "strict-origin-when-cross-origin", Permissions = PermissionsPolicy, Opener = "same-origin", Strict = "max-age=31536000";

    /// <summary>The same headers at once, for a page that is answered before anything else is asked.</summary>
    public static void Apply(HttpContext context, string? policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy ?? Policy;
        headers.XContentTypeOptions = NoSniff;
        headers.XFrameOptions = SameOrigin;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = Opener;
        if (context.Request.IsHttps) headers.StrictTransportSecurity = Strict;
    }

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment, because the handler of an exception begins by clearing the headers.
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        // A page made for somebody is nobody else's, nor the next one's at the same computer.
        if (context.User.Identity is { IsAuthenticated: true }) headers.TryAdd("Cache-Control", "no-store");
        if (IsInert(context.Response.ContentType))
        {
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            return Task.CompletedTask;
        }
        headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("X-Frame-Options", "SAMEORIGIN");
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.TryAdd("Permissions-Policy", PermissionsPolicy);
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        if (context.Request.IsHttps) headers.TryAdd("Strict-Transport-Security", "max-age=31536000");
        return Task.CompletedTask;
    }

    /// <summary>Pictures, sounds, fonts and style sheets open no page of their own: the rules for pages would only make them heavier.</summary>
    private static bool IsInert(string? contentType) => contentType is not null
        && (contentType.StartsWith("font/", StringComparison.Ordinal) || contentType.StartsWith("audio/", StringComparison.Ordinal) || contentType.StartsWith("video/", StringComparison.Ordinal)
            || contentType.StartsWith("text/css", StringComparison.Ordinal)
            || contentType is "image/avif" or "image/webp" or "image/jpeg" or "image/png" or "image/gif");
}
