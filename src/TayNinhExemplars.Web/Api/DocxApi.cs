using TayNinhExemplars.Documents;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Api;

/// <summary><c>POST /toa-soan/api/docx</c>: a Word document comes back as Markdown, its pictures in the library.</summary>
public static class DocxApi
{
    private const long LargestRequest = 51L << 20;

    public static void MapDocxApi(this IEndpointRouteBuilder app) => app
        .MapPost("/toa-soan/api/docx", ImportAsync).WithTags("Media")
        .RequirePermission(MediaPermissions.ManageOwnMediaContent)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestRequest));

    private static async Task<IResult> ImportAsync(HttpContext http, UploadMediaHandler upload, Texts texts, CancellationToken ct)
    {
        var folder = http.Request.Query["folder"].ToString();
        await foreach (var part in UploadParts.ReadAsync(http, ct))
        {
            if (part.Content is null)
            {
                if (part.Name == "folder") folder = part.Value;
                continue;
            }
            var outcome = await DocxImport.ReadAsync(part.Content, ct);
            return outcome.Value is { } document ? await AnswerAsync(document, folder, part.FileName) : outcome.Refusals.ToProblem();
        }
        return Refusals.Because("media.noFile", "file").ToProblem();

        async Task<IResult> AnswerAsync(ImportedDocument document, string into, string fileName)
        {
            var (addresses, paths, warnings) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<object>(), document.Warnings.Select(w => texts.Get(w.Code, w.Args)).ToList());
            foreach (var image in document.Images)
            {
                var name = $"{MediaNames.Stem(fileName)}-{image.Name}";
                var stored = await upload.HandleAsync(new UploadMedia(name, into, new MemoryStream(image.Bytes)) { Alt = image.Alt }, http.Actor(), ct);
                if (stored.Value is { } made)
                {
                    addresses[image.Name] = made.Item.Url;
                    paths.Add(new { path = made.Item.Path, url = made.Item.Url, alt = image.Alt });
                }
                else
                {
                    warnings.AddRange(stored.Refusals.Select(texts.Of));
                }
            }
            return TypedResults.Json(new { title = document.Title, markdown = document.WithImages(addresses), images = paths, warnings });
        }
    }
}
