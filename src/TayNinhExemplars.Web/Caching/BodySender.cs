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
        if (status == StatusCodes.Status200OK && IsKnown(context.Request, body))
        {
            headers.ETag = body.ETagOf(encoding);
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var form = body.FormOf(encoding);
        var bytes = form.Bytes;
        if (status == StatusCodes.Status200OK) headers.ETag = form.ETag;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (encoding != BodyEncoding.Identity) headers.ContentEncoding = encoding == BodyEncoding.Brotli ? "br" : "gzip";
        // Without the token of the request: it would be made for this alone, and to somebody who has left the server writes nothing anyway.
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, CancellationToken.None).AsTask();
    }

    /// <summary>Whatever the encoding was, the page the reader has is this one.</summary>
    private static bool IsKnown(HttpRequest request, CompressedBody body)
    {
        foreach (var value in request.Headers.IfNoneMatch)
            if (value is not null && (value == "*" || value.Contains(body.Hash, StringComparison.Ordinal))) return true;
        return false;
    }
}
