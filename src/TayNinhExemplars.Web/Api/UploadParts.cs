using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace TayNinhExemplars.Web.Api;

/// <summary>A field or a file of a form. Content is readable until the next part is asked for.</summary>
internal sealed record UploadPart(string Name, string Value, string FileName, Stream? Content);

/// <summary>Reads a multipart form part by part, so that a recording of hours never lies in memory or twice on disk.</summary>
internal static class UploadParts
{
    private const int MostFieldCharacters = 4096;

    public static async IAsyncEnumerable<UploadPart> ReadAsync(HttpContext http, [EnumeratorCancellation] CancellationToken ct)
    {
        // Without the header the antiforgery guard has had to read the form already, to find its token there.
        if (http.Features.Get<IFormFeature>()?.Form is { } form)
        {
            foreach (var (name, value) in form) yield return new UploadPart(name, value.ToString(), "", null);
            foreach (var file in form.Files)
            {
                await using var content = file.OpenReadStream();
                yield return new UploadPart(file.Name, "", file.FileName, content);
            }
            yield break;
        }

        var boundary = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";
        if (boundary.Length is 0 or > 200) yield break;
        var reader = new MultipartReader(boundary, http.Request.Body);
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (disposition.IsFileDisposition()) yield return new UploadPart(name, "", FileName(disposition), section.Body);
            else yield return new UploadPart(name, await FieldAsync(section, ct), "", null);
        }
    }

    private static string FileName(ContentDispositionHeaderValue disposition) =>
        (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).ToString();

    private static async Task<string> FieldAsync(MultipartSection section, CancellationToken ct)
    {
        using var reader = new StreamReader(section.Body);
        var buffer = new char[MostFieldCharacters];
        return new string(buffer, 0, await reader.ReadBlockAsync(buffer, ct));
    }
}
