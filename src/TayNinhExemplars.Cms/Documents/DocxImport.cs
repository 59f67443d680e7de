using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using TayNinhExemplars.Documents.Word;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Documents;

/// <summary>A picture of the document; the Markdown names it <c>docx:NAME</c> until it has an address.</summary>
public sealed record ImportedImage(string Name, byte[] Bytes, string Alt);

/// <param name="Warnings">What could not be kept. Texts under the code itself.</param>
public sealed record ImportedDocument(string? Title, string Markdown, IReadOnlyList<ImportedImage> Images, IReadOnlyList<Refusal> Warnings)
{
    /// <summary>The text with its pictures at their addresses; a picture without one is left out.</summary>
    public string WithImages(IReadOnlyDictionary<string, string> addresses)
    {
        var markdown = new StringBuilder(Markdown);
        foreach (var image in Images)
        {
            var place = $"![{Markdowning.Escape(image.Alt)}](docx:{image.Name})";
            markdown.Replace(place, addresses.TryGetValue(image.Name, out var url) ? place.Replace($"docx:{image.Name}", url, StringComparison.Ordinal) : "");
        }
        return markdown.ToString();
    }
}

/// <summary>
/// Reads a Word document into Markdown: headings, emphasis, lists, tables, links, pictures, footnotes, quotations.
/// Fonts and colours are dropped, tracked changes are taken as accepted, the text comes out composed (NFC).
/// </summary>
public static class DocxImport
{
    private const long MaxBytes = 50L << 20;
    private const long MaxCharactersInPart = 30_000_000;

    public static async Task<Outcome<ImportedDocument>> ReadAsync(Stream docx, CancellationToken ct = default)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await docx.ReadAsync(buffer, ct)) > 0;)
        {
            if (bytes.Length + read > MaxBytes) return Refusals.Because("documents.tooLarge", "file", MaxBytes >> 20);
            bytes.Write(buffer, 0, read);
        }
        return Read(bytes);
    }

    private static Outcome<ImportedDocument> Read(MemoryStream bytes)
    {
        var head = bytes.GetBuffer().AsSpan(0, (int)Math.Min(8, bytes.Length));
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return Refusals.Because("documents.encrypted", "file");
        if (!head.StartsWith("PK"u8)) return Refusals.Because("documents.notWord", "file");
        bytes.Position = 0;
        switch (OfficePackage.Inspect(bytes))
        {
            case OfficeKind.Word: break;
            case OfficeKind.Bomb: return Refusals.Because("documents.bomb", "file");
            case OfficeKind.Macros: return Refusals.Because("documents.macros", "file");
            case OfficeKind.Broken: return Refusals.Because("documents.broken", "file");
            default: return Refusals.Because("documents.notWord", "file");
        }
        try
        {
            bytes.Position = 0;
            using var word = WordprocessingDocument.Open(bytes, isEditable: false, new OpenSettings { MaxCharactersInPart = MaxCharactersInPart, AutoSave = false });
            if (word.MainDocumentPart?.Document?.Body is not { } body) return Refusals.Because("documents.broken", "file");
            return new WordReader(word.MainDocumentPart).Read(body);
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or IOException or FormatException
            or InvalidOperationException or ArgumentException or KeyNotFoundException or OverflowException or UriFormatException)
        {
            return Refusals.Because("documents.broken", "file");
        }
    }
}
