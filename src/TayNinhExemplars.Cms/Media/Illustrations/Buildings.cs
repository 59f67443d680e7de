namespace TayNinhExemplars.Media.Illustrations;

/// <summary>What people have built here. Each stands on x, y (left foot) with the given width.</summary>
internal sealed class Buildings(Svg svg, Palette light, Dice dice)
{
    /// <summary>A country house under tiles: porch, posts, a door and two shutters.</summary>
    public void House(double x, double foot, double width, double distance = 0, Colour? wall = null, Colour? roof = null)
    {
        var (w, h) = (width, width * 0.3);
        Colour Far(Colour c) => light.At(c, distance);
        Colour face = wall ?? dice.Of<Colour>("#f4e3bd", "#cfe3da", "#f0cfa8", "#dfe6ee"), tile = roof ?? dice.Of<Colour>("#b9502f", "#a8452f", "#8a5a44");
        svg.Rect(x + w * 0.06, foot - h, w * 0.88, h, svg.Across(Far(face), Far(face.Darker(0.16))));
        svg.Rect(x + w * 0.06, foot - h * 0.12, w * 0.88, h * 0.12, Far(face.Darker(0.3)), 0, 0.6);
        svg.Rect(x + w * 0.44, foot - h * 0.8, w * 0.13, h * 0.8, Far("#6b3f2b"));
        svg.Line(new Pen().M(x + w * 0.505, foot - h * 0.8).L(x + w * 0.505, foot), Far("#4f3027"), Math.Max(1, w * 0.006));
        foreach (var at in new[] { 0.16, 0.7 }) Shutters(x + w * at, foot - h * 0.74, w * 0.14, h * 0.42, Far("#3f7f78"));
        svg.Path(new Pen().M(x - w * 0.05, foot - h * 0.9).L(x + w * 0.14, foot - h * 1.85).L(x + w * 0.86, foot - h * 1.85).L(x + w * 1.05, foot - h * 0.9).Z(),
            svg.Fade(Far(tile.Lighter(0.12)), Far(tile.Darker(0.12))));
        var rows = new Pen();
        for (var i = 1; i < 5; i++)
        {
            var t = i / 5.0;
            rows.M(x + w * (0.14 - 0.19 * t), foot - h * (1.85 - 0.95 * t)).L(x + w * (0.86 + 0.19 * t), foot - h * (1.85 - 0.95 * t));
        }
        svg.Line(rows, Far(tile.Darker(0.4)), Math.Max(1, w * 0.005), 0.35);
        svg.Rect(x + w * 0.13, foot - h * 1.9, w * 0.74, h * 0.09, Far(tile.Darker(0.3)), 3);
        foreach (var at in new[] { 0.02, 0.34, 0.65, 0.955 }) svg.Rect(x + w * at, foot - h * 0.92, w * 0.02, h * 0.92, Far("#7a4a30"));
    }

    /// <summary>The long yellow schoolhouse of every commune, two floors, a red roof and a gallery.</summary>
    public void LongHouse(double x, double foot, double width, int floors, Colour wall, Colour roof, double distance = 0, int bays = 9)
    {
        Colour Far(Colour c) => light.At(c, distance);
        var (floor, bay) = (width * 0.115, width / bays);
        var tall = floor * floors;
        svg.Rect(x, foot - tall, width, tall, svg.Across(Far(wall.Lighter(0.15)), Far(wall.Darker(0.1))));
        for (var f = 0; f < floors; f++)
        {
            var y = foot - tall + f * floor;
            svg.Rect(x, y + floor * 0.12, width, floor * 0.74, Far(wall.Darker(0.34)));
            for (var b = 0; b < bays; b++)
            {
                var bx = x + b * bay;
                if (b % 3 == 1) svg.Rect(bx + bay * 0.34, y + floor * 0.26, bay * 0.34, floor * 0.6, Far("#2f6d6a"));
                else Shutters(bx + bay * 0.22, y + floor * 0.3, bay * 0.56, floor * 0.38, Far("#3f8a84"));
                svg.Rect(bx - bay * 0.05, y, bay * 0.1, floor, Far(wall.Lighter(0.25)));
            }
            svg.Rect(x, y + floor * 0.68, width, floor * 0.18, Far(wall.Lighter(0.2)), 0, 0.9);
            svg.Rect(x - width * 0.008, y + floor * 0.86, width * 1.016, floor * 0.14, Far(wall.Lighter(0.4)));
        }
        svg.Rect(x + width - bay * 0.05, foot - tall, bay * 0.1, tall, Far(wall.Lighter(0.25)));
        svg.Path(new Pen().M(x - width * 0.025, foot - tall).L(x + width * 0.03, foot - tall - floor * 0.72).L(x + width * 0.97, foot - tall - floor * 0.72).L(x + width * 1.025, foot - tall).Z(),
            svg.Fade(Far(roof.Lighter(0.1)), Far(roof.Darker(0.12))));
        svg.Path(new Pen().M(x + width * 0.42, foot - tall).L(x + width * 0.5, foot - tall - floor * 1.05).L(x + width * 0.58, foot - tall).Z(), Far(wall.Lighter(0.3)));
        svg.Line(new Pen().M(x + width * 0.405, foot - tall + 2).L(x + width * 0.5, foot - tall - floor * 1.08).L(x + width * 0.595, foot - tall + 2), Far(roof.Darker(0.1)), width * 0.011);
    }

    public void Flag(double x, double foot, double tall)
    {
        svg.Rect(x - 3, foot - tall, 6, tall, svg.Across(light.White, light.Stone), 3);
        svg.Poly(light.Stone.Lighter(0.3), (x - 34, foot), (x - 26, foot - 16), (x + 26, foot - 16), (x + 34, foot));
        var (w, h) = (tall * 0.3, tall * 0.2);
        var (fx, fy) = (x + 3, foot - tall + 4);
        svg.Path(new Pen().M(fx, fy).C(fx + w * 0.3, fy - h * 0.14, fx + w * 0.6, fy + h * 0.16, fx + w, fy).L(fx + w, fy + h)
            .C(fx + w * 0.6, fy + h * 1.16, fx + w * 0.3, fy + h * 0.86, fx, fy + h).Z(), svg.Across("#d92f23", "#bf2318"));
        Star(fx + w * 0.48, fy + h * 0.51, h * 0.3, "#fbd43c");
    }

    public void Star(double x, double y, double r, Colour colour)
    {
        var pen = new Pen();
        for (var i = 0; i < 10; i++)
        {
            var (a, reach) = (-Math.PI / 2 + i * Math.PI / 5, i % 2 == 0 ? r : r * 0.39);
            if (i == 0) pen.M(x + Math.Cos(a) * reach, y + Math.Sin(a) * reach);
            else pen.L(x + Math.Cos(a) * reach, y + Math.Sin(a) * reach);
        }
        svg.Path(pen.Z(), colour);
    }

    public void Bicycle(double x, double foot, double size, Colour frame)
    {
        var r = size * 0.28;
        svg.Ellipse(x + size * 0.42, foot, size * 0.6, size * 0.04, light.Ink, 0.2);
        svg.Line(new Pen().O(x, foot - r, r, r).O(x + size * 0.86, foot - r, r, r), light.Ink, size * 0.03);
        svg.Line(new Pen().M(x, foot - r).L(x + size * 0.26, foot - size * 0.56).L(x + size * 0.68, foot - size * 0.56).L(x + size * 0.38, foot - r).Z()
            .M(x + size * 0.86, foot - r).L(x + size * 0.66, foot - size * 0.74).M(x + size * 0.26, foot - size * 0.56).L(x + size * 0.22, foot - size * 0.68), light.Near(frame), size * 0.035);
        svg.Line(new Pen().M(x + size * 0.56, foot - size * 0.78).L(x + size * 0.7, foot - size * 0.74).M(x + size * 0.12, foot - size * 0.68).L(x + size * 0.3, foot - size * 0.68), light.Ink, size * 0.04);
    }

    /// <summary>The glazed jars that stand by every house for rain.</summary>
    public void Jar(double x, double foot, double size)
    {
        Colour clay = light.Near("#8c5238");
        svg.Ellipse(x, foot, size * 0.5, size * 0.08, light.Ink, 0.22);
        svg.Path(new Pen().M(x - size * 0.26, foot).C(x - size * 0.6, foot - size * 0.4, x - size * 0.46, foot - size * 0.86, x - size * 0.26, foot - size * 0.94)
            .L(x + size * 0.26, foot - size * 0.94).C(x + size * 0.46, foot - size * 0.86, x + size * 0.6, foot - size * 0.4, x + size * 0.26, foot).Z(), svg.Across(clay.Lighter(0.2), clay.Darker(0.3)));
        svg.Ellipse(x, foot - size * 0.94, size * 0.3, size * 0.07, clay.Darker(0.5)).Ellipse(x, foot - size * 0.97, size * 0.3, size * 0.07, light.Straw.Darker(0.15));
    }

    private void Shutters(double x, double y, double w, double h, Colour colour)
    {
        svg.Rect(x, y, w, h, colour);
        svg.Line(new Pen().M(x + w / 2, y).L(x + w / 2, y + h).M(x, y + h / 2).L(x + w, y + h / 2), colour.Lighter(0.45), Math.Max(0.8, w * 0.05), 0.7, butt: true);
    }
}
