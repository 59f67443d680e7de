using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Web.Public;

/// <summary><c>/media/{path}</c>: the library's files and the sizes of its pictures.</summary>
public static class MediaEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private const string Forever = "public, max-age=31536000, immutable";
    private const string ShortWhile = "public, max-age=3600";
    private const string Interim = "public, max-age=30";

    public static void MapMedia(this IEndpointRouteBuilder app) => app
        .MapMethods(MediaUrls.Prefix + "{**path}", Methods, GetAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> GetAsync(HttpContext http, IMediaStore store, ImageVariants variants, Texts texts, CancellationToken ct)
    {
        if (!MediaPath.TryNormalizeNamed(http.GetRouteValue("path") as string, out var path)
            || await store.FindAsync(path, ct) is not { IsFolder: false } file) return NotFound(texts);
        http.Response.Headers["Content-Security-Policy"] = "default-src 'none'; sandbox";
        http.Response.Headers.XContentTypeOptions = "nosniff";

        var asked = ImageRequest.Parse(name => http.Request.Query[name]);
        if (asked.Value is not { } request) return Refused(asked.Refusals, texts);
        if (request.IsOriginal) return await OriginalAsync(http, store, file, request, texts, ct);

        var allowed = variants.Allow(path, request, http.Request.Query["token"]);
        if (allowed.Value is not { } wanted) return Refused(allowed.Refusals, texts);
        var outcome = await variants.GetAsync(file, wanted, http.Request.Headers.Accept, ct);
        return outcome.Value is { } variant ? Variant(http, variant, wanted) : Refused(outcome.Refusals, texts);
    }

    private static async Task<IResult> OriginalAsync(HttpContext http, IMediaStore store, MediaEntry file, ImageRequest request, Texts texts, CancellationToken ct)
    {
        if (await store.OpenAsync(file.Path, ct) is not { } content) return NotFound(texts);
        var type = MediaTypes.Of(file.Path);
        http.Response.Headers.CacheControl = request.Version is null ? ShortWhile : Forever;
        if (type is null or { Kind: MediaKind.Document })
            http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = file.Name }.ToString();
        return TypedResults.Stream(content, type?.ContentType ?? "application/octet-stream", lastModified: new DateTimeOffset(file.LastWriteUtc),
            entityTag: Tag($"{file.Path}:{file.Bytes}:{file.LastWriteUtc.Ticks.ToString(CultureInfo.InvariantCulture)}"), enableRangeProcessing: true);
    }

    private static IResult Variant(HttpContext http, ImageVariant variant, ImageRequest request)
    {
        http.Response.Headers.CacheControl = !variant.IsFinal ? Interim : request.Version is null ? ShortWhile : Forever;
        if (request.Format is ImageFormat.Auto) http.Response.Headers.Vary = HeaderNames.Accept;
        return TypedResults.PhysicalFile(variant.File, variant.ContentType, lastModified: new DateTimeOffset(variant.LastWriteUtc),
            entityTag: Tag(Path.GetFileName(variant.File) + variant.LastWriteUtc.Ticks.ToString(CultureInfo.InvariantCulture)), enableRangeProcessing: true);
    }

    private static EntityTagHeaderValue Tag(string identity) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 10))}\"");

    private static IResult NotFound(Texts texts) => Plain(texts["media.http.notFound"], StatusCodes.Status404NotFound);

    private static IResult Refused(Refusals refusals, Texts texts)
    {
        var status = refusals.First().Code switch
        {
            "media.notFound" => StatusCodes.Status404NotFound,
            "media.busy" => StatusCodes.Status503ServiceUnavailable,
            "media.brokenImage" => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status400BadRequest,
        };
        return Plain(string.Join('\n', refusals.Select(texts.Of)), status);
    }

    private static IResult Plain(string text, int status) => new PlainAnswer(text, status);

    /// <summary>Words and a status, never kept by a cache.</summary>
    private sealed class PlainAnswer(string text, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            if (status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = "5";
            return TypedResults.Text(text, "text/plain; charset=utf-8", statusCode: status).ExecuteAsync(httpContext);
        }
    }
}
