using DocumentFormat.OpenXml.Packaging;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Documents.Word;

/// <summary>Takes the pictures out of the package, each once, within limits.</summary>
internal sealed class WordImages(List<Refusal> warnings)
{
    private const int Most = 300;
    private const long MostBytes = 25L << 20;
    private readonly Dictionary<string, ImportedImage> _byPart = new(StringComparer.Ordinal);

    public IReadOnlyList<ImportedImage> All => [.. _byPart.Values];

    /// <summary>The Markdown of a picture; empty, with a warning, when it cannot be taken over.</summary>
    public string Take(OpenXmlPart owner, string? relationship, string? alt)
    {
        if (relationship is null || !owner.TryGetPartById(relationship, out var part) || part is not ImagePart picture) return Lost("documents.warning.linkedImage");
        var name = part.Uri.ToString();
        if (!_byPart.TryGetValue(name, out var image))
        {
            if (Extension(picture.ContentType) is not { } extension) return Lost("documents.warning.imageKind");
            if (_byPart.Count >= Most || Read(picture) is not { } bytes) return Lost("documents.warning.imageTooLarge");
            _byPart[name] = image = new ImportedImage($"anh-{_byPart.Count + 1}{extension}", bytes, Markdowning.Clean(alt ?? "").Replace('\n', ' ').Trim());
        }
        return $"![{Markdowning.Escape(image.Alt)}](docx:{image.Name})";
    }

    private static byte[]? Read(ImagePart picture)
    {
        using var stream = picture.GetStream(FileMode.Open, FileAccess.Read);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > MostBytes) return null;
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    private static string? Extension(string contentType) => contentType switch
    {
        "image/jpeg" or "image/jpg" or "image/pjpeg" => ".jpg",
        "image/png" or "image/x-png" => ".png",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        _ => null,
    };

    private string Lost(string code)
    {
        if (!warnings.Exists(w => w.Code == code)) warnings.Add(new Refusal(code));
        return "";
    }
}
