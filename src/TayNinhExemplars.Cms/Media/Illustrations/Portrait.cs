namespace TayNinhExemplars.Media.Illustrations;

/// <summary>A bust before the sun: clothes, hair and bearing, no face.</summary>
internal static class Portrait
{
    public const double W = 900, H = 1125;

    private static readonly (Colour Top, Colour Low, Colour Disc)[] Grounds =
    [
        ("#f6dfb4", "#eab37c", "#fbeed0"), ("#cfe5df", "#8fc0b8", "#eaf5ee"), ("#f3cdb8", "#d98f7c", "#fae3d2"),
        ("#d7dfee", "#93a9cb", "#edf1f8"), ("#e7e6bd", "#b3c07a", "#f6f4da"), ("#e6d3e4", "#b293b8", "#f4e8f2"),
    ];

    public static void Draw(Svg svg, Sitter sitter, Dice dice)
    {
        var light = dice.Of(Palette.Hours) with { Warmth = 0.06 };
        Ground(svg, light, dice);
        var head = new Head(svg, light, dice, sitter);
        head.Behind();
        svg.Shift(W / 2, 0, () => new Clothes(svg, light, dice, head.Skin).Draw(sitter));
        head.Draw();
    }

    private static void Ground(Svg svg, Palette light, Dice dice)
    {
        var (top, low, disc) = dice.Of(Grounds);
        svg.Rect(0, 0, W, H, svg.Fade(top, low));
        svg.Circle(450, 430, 350, disc, 0.55).Circle(450, 430, 290, disc, 0.8);
        var mountain = low.To("#2f6a68", 0.28);
        svg.Path(new Pen().M(-200, H).C(60, 1010, 130, 800, 250, 770).C(330, 752, 400, 900, 560, 1010).L(620, H).Z(), mountain, 0.5);
        svg.Path(new Pen().M(380, H).C(560, 1010, 680, 860, 800, 830).C(900, 812, 960, 930, 1100, 1000).L(1100, H).Z(), mountain, 0.35);
        if (dice.Chance(0.5)) return;
        var plants = new Plants(svg, light with { Light = low, Warmth = 0.45 }, dice);
        plants.CornerLeaves(-20, H + 10, 1.25, mirrored: false);
        plants.CornerLeaves(W + 20, H + 10, 1.25, mirrored: true);
    }
}
