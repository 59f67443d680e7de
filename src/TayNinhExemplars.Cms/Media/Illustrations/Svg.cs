using System.Globalization;
using System.Text;

namespace TayNinhExemplars.Media.Illustrations;

/// <summary>A sheet to draw on. Every value written is a number or a colour of ours: no text from outside enters it.</summary>
internal sealed class Svg(double width, double height)
{
    private readonly StringBuilder _body = new(1 << 16);
    private readonly StringBuilder _defs = new();
    private int _ids;

    public double Width => width;
    public double Height => height;

    public Svg Path(Pen pen, string fill, double opacity = 1)
    {
        _body.Append("<path d=\"").Append(pen).Append("\" fill=\"").Append(fill).Append('"');
        return Close(opacity);
    }

    public Svg Path(Pen pen, Colour fill, double opacity = 1) => Path(pen, fill.ToString(), opacity);

    public Svg Line(Pen pen, Colour colour, double thickness, double opacity = 1, bool butt = false)
    {
        _body.Append("<path d=\"").Append(pen).Append("\" fill=\"none\" stroke=\"").Append(colour)
            .Append(CultureInfo.InvariantCulture, $"\" stroke-width=\"{thickness:0.##}\" stroke-linejoin=\"round\" stroke-linecap=\"{(butt ? "butt" : "round")}\"");
        return Close(opacity);
    }

    public Svg Rect(double x, double y, double w, double h, string fill, double radius = 0, double opacity = 1)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{w:0.#}\" height=\"{h:0.#}\" rx=\"{radius:0.#}\" fill=\"{fill}\"");
        return Close(opacity);
    }

    public Svg Rect(double x, double y, double w, double h, Colour fill, double radius = 0, double opacity = 1) =>
        Rect(x, y, w, h, fill.ToString(), radius, opacity);

    public Svg Circle(double x, double y, double r, Colour fill, double opacity = 1) => Ellipse(x, y, r, r, fill, opacity);

    public Svg Ellipse(double x, double y, double rx, double ry, Colour fill, double opacity = 1)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<ellipse cx=\"{x:0.#}\" cy=\"{y:0.#}\" rx=\"{rx:0.#}\" ry=\"{ry:0.#}\" fill=\"{fill}\"");
        return Close(opacity);
    }

    public Svg Poly(Colour fill, params ReadOnlySpan<(double X, double Y)> points)
    {
        var pen = new Pen().M(points[0].X, points[0].Y);
        foreach (var (x, y) in points[1..]) pen.L(x, y);
        return Path(pen.Z(), fill);
    }

    /// <summary>Top to bottom of what it fills.</summary>
    public string Fade(Colour top, Colour bottom, double topOpacity = 1, double bottomOpacity = 1) =>
        Gradient("x2=\"0\" y2=\"1\"", "linearGradient", top, bottom, topOpacity, bottomOpacity);

    /// <summary>Left to right of what it fills.</summary>
    public string Across(Colour left, Colour right, double leftOpacity = 1, double rightOpacity = 1) =>
        Gradient("x2=\"1\" y2=\"0\"", "linearGradient", left, right, leftOpacity, rightOpacity);

    public string Glow(Colour inner, double innerOpacity) =>
        Gradient("cx=\"0.5\" cy=\"0.5\" r=\"0.5\"", "radialGradient", inner, inner, innerOpacity, 0);

    public Svg Shift(double x, double y, Action draw, double scale = 1, bool mirrored = false, double turn = 0)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({x:0.##} {y:0.##}) rotate({turn:0.#}) scale({(mirrored ? -scale : scale):0.####} {scale:0.####})\">");
        draw();
        _body.Append("</g>");
        return this;
    }

    /// <summary>Draws only inside the shape.</summary>
    public Svg Within(Pen shape, Action draw)
    {
        var id = ++_ids;
        _defs.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"c{id}\"><path d=\"{shape}\"/></clipPath>");
        _body.Append(CultureInfo.InvariantCulture, $"<g clip-path=\"url(#c{id})\">");
        draw();
        _body.Append("</g>");
        return this;
    }

    /// <param name="view">The part of the sheet that is shown.</param>
    public string Finish(int pixelWidth, int pixelHeight, bool mirrored, (double X, double Y, double W, double H)? view = null) => string.Create(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{pixelWidth}\" height=\"{pixelHeight}\" viewBox=\"{view?.X ?? 0:0.#} {view?.Y ?? 0:0.#} {view?.W ?? width:0.#} {view?.H ?? height:0.#}\" preserveAspectRatio=\"xMidYMid slice\"><defs>{_defs}</defs><g{(mirrored ? string.Create(CultureInfo.InvariantCulture, $" transform=\"translate({width} 0) scale(-1 1)\"") : "")}>{_body}</g></svg>");

    private string Gradient(string geometry, string kind, Colour from, Colour to, double fromOpacity, double toOpacity)
    {
        var id = ++_ids;
        _defs.Append(CultureInfo.InvariantCulture, $"<{kind} id=\"g{id}\" {(kind[0] == 'l' ? "x1=\"0\" y1=\"0\" " : "")}{geometry}><stop offset=\"0\" stop-color=\"{from}\" stop-opacity=\"{fromOpacity:0.##}\"/><stop offset=\"1\" stop-color=\"{to}\" stop-opacity=\"{toOpacity:0.##}\"/></{kind}>");
        return $"url(#g{id})";
    }

    private Svg Close(double opacity)
    {
        if (opacity < 1) _body.Append(CultureInfo.InvariantCulture, $" opacity=\"{opacity:0.##}\"");
        _body.Append("/>");
        return this;
    }
}
