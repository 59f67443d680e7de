using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Api;

/// <summary>
/// Files in parts, by the open protocol tus 1.0 (creation, termination, expiration): an upload that stopped at nine tenths goes on
/// from there, after a broken line, a closed browser or a restarted server. <c>Upload-Metadata</c> names <c>filename</c>,
/// <c>folder</c> and the only <c>kind</c> wanted. The answer to the last part says in <c>Upload-Path</c> where the file lies.
/// </summary>
public static class UploadsApi
{
    public const string Root = "/toa-soan/api/tai-len";
    private const string Version = "1.0.0";
    private const string PartType = "application/offset+octet-stream";
    private const long LargestPart = 2L << 30;

    public static void MapUploadsApi(this IEndpointRouteBuilder app)
    {
        var uploads = app.MapGroup(Root).WithTags("Uploads").RequirePermission(MediaPermissions.ManageOwnMediaContent).AddEndpointFilter(SpeakTusAsync);
        uploads.MapPost("", StartAsync);
        uploads.MapMethods("/{id:length(26)}", [HttpMethods.Head], HeadAsync);
        uploads.MapPatch("/{id:length(26)}", ContinueAsync).WithMetadata(new RequestSizeLimitAttribute(LargestPart));
        uploads.MapDelete("/{id:length(26)}", CancelAsync);
    }

    private static async ValueTask<object?> SpeakTusAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers["Tus-Resumable"] = Version;
        headers["Tus-Version"] = Version;
        headers["Tus-Extension"] = "creation,termination,expiration";
        headers.CacheControl = "no-store";
        return await next(context);
    }

    private static async Task<IResult> StartAsync(HttpContext http, StartUploadHandler start, CancellationToken ct)
    {
        var metadata = Metadata(http.Request.Headers["Upload-Metadata"].ToString());
        MediaKind? only = Enum.TryParse<MediaKind>(metadata.GetValueOrDefault("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
        var input = new StartUpload(metadata.GetValueOrDefault("filename", ""), metadata.GetValueOrDefault("folder", ""), Number(http, "Upload-Length") ?? 0, only);
        return (await start.HandleAsync(input, http.Actor(), ct)).ToHttp(made =>
        {
            Say(http, made);
            return TypedResults.Created($"{Root}/{made.Id}");
        });
    }

    private static async Task<IResult> HeadAsync(string id, HttpContext http, PendingUploads uploads, CancellationToken ct)
    {
        if (await uploads.FindAsync(id, http.Actor(), ct) is not { } upload) return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        Say(http, upload);
        return TypedResults.Ok();
    }

    private static async Task<IResult> ContinueAsync(string id, HttpContext http, ContinueUploadHandler handler, CancellationToken ct)
    {
        if (http.Request.ContentType != PartType || Number(http, "Upload-Offset") is not { } offset) return Refusals.Because("media.upload.protocol").ToProblem();
        // A poor line is slow, and slow is no attack here: the sender has signed in.
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
        return (await handler.HandleAsync(new ContinueUpload(id, offset, http.Request.Body), http.Actor(), ct)).ToHttp(upload =>
        {
            Say(http, upload);
            return TypedResults.NoContent();
        });
    }

    private static async Task<IResult> CancelAsync(string id, HttpContext http, PendingUploads uploads, CancellationToken ct) =>
        (await uploads.CancelAsync(id, http.Actor(), ct)).ToHttp(_ => TypedResults.NoContent());

    private static void Say(HttpContext http, UploadProgress upload)
    {
        var headers = http.Response.Headers;
        headers["Upload-Offset"] = upload.Received.ToString(CultureInfo.InvariantCulture);
        headers["Upload-Length"] = upload.Length.ToString(CultureInfo.InvariantCulture);
        headers["Upload-Expires"] = upload.ExpiresUtc.ToString("R", CultureInfo.InvariantCulture);
        if (upload.Path is { } path) headers["Upload-Path"] = Uri.EscapeDataString(path);
    }

    private static long? Number(HttpContext http, string header) =>
        long.TryParse(http.Request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Pairs of a name and its value in Base64; what cannot be read is left out.</summary>
    private static Dictionary<string, string> Metadata(string header)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(' ');
            var bytes = new byte[pair.Length];
            if (parts.Length == 2 && Convert.TryFromBase64String(parts[1], bytes, out var length)) values[parts[0]] = Encoding.UTF8.GetString(bytes, 0, length);
        }
        return values;
    }
}
