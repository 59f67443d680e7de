using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace TayNinhExemplars.Documents.Word;

/// <summary>A picture in its line, as wide as the text at most, with its alternative text.</summary>
internal static class WordDrawing
{
    /// <summary>English metric units of a centimetre.</summary>
    private const long Centimetre = 360_000;
    private const long Widest = 16 * Centimetre, Highest = 11 * Centimetre;

    public static Drawing Of(string relation, DocxPicture picture, uint number)
    {
        var (width, height) = Fit(picture.Width, picture.Height);
        var name = $"Picture {number}";
        return new Drawing(new W.Inline(
            new W.Extent { Cx = width, Cy = height },
            new W.DocProperties { Id = number, Name = name, Description = WordBody.Clean(picture.Alt) },
            new A.Graphic(new A.GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = number, Name = name, Description = WordBody.Clean(picture.Alt) }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = relation }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    private static (long Width, long Height) Fit(int width, int height)
    {
        if (width <= 0 || height <= 0) return (Widest, Highest);
        var scale = Math.Min((double)Widest / width, (double)Highest / height);
        return ((long)(width * scale), (long)(height * scale));
    }
}
