using System.IO.Compression;
using System.Xml;

namespace TayNinhExemplars.Media.Inspection;

/// <summary>Whether a zip is a Word or Excel document that is safe to open: declared parts, no macros, no bomb.</summary>
internal static class OfficeFile
{
    private const int Entries = 10_000;
    private const long Unpacked = 500L << 20;
    private const int Ratio = 200;

    public static Signature Inspect(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > Entries) return new(null, "media.bomb");
            var unpacked = zip.Entries.Sum(e => e.Length);
            if (unpacked > Unpacked || (unpacked > 10 << 20 && unpacked / Ratio > file.Length)) return new(null, "media.bomb");
            if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return new(null, "media.macros");
            return zip.GetEntry("[Content_Types].xml") is { } types ? Main(types) : new(null, "media.zip");
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return new(null, "media.brokenDocument");
        }
    }

    private static Signature Main(ZipArchiveEntry contentTypes)
    {
        using var stream = contentTypes.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 1 << 20 });
        while (xml.Read())
        {
            var type = xml.NodeType == XmlNodeType.Element ? xml.GetAttribute("ContentType") : null;
            if (type is null || !type.EndsWith(".main+xml", StringComparison.Ordinal)) continue;
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) return new(null, "media.macros");
            if (type.Contains("wordprocessingml.document", StringComparison.Ordinal)) return new(MediaTypes.Docx, "");
            if (type.Contains("spreadsheetml.sheet", StringComparison.Ordinal)) return new(MediaTypes.Xlsx, "");
        }
        return new(null, "media.zip");
    }
}
