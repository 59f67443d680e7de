using Microsoft.Net.Http.Headers;

namespace TayNinhExemplars.Web.Caching;

/// <summary>Sends a kept body: 304 when the reader has it, compressed when the reader takes it, without a body for HEAD.</summary>
public static class BodySender
{
    public static Task SendAsync(HttpContext context, CompressedBody body, string contentType, string cacheControl, int status = StatusCodes.Status200OK)
    {
        var response = context.Response;
        var headers = response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (status == StatusCodes.Status200OK)
        {
            headers.ETag = body.ETag;
            if (IsKnown(context.Request, body.ETag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        var encoding = body.Choose(context.Request.Headers.AcceptEncoding.ToString());
        var bytes = body.As(encoding);
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (encoding != BodyEncoding.Identity) headers.ContentEncoding = encoding == BodyEncoding.Brotli ? "br" : "gzip";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static bool IsKnown(HttpRequest request, string etag)
    {
        var known = request.Headers.IfNoneMatch;
        foreach (var value in known)
            if (value is not null && (value == "*" || value.Contains(etag.AsSpan(2), StringComparison.Ordinal))) return true;
        return false;
    }
}
