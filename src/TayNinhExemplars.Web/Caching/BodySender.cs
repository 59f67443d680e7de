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
        if (status == StatusCodes.Status200OK && Known(context.Request, body) is { } known)
        {
            // The tag names what the reader has (RFC 9111, 4.3.4): since then a smaller form may have been made, with a tag of its own.
            headers.ETag = known == "*" ? body.ETagOf(encoding) : known;
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

    /// <summary>The tag with which the reader names this page, whatever its encoding was; null when none does.</summary>
    private static string? Known(HttpRequest request, CompressedBody body)
    {
        foreach (var line in request.Headers.IfNoneMatch)
        {
            if (line is null) continue;
            foreach (var part in line.AsSpan().Split(','))
            {
                var tag = line.AsSpan(part).Trim();
                if (tag.StartsWith("W/", StringComparison.Ordinal)) tag = tag[2..];
                if (tag is "*") return "*";
                if (tag.Length > body.Hash.Length + 1 && !tag.ContainsAnyExceptInRange('!', '~') && tag[0] == '"' && tag[^1] == '"' && tag[1..].StartsWith(body.Hash, StringComparison.Ordinal)) return tag.ToString();
            }
        }
        return null;
    }
}
