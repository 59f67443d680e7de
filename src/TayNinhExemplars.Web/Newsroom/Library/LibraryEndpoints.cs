using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Library;

public sealed record LibraryFolder(string Path, string Name);
public sealed record LibraryFile(string Path, string Url, string Name, string? Thumb, string Mime, long Size, string Alt);
public sealed record LibraryListing(IReadOnlyList<LibraryFolder> Folders, IReadOnlyList<LibraryFile> Items, string? Next);

/// <summary>The library as the editor's dialog and drop zones use it.</summary>
public static class LibraryEndpoints
{
    public const long LargestUpload = 600L << 20;

    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/toa-soan/api/media").RequirePermission(MediaPermissions.ManageOwnMediaContent).ExcludeFromDescription();
        api.MapGet("", ListAsync);
        api.MapPost("", UploadAsync).WithMetadata(new RequestSizeLimitAttribute(LargestUpload), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestUpload });
    }

    private static async Task<IResult> ListAsync(MediaLibrary library, MediaUrls urls, CancellationToken ct, string? path = null, string? q = null, string? after = null)
    {
        var isSearch = !string.IsNullOrWhiteSpace(q);
        var page = await library.ListAsync(new MediaQuery(isSearch ? null : path ?? "", q, Cursor: string.IsNullOrEmpty(after) ? null : after), ct);
        return TypedResults.Ok(new LibraryListing([.. page.Folders.Select(f => new LibraryFolder(f, MediaPath.Name(f)))], [.. page.Items.Select(i => FileOf(i, urls))], page.Cursor));
    }

    private static async Task<IResult> UploadAsync(HttpContext context, UploadMediaHandler upload, MediaUrls urls)
    {
        var ct = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(ct);
        var stored = new List<LibraryFile>();
        var refusals = new Refusals();
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            var outcome = await upload.HandleAsync(new UploadMedia(file.FileName, form["folder"].ToString(), content), context.Actor(), ct);
            if (outcome.Value is { } done) stored.Add(FileOf(done.Item, urls));
            refusals.Add(outcome.Refusals);
        }
        if (form.Files.Count == 0) refusals.Add("library.noFile");
        // What was taken is told; only if nothing was does the request fail.
        return stored.Count > 0 ? TypedResults.Ok(stored) : refusals.ToProblem();
    }

    public static LibraryFile FileOf(MediaItemView item, MediaUrls urls) => new(
        item.Path, item.Url, item.Name, item.Kind == MediaKind.Image ? ThumbnailOf(item, urls) : null, item.ContentType, item.Bytes, item.Alt);

    public static string ThumbnailOf(MediaItemView item, MediaUrls urls) =>
        item.ContentType == "image/svg+xml" ? item.Url : urls.Of(item.Path, new ImageRequest { Width = 240, Height = 160, Mode = ResizeMode.Crop, Version = item.Version });
}
