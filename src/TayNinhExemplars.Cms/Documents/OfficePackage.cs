using System.IO.Compression;
using System.Xml;

namespace TayNinhExemplars.Documents;

public enum OfficeKind { Word, Excel, OtherZip, Macros, Bomb, Broken }

/// <summary>Whether a zip is a Word or Excel document that is safe to open: declared parts, no macros, no bomb.</summary>
public static class OfficePackage
{
    private const int Entries = 10_000;
    private const long Unpacked = 500L << 20;
    private const long AlwaysFine = 10 << 20;
    private const int Ratio = 200;

    public static OfficeKind Inspect(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > Entries) return OfficeKind.Bomb;
            var unpacked = zip.Entries.Sum(e => e.Length);
            if (unpacked > Unpacked || (unpacked > AlwaysFine && unpacked / Ratio > file.Length)) return OfficeKind.Bomb;
            if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return OfficeKind.Macros;
            return zip.GetEntry("[Content_Types].xml") is { } types ? Main(types) : OfficeKind.OtherZip;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or OverflowException)
        {
            return OfficeKind.Broken;
        }
    }

    private static OfficeKind Main(ZipArchiveEntry contentTypes)
    {
        using var stream = contentTypes.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 1 << 20 });
        while (xml.Read())
        {
            var type = xml.NodeType == XmlNodeType.Element ? xml.GetAttribute("ContentType") : null;
            if (type is null || !type.EndsWith(".main+xml", StringComparison.Ordinal)) continue;
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) return OfficeKind.Macros;
            if (type.Contains("wordprocessingml.document", StringComparison.Ordinal)) return OfficeKind.Word;
            if (type.Contains("spreadsheetml.sheet", StringComparison.Ordinal)) return OfficeKind.Excel;
        }
        return OfficeKind.OtherZip;
    }
}
