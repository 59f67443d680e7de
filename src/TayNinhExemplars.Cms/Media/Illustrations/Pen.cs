using System.Globalization;
using System.Text;

namespace TayNinhExemplars.Media.Illustrations;

/// <summary>Path data, one letter per move.</summary>
internal sealed class Pen
{
    private readonly StringBuilder _d = new();

    public Pen M(double x, double y) => Add('M', x, y);
    public Pen L(double x, double y) => Add('L', x, y);
    public Pen Q(double cx, double cy, double x, double y) => Add('Q', cx, cy, x, y);
    public Pen C(double ax, double ay, double bx, double by, double x, double y) => Add('C', ax, ay, bx, by, x, y);

    public Pen Z()
    {
        _d.Append('Z');
        return this;
    }

    /// <summary>A closed circle, so that many can share one element.</summary>
    public Pen O(double x, double y, double rx, double ry)
    {
        const double k = 0.5523;
        return M(x - rx, y)
            .C(x - rx, y - ry * k, x - rx * k, y - ry, x, y - ry).C(x + rx * k, y - ry, x + rx, y - ry * k, x + rx, y)
            .C(x + rx, y + ry * k, x + rx * k, y + ry, x, y + ry).C(x - rx * k, y + ry, x - rx, y + ry * k, x - rx, y).Z();
    }

    public Pen Box(double x, double y, double w, double h) => M(x, y).L(x + w, y).L(x + w, y + h).L(x, y + h).Z();

    public override string ToString() => _d.ToString();

    private Pen Add(char move, params ReadOnlySpan<double> numbers)
    {
        _d.Append(move);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0) _d.Append(' ');
            _d.Append(CultureInfo.InvariantCulture, $"{numbers[i]:0.#}");
        }
        return this;
    }
}
