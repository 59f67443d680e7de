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
        var encoding = body.Choose(context.Request.Headers.AcceptEncoding.ToString());
        if (status == StatusCodes.Status200OK)
        {
            headers.ETag = body.ETagOf(encoding);
            if (IsKnown(context.Request, body))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        var bytes = body.As(encoding);
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (encoding != BodyEncoding.Identity) headers.ContentEncoding = encoding == BodyEncoding.Brotli ? "br" : "gzip";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Whatever the encoding was, the page the reader has is this one.</summary>
    private static bool IsKnown(HttpRequest request, CompressedBody body)
    {
        foreach (var value in request.Headers.IfNoneMatch)
            if (value is not null && (value == "*" || value.Contains(body.Hash, StringComparison.Ordinal))) return true;
        return false;
    }
}
