namespace TayNinhExemplars.Media.Illustrations;

/// <summary>What grows here.</summary>
internal sealed class Plants(Svg svg, Palette light, Dice dice)
{
    /// <summary>Thốt nốt: a straight trunk and a round head of fans.</summary>
    public void SugarPalm(double x, double foot, double tall, double distance = 0)
    {
        var leaf = light.At("#2c6a51", distance);
        var lean = dice.In(-0.04, 0.04) * tall;
        var (tx, ty, r) = (x + lean, foot - tall, tall * 0.2);
        svg.Path(new Pen().M(x - tall * 0.026, foot).Q(x + lean * 0.3 - tall * 0.014, foot - tall * 0.5, tx - tall * 0.014, ty)
            .L(tx + tall * 0.014, ty).Q(x + lean * 0.3 + tall * 0.018, foot - tall * 0.5, x + tall * 0.032, foot).Z(), light.At("#5d4a3c", distance));
        var fans = new Pen();
        var lit = new Pen();
        for (var i = 0; i < 13; i++)
        {
            var angle = -Math.PI * 1.32 + i * Math.PI * 1.64 / 12 + dice.In(-0.06, 0.06);
            var reach = r * dice.In(0.86, 1.1);
            var pen = i % 3 == 1 ? lit : fans;
            pen.M(tx, ty);
            for (var j = -3; j <= 3; j++)
            {
                var a = angle + j * 0.1;
                pen.L(tx + Math.Cos(a) * reach * (1.02 - Math.Abs(j) * 0.05), ty + Math.Sin(a) * reach * (1.02 - Math.Abs(j) * 0.05));
                if (j < 3) pen.L(tx + Math.Cos(a + 0.05) * reach * 0.8, ty + Math.Sin(a + 0.05) * reach * 0.8);
            }
            pen.Z();
        }
        svg.Path(fans, leaf).Path(lit, light.At("#4f8f5c", distance));
    }

    /// <summary>Coconut or areca: fronds that arch and droop.</summary>
    public void Coconut(double x, double foot, double tall, double distance = 0, bool areca = false)
    {
        var lean = dice.In(-0.16, 0.16) * (areca ? 0.15 : 1) * tall;
        var (tx, ty) = (x + lean, foot - tall);
        var thick = tall * (areca ? 0.018 : 0.03);
        svg.Path(new Pen().M(x - thick, foot).Q(x + lean * 0.1 - thick * 0.6, foot - tall * 0.6, tx - thick * 0.5, ty)
            .L(tx + thick * 0.5, ty).Q(x + lean * 0.1 + thick, foot - tall * 0.6, x + thick * 1.2, foot).Z(), light.At("#7d6a55", distance));
        var (dark, bright) = (new Pen(), new Pen());
        var reach = tall * (areca ? 0.24 : 0.36);
        for (var i = 0; i < 9; i++)
        {
            var angle = -Math.PI * 1.12 + i * Math.PI * 1.24 / 8 + dice.In(-0.08, 0.08);
            var (ex, ey) = (tx + Math.Cos(angle) * reach, ty + Math.Sin(angle) * reach * 0.72 + reach * 0.3);
            var (mx, my) = (tx + Math.Cos(angle) * reach * 0.62, ty + Math.Sin(angle) * reach * 0.9 - reach * 0.06);
            (i % 2 == 0 ? dark : bright).M(tx, ty).Q(mx, my - reach * 0.1, ex, ey).Q(mx, my + reach * 0.18, tx, ty + thick).Z();
        }
        svg.Path(dark, light.At("#2b6b4c", distance)).Path(bright, light.At("#5b9a56", distance));
        if (!areca) svg.Path(new Pen().O(tx - thick, ty + thick, thick * 0.9, thick).O(tx + thick, ty + thick * 1.2, thick * 0.9, thick), light.At("#a88a3a", distance));
    }

    public void Banana(double x, double foot, double tall, double distance = 0)
    {
        for (var i = 0; i < 7; i++)
        {
            var side = i % 2 == 0 ? -1 : 1;
            var reach = tall * dice.In(0.28, 0.55) * side * (i < 2 ? 0.3 : 1);
            var top = foot - tall * (i < 2 ? dice.In(0.92, 1.05) : dice.In(0.5, 0.85));
            var width = tall * dice.In(0.1, 0.14);
            var stem = foot - tall * 0.34;
            svg.Path(new Pen().M(x, stem).C(x + reach * 0.2, top - width, x + reach * 0.75, top - width * 0.8, x + reach, top + tall * 0.12)
                .C(x + reach * 0.66, top + width * 1.3, x + reach * 0.3, top + width * 1.6, x, stem).Z(),
                i % 3 == 0 ? light.At("#6fae57", distance) : i % 3 == 1 ? light.At("#3f8554", distance) : light.At("#4f9a58", distance));
            svg.Line(new Pen().M(x, stem).Q(x + reach * 0.45, top - width * 0.1, x + reach, top + tall * 0.12), light.At("#a9cc74", distance), Math.Max(1, tall * 0.008), 0.7);
        }
        svg.Path(new Pen().M(x - tall * 0.035, foot).L(x - tall * 0.02, foot - tall * 0.42).L(x + tall * 0.02, foot - tall * 0.42).L(x + tall * 0.04, foot).Z(), light.At("#7f9a54", distance));
    }

    /// <summary>A round tree with its light on one side; blossom when a second colour is given.</summary>
    public void Tree(double x, double foot, double tall, double distance = 0, Colour? blossom = null)
    {
        svg.Path(new Pen().M(x - tall * 0.035, foot).Q(x - tall * 0.012, foot - tall * 0.3, x - tall * 0.06, foot - tall * 0.56).L(x + tall * 0.05, foot - tall * 0.56)
            .Q(x + tall * 0.014, foot - tall * 0.3, x + tall * 0.045, foot).Z(), light.At("#5d4534", distance));
        var crown = blossom ?? (Colour)"#3f8554";
        var (shade, body, lit) = (new Pen(), new Pen(), new Pen());
        for (var i = 0; i < 8; i++)
        {
            var a = i * Math.PI / 4 + dice.In(-0.2, 0.2);
            var (cx, cy, r) = (x + Math.Cos(a) * tall * 0.2, foot - tall * 0.7 + Math.Sin(a) * tall * 0.12, tall * dice.In(0.14, 0.19));
            (Math.Sin(a) > 0.3 ? shade : body).O(cx, cy, r * 1.15, r);
            if (Math.Sin(a) < 0.2 && Math.Cos(a) < 0.5) lit.O(cx - r * 0.2, cy - r * 0.25, r * 0.72, r * 0.55);
        }
        body.O(x, foot - tall * 0.7, tall * 0.22, tall * 0.18);
        svg.Path(shade, light.At(crown.Darker(0.3), distance)).Path(body, light.At(crown, distance)).Path(lit, light.At(crown.Lighter(0.3), distance), 0.75);
    }

    public void Bush(double x, double foot, double size, double distance = 0, Colour? flowers = null)
    {
        var (body, lit, dots) = (new Pen(), new Pen(), new Pen());
        for (var i = 0; i < 6; i++)
        {
            var (cx, r) = (x + dice.In(-0.7, 0.7) * size, size * dice.In(0.3, 0.48));
            body.O(cx, foot - r * 0.72, r, r * 0.8);
            lit.O(cx - r * 0.2, foot - r * 0.95, r * 0.6, r * 0.4);
            if (flowers is not null) for (var j = 0; j < 5; j++) dots.O(cx + dice.In(-r, r) * 0.8, foot - r * dice.In(0.4, 1.3), size * 0.045, size * 0.045);
        }
        svg.Path(body, light.At("#2f7150", distance)).Path(lit, light.At("#5a9a5a", distance), 0.8);
        if (flowers is { } colour) svg.Path(dots, light.At(colour, distance));
    }

    public void Grass(double x, double foot, double width, double tall, Colour colour)
    {
        var pen = new Pen();
        for (double at = x; at < x + width; at += dice.In(5, 11))
        {
            var (lean, h) = (dice.In(-0.4, 0.4) * tall, tall * dice.In(0.5, 1));
            pen.M(at - 2, foot).Q(at + lean * 0.2, foot - h * 0.6, at + lean, foot - h).Q(at + lean * 0.3 + 2, foot - h * 0.5, at + 3, foot).Z();
        }
        svg.Path(pen, colour);
    }

    public void CornerLeaves(double x, double y, double size, bool mirrored) => svg.Shift(x, y, () =>
    {
        var tones = new[] { light.DeepLeaf, light.DeepLeaf.To(light.DarkLeaf, 0.5), light.DarkLeaf };
        for (var i = 0; i < 9; i++)
        {
            var angle = -Math.PI / 2 + 0.08 + i * 0.165 + dice.In(-0.05, 0.05);
            var reach = dice.In(210, 330) * (1 - i * 0.035);
            var width = dice.In(26, 42);
            var (ex, ey) = (Math.Cos(angle) * reach, Math.Sin(angle) * reach);
            var (nx, ny) = (-Math.Sin(angle) * width, Math.Cos(angle) * width);
            svg.Path(new Pen().M(0, 0).C(ex * 0.3 + nx, ey * 0.3 + ny, ex * 0.75 + nx, ey * 0.75 + ny, ex, ey)
                .C(ex * 0.75 - nx * 0.7, ey * 0.75 - ny * 0.7, ex * 0.3 - nx, ey * 0.3 - ny, 0, 0).Z(), tones[i % 3]);
            svg.Line(new Pen().M(ex * 0.08, ey * 0.08).L(ex * 0.92, ey * 0.92), light.Leaf, 2.2, 0.5);
        }
    }, size, mirrored);
}
