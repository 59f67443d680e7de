namespace TayNinhExemplars.Media.Illustrations;

/// <summary>What lies behind: sky, Bà Đen mountain, the line of trees at the edge of the plain.</summary>
internal sealed class Backdrop(Svg svg, Palette light, Dice dice)
{
    public const double W = 1600, H = 1067;

    public void Sky(double horizon)
    {
        svg.Rect(0, 0, W, horizon + 40, svg.Fade(light.SkyTop, light.SkyLow));
        var (x, y) = (dice.In(230, 620), horizon * (0.22 + 0.5 * light.Sunlow) - dice.In(20, 60));
        svg.Rect(x - 420, y - 420, 840, 840, svg.Glow(light.Sun, 0.75));
        svg.Circle(x, y, dice.In(58, 80), light.Sun, 0.95);
        Clouds(horizon);
    }

    public void Clouds(double horizon, int count = 4)
    {
        for (var i = 0; i < count; i++)
            Cloud(dice.In(-60, W), dice.In(40, horizon * 0.55), dice.In(0.55, 1.25), dice.In(0.35, 0.7));
    }

    /// <summary>Long, flat-bottomed, as they stand over the plain in the dry season.</summary>
    private void Cloud(double x, double y, double size, double opacity)
    {
        var pen = new Pen().M(0, 0).C(-34, 0, -34, -30, 0, -32).C(6, -66, 62, -72, 78, -42).C(100, -66, 150, -54, 152, -26)
            .C(190, -34, 214, -2, 180, 0).Z().M(-90, 0).L(270, 0).C(290, 0, 290, 9, 270, 9).L(-90, 9).C(-108, 9, -108, 0, -90, 0).Z();
        svg.Shift(x, y, () => svg.Path(pen, light.Sun.Lighter(0.4), opacity), size);
    }

    /// <summary>
    /// Núi Bà Đen as the plain sees it: alone, a long back, the lower Phụng and Heo hills at its sides.
    /// <paramref name="x"/> is the summit, <paramref name="tall"/> its height above <paramref name="foot"/>.
    /// </summary>
    public void Mountain(double x, double foot, double tall, double distance = 0.34)
    {
        var w = tall * 2.15;
        var far = light.At("#4f8080", distance + 0.2);
        var near = light.At("#2f6a68", distance);
        var lit = light.At("#6fa07c", distance);

        svg.Path(new Pen().M(x - w * 1.7, foot).C(x - w * 1.2, foot - tall * 0.1, x - w * 0.98, foot - tall * 0.4, x - w * 0.72, foot - tall * 0.43)
            .C(x - w * 0.55, foot - tall * 0.45, x - w * 0.4, foot - tall * 0.2, x, foot).Z(), far);
        svg.Path(new Pen().M(x + w * 0.2, foot).C(x + w * 0.5, foot - tall * 0.12, x + w * 0.64, foot - tall * 0.33, x + w * 0.8, foot - tall * 0.32)
            .C(x + w, foot - tall * 0.3, x + w * 1.1, foot - tall * 0.08, x + w * 1.5, foot).Z(), far);

        Pen Body() => new Pen().M(x - w * 1.25, foot).C(x - w * 0.9, foot - tall * 0.06, x - w * 0.66, foot - tall * 0.34, x - w * 0.46, foot - tall * 0.53)
            .C(x - w * 0.35, foot - tall * 0.64, x - w * 0.24, foot - tall * 0.86, x - w * 0.1, foot - tall * 0.96)
            .C(x - w * 0.04, foot - tall * 1.01, x + w * 0.06, foot - tall * 1.01, x + w * 0.13, foot - tall * 0.93)
            .C(x + w * 0.26, foot - tall * 0.78, x + w * 0.34, foot - tall * 0.56, x + w * 0.5, foot - tall * 0.4)
            .C(x + w * 0.74, foot - tall * 0.16, x + w * 0.98, foot - tall * 0.03, x + w * 1.3, foot).Z();
        svg.Path(Body(), svg.Fade(near, near.To(light.Haze, 0.45)));
        svg.Within(Body(), () =>
        {
            // The side towards the sun, and the valleys that run down from the ridge.
            svg.Path(new Pen().M(x - w * 1.3, foot + 4).L(x - w * 0.8, foot - tall * 0.4).L(x - w * 0.04, foot - tall * 1.05)
                .C(x - w * 0.02, foot - tall * 0.85, x - w * 0.16, foot - tall * 0.74, x - w * 0.12, foot - tall * 0.55)
                .C(x - w * 0.3, foot - tall * 0.46, x - w * 0.2, foot - tall * 0.22, x - w * 0.42, foot + 4).Z(), lit, 0.4);
            svg.Path(new Pen().M(x - w * 0.3, foot - tall * 0.76).C(x - w * 0.3, foot - tall * 0.5, x - w * 0.5, foot - tall * 0.34, x - w * 0.55, foot)
                .L(x - w * 0.74, foot).C(x - w * 0.6, foot - tall * 0.3, x - w * 0.46, foot - tall * 0.5, x - w * 0.3, foot - tall * 0.76).Z(), near, 0.5);
            svg.Path(new Pen().M(x + w * 0.1, foot - tall * 0.97).C(x + w * 0.12, foot - tall * 0.62, x + w * 0.3, foot - tall * 0.42, x + w * 0.34, foot)
                .L(x + w * 0.62, foot).C(x + w * 0.46, foot - tall * 0.3, x + w * 0.24, foot - tall * 0.5, x + w * 0.1, foot - tall * 0.97).Z(), near.Darker(0.22), 0.3);
            svg.Rect(x - w * 1.4, foot - tall * 0.3, w * 2.8, tall * 0.34, svg.Fade(light.Haze, light.Haze, 0, 0.75));
        });
    }

    public void Hills(double foot, double tall, double distance)
    {
        var pen = new Pen().M(-20, foot + 20).L(-20, foot - tall * dice.In(0.2, 0.6));
        for (double x = -20; x < W + 20;)
        {
            var step = dice.In(180, 340);
            var y = foot - tall * dice.In(0.15, 1);
            pen.C(x + step * 0.4, y + tall * 0.1, x + step * 0.6, y, x + step, y + tall * 0.08);
            x += step;
        }
        svg.Path(pen.L(W + 400, foot + 20).Z(), light.At("#4a7c70", distance));
    }

    /// <summary>The edge of the plain: crowns against the haze, here and there a sugar palm.</summary>
    public void TreeLine(double y, double tall = 34, double distance = 0.42)
    {
        foreach (var (depth, lift, size) in new[] { (distance + 0.14, 10.0, 1.25), (distance, 0.0, 1.0) })
        {
            var pen = new Pen().M(-30, y + 14).L(-30, y - tall * 0.5 - lift);
            for (double x = -30; x < W + 30;)
            {
                var step = dice.In(22, 62) * size;
                var rise = dice.In(0.35, 1) * tall * size;
                pen.C(x + step * 0.05, y - rise - lift, x + step * 0.95, y - rise - lift, x + step, y - tall * 0.28 - lift);
                x += step;
            }
            svg.Path(pen.L(W + 90, y + 14).Z(), light.At("#2c6a51", depth));
        }
        var plants = new Plants(svg, light, dice);
        for (var i = dice.Int(2, 4); i > 0; i--) plants.SugarPalm(dice.In(40, W - 40), y + 6, dice.In(70, 112), distance - 0.02);
    }

    public void Egrets(double x, double y, int count)
    {
        var pen = new Pen();
        for (var i = 0; i < count; i++)
        {
            var (bx, by, s) = (x + i * dice.In(34, 60), y + dice.In(-34, 34), dice.In(9, 15));
            pen.M(bx - s * 1.5, by - s * 0.5).Q(bx - s * 0.6, by - s * 0.9, bx, by).Q(bx + s * 0.7, by - s, bx + s * 1.6, by - s * 0.7);
        }
        svg.Line(pen, light.White, 3.4, 0.95);
    }

    /// <summary>Dark leaves in a lower corner, which push everything else back.</summary>
    public void Foreground(bool left = true, bool right = true)
    {
        var plants = new Plants(svg, light, dice);
        if (left) plants.CornerLeaves(-30, H + 30, dice.In(0.8, 1.05), mirrored: false);
        if (right) plants.CornerLeaves(W + 30, H + 30, dice.In(0.65, 0.95), mirrored: true);
    }
}
