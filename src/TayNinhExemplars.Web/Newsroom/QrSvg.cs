using System.Text;
using QRCoder;

namespace TayNinhExemplars.Web.Newsroom;

/// <summary>A QR code as one SVG path, without the inline styles the content policy forbids.</summary>
public static class QrSvg
{
    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // The library's matrix carries a margin of its own; the standard asks for four modules.
        var size = data.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                if (data.ModuleMatrix[y][x]) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"220\" height=\"220\" shape-rendering=\"crispEdges\" aria-hidden=\"true\">"
            + $"<rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>";
    }

    public static string InGroups(string secret) => string.Join(' ', secret.Chunk(4).Select(c => new string(c)));
}
