using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Api;

/// <summary>The media library as the newsroom's screens use it.</summary>
public static class MediaApi
{
    private const string Root = "/toa-soan/api/media";
    private const long LargestRequest = 2L << 30;

    public static void MapMediaApi(this IEndpointRouteBuilder app)
    {
        var media = app.MapGroup(Root).WithTags("Media").RequirePermission(MediaPermissions.ManageOwnMediaContent);
        media.MapGet("", ListAsync);
        media.MapPost("", UploadAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestRequest));
        media.MapPut("", DescribeAsync);
        media.MapDelete("", DeleteAsync);
        media.MapPost("/move", MoveAsync);
        media.MapPost("/folder", CreateFolderAsync);
        media.MapDelete("/folder", DeleteFolderAsync);
    }

    /// <summary><c>folder</c> (or <c>path</c>), <c>q</c>, <c>type</c>, <c>cursor</c> (or <c>after</c>). A search looks in every folder below.</summary>
    private static async Task<IResult> ListAsync(HttpContext http, MediaLibrary library, MediaUrls urls, CancellationToken ct)
    {
        string? Ask(string name, string or) => http.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : http.Request.Query[or];
        var text = http.Request.Query["q"].ToString();
        MediaKind? kind = Enum.TryParse<MediaKind>(http.Request.Query["type"], ignoreCase: true, out var k) && Enum.IsDefined(k) ? k : null;
        var page = await library.ListAsync(new MediaQuery(string.IsNullOrWhiteSpace(text) ? Ask("folder", "path") ?? "" : null, text, kind, Ask("cursor", "after")), ct);
        return TypedResults.Json(new
        {
            folders = page.Folders.Select(f => new { path = f, name = MediaPath.Name(f) }),
            items = page.Items.Select(i => MediaFileJson.Of(i, urls)),
            next = page.Cursor,
        });
    }

    /// <summary>Takes one file or many. What was refused is told by name beside what was stored; when nothing was stored it is a refusal.</summary>
    private static async Task<IResult> UploadAsync(HttpContext http, UploadMediaHandler handler, MediaUrls urls, Texts texts, CancellationToken ct)
    {
        var folder = http.Request.Query["folder"].ToString();
        var (stored, refused, reasons) = (new List<MediaFileJson>(), new List<object>(), new Refusals());
        await foreach (var part in UploadParts.ReadAsync(http, ct))
        {
            if (part.Content is not { } content)
            {
                if (part.Name == "folder") folder = part.Value;
                continue;
            }
            var outcome = await handler.HandleAsync(new UploadMedia(part.FileName, folder, content), http.Actor(), ct);
            if (outcome.Value is { } made)
            {
                stored.Add(MediaFileJson.Of(made.Item, urls) with { Notes = [.. made.Notes.Select(n => texts.Get(n.Code, n.Args))] });
                continue;
            }
            reasons.Add(outcome.Refusals);
            refused.Add(new { name = part.FileName, code = outcome.Refusals.First().Code, message = string.Join(' ', outcome.Refusals.Select(texts.Of)) });
        }
        if (stored.Count > 0) return TypedResults.Json(new { items = stored, refused });
        return (reasons.Any ? reasons : Refusals.Because("media.noFile", "files")).ToProblem();
    }

    private static async Task<IResult> DescribeAsync(DescribeMedia input, HttpContext http, DescribeMediaHandler handler, MediaUrls urls, CancellationToken ct) =>
        (await handler.HandleAsync(input, http.Actor(), ct)).ToHttp(item => TypedResults.Json(MediaFileJson.Of(item, urls)));

    private static async Task<IResult> DeleteAsync(string path, HttpContext http, DeleteMediaHandler handler, CancellationToken ct) =>
        (await handler.HandleAsync(path, http.Actor(), ct)).ToHttp(_ => TypedResults.NoContent());

    private static async Task<IResult> MoveAsync(MoveMedia input, HttpContext http, MoveMediaHandler handler, MediaUrls urls, CancellationToken ct) =>
        (await handler.HandleAsync(input, http.Actor(), ct)).ToHttp(item => TypedResults.Json(MediaFileJson.Of(item, urls)));

    private static async Task<IResult> CreateFolderAsync(NewFolder input, HttpContext http, MediaFolders folders, CancellationToken ct) =>
        (await folders.CreateAsync(input.Path, http.Actor(), ct)).ToHttp(f => TypedResults.Json(new { path = f.Path, name = f.Name }, statusCode: StatusCodes.Status201Created));

    private static async Task<IResult> DeleteFolderAsync(string path, HttpContext http, MediaFolders folders, CancellationToken ct) =>
        (await folders.DeleteAsync(path, http.Actor(), ct)).ToHttp(_ => TypedResults.NoContent());

    internal sealed record NewFolder(string Path);
}

/// <summary>A file of the library as the editor's scripts read it.</summary>
internal sealed record MediaFileJson(string Path, string Url, string Name, string? Thumb, string Mime, string Kind, long Size)
{
    public int? Width { get; init; }
    public int? Height { get; init; }
    public string? Colour { get; init; }
    public string Alt { get; init; } = "";
    public string Credit { get; init; } = "";
    public string Licence { get; init; } = "";
    public string Caption { get; init; } = "";
    public FocalPoint? Focus { get; init; }
    public string UploadedBy { get; init; } = "";
    public DateTime UploadedUtc { get; init; }
    public IReadOnlyList<string>? Notes { get; init; }

    public static MediaFileJson Of(MediaItemView item, MediaUrls urls) => new(item.Path, item.Url, item.Name,
        item.Kind is MediaKind.Image ? urls.Of(item.Path, new ImageRequest { Width = 240, Height = 180, Mode = ResizeMode.Crop, Anchor = item.Focus, Format = ImageFormat.WebP, Version = item.Version }) : null,
        item.ContentType, item.Kind.ToString().ToLowerInvariant(), item.Bytes)
    {
        Width = item.Width,
        Height = item.Height,
        Colour = item.Colour,
        Alt = item.Alt,
        Credit = item.Credit,
        Licence = item.Licence,
        Caption = item.Caption,
        Focus = item.Focus,
        UploadedBy = item.UploadedByName,
        UploadedUtc = item.UploadedUtc,
    };
}
