namespace TayNinhExemplars.Media.Illustrations;

/// <summary>The plain in front of the mountain, drawn towards one vanishing point.</summary>
internal sealed class Ground(Svg svg, Palette light, Dice dice)
{
    private const double W = Backdrop.W, H = Backdrop.H;

    public void Plain(double horizon, Colour far, Colour near) =>
        svg.Rect(0, horizon, W, H - horizon, svg.Fade(light.At(far, 0.4), light.Near(near)));

    /// <summary>Paddies between earth banks that run to one point: ripe, green and flooded ones, larger towards us.</summary>
    public void Paddies(double horizon, double bottom, double ripe)
    {
        const int rows = 7;
        var vanishX = W * dice.In(0.4, 0.7);
        double At(double lane, double y) => vanishX + lane * (y - horizon + 26) * 1.15;
        for (var i = 0; i < rows; i++)
        {
            var (t0, t1) = (Math.Pow(i / (double)rows, 1.9), Math.Pow((i + 1) / (double)rows, 1.9));
            var (y0, y1) = (horizon + (bottom - horizon) * t0, horizon + (bottom - horizon) * t1);
            var distance = 0.45 * (1 - t1);
            var reach = W / (y0 - horizon + 26) / 1.15 + 1;
            for (double lane = -reach; lane < reach;)
            {
                var wide = dice.In(0.55, 1.15) * (1 + 2.6 * (1 - t1));
                var kind = dice.Next();
                Colour colour = kind < ripe ? dice.Of<Colour>("#e3b94a", "#d9ad42", "#ecc863") : kind < ripe + 0.1 ? "#9cc4b8" : dice.Of<Colour>("#8db84e", "#a9c34f", "#76a94b", "#6a9f4c");
                svg.Path(new Pen().M(At(lane, y0), y0).L(At(lane + wide, y0), y0).L(At(lane + wide, y1), y1).L(At(lane, y1), y1).Z(),
                    svg.Fade(light.At(colour.Lighter(0.14), distance), light.At(colour, distance * 0.6)));
                svg.Line(new Pen().M(At(lane, y0), y0).L(At(lane, y1), y1), light.At("#6f8a44", distance), 1.2 + 5 * t1);
                lane += wide;
            }
            svg.Line(new Pen().M(-10, y1).Q(W * 0.5, y1 - 3 + 6 * dice.Next(), W + 10, y1), light.At("#64803f", distance), 1.5 + 6 * t1);
        }
    }

    /// <summary>Ears or seedlings in rows, close enough to be told apart.</summary>
    public void RiceRows(double top, double bottom, Colour stalk, Colour tip)
    {
        for (double y = top, step = 20; y < bottom + 40; y += step, step *= 1.2)
        {
            var tall = 26 + (y - top) * 0.26;
            var (stalks, ears, tips) = (new Pen(), new Pen(), new Pen());
            for (double x = -20 + dice.In(0, 10); x < W + 20; x += tall * 0.17)
            {
                var (lean, h) = (dice.In(-0.3, 0.55) * tall, tall * dice.In(0.75, 1.12));
                stalks.M(x - 1.4, y).Q(x + lean * 0.15, y - h * 0.6, x + lean * 0.8, y - h).Q(x + lean * 0.25 + 2, y - h * 0.5, x + 2.4, y).Z();
                if (dice.Chance(0.6)) (dice.Chance(0.5) ? ears : tips).O(x + lean * 0.9 + tall * 0.03, y - h * 0.94, tall * 0.035, tall * 0.1);
            }
            svg.Rect(-10, y - tall * 0.4, W + 20, tall * 0.45 + step, svg.Fade(stalk, stalk.Darker(0.16), 0, 1));
            svg.Path(stalks, stalk).Path(ears, tip).Path(tips, tip.Darker(0.16));
        }
    }

    /// <summary>A laterite road from the horizon to our feet.</summary>
    public void Road(double horizon, double vanishX, double nearX, double nearWidth, Colour? colour = null)
    {
        Colour soil = colour ?? "#c98257";
        svg.Path(new Pen().M(vanishX - 4, horizon).C(vanishX - 30, horizon + (H - horizon) * 0.3, nearX - nearWidth * 0.3, horizon + (H - horizon) * 0.5, nearX - nearWidth / 2, H + 10)
            .L(nearX + nearWidth / 2, H + 10).C(nearX + nearWidth * 0.34, horizon + (H - horizon) * 0.5, vanishX + 60, horizon + (H - horizon) * 0.3, vanishX + 6, horizon).Z(),
            svg.Fade(light.At(soil.Lighter(0.2), 0.35), light.Near(soil)));
    }

    /// <summary>A yard of beaten earth or brick, with soft bands of light.</summary>
    public void Yard(double top, Colour colour)
    {
        svg.Rect(0, top, W, H - top, svg.Fade(light.At(colour.Lighter(0.2), 0.2), light.Near(colour)));
        for (var i = 0; i < 5; i++)
            svg.Ellipse(dice.In(0, W), dice.In(top + 40, H), dice.In(160, 420), dice.In(8, 26), light.Near(colour.Lighter(0.3)), 0.35);
    }

    public void Water(double top, double bottom, double sunX)
    {
        svg.Rect(0, top, W, bottom - top, svg.Fade(light.SkyLow.To(light.Near("#8fc9c6"), 0.2), light.SkyTop.To(light.Near("#23707c"), 0.8)));
        var (bright, dark) = (new Pen(), new Pen());
        for (var i = 0; i < 90; i++)
        {
            var t = Math.Pow(dice.Next(), 1.6);
            var (y, w) = (top + 6 + (bottom - top) * t, 20 + 150 * t);
            var x = i % 3 == 0 ? sunX + dice.In(-1, 1) * (30 + 130 * t) - w / 2 : dice.In(-60, W);
            (i % 3 == 0 ? bright : dark).M(x, y).Q(x + w * 0.5, y - 2 - 3 * t, x + w, y).Q(x + w * 0.5, y + 2 + 3 * t, x, y).Z();
        }
        svg.Path(dark, light.Near("#2c6f7c"), 0.22).Path(bright, light.Sun, 0.6);
    }
}
