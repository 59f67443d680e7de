namespace TayNinhExemplars.Media.Illustrations;

internal enum Pose { Stand, Walk, Reach, Hold, Wave, Bend, Carry, Half }

internal enum Headwear { None, ConicalHat, Helmet, BucketHat, PeakedCap, Cap }

internal sealed record Look(Colour Top, Colour Bottom)
{
    public Headwear Hat { get; init; }
    public Colour HatColour { get; init; } = "#e9cf8f";
    public Colour Hair { get; init; } = "#2b2523";
    public bool LongHair { get; init; }

    /// <summary>Áo dài: the tunic falls to the shin.</summary>
    public bool LongTunic { get; init; }
    public Colour? Scarf { get; init; }
    public Colour? Skin { get; init; }
}

/// <summary>Small people, seen whole, without faces. Each stands on its feet at x, y and is as tall as told.</summary>
internal sealed class People(Svg svg, Palette light, Dice dice)
{
    private static readonly Colour[] Skins = ["#c98d63", "#b9794f", "#d9a277", "#a86b45"];
    private static readonly Colour[] Tops = ["#c65a4b", "#3f7f8c", "#e8c069", "#7c5f93", "#f2e8d2", "#4c7d5c", "#d98a6a", "#3c5f86", "#8c3f4f"];
    private static readonly Colour[] Bottoms = ["#2d3540", "#3d3a4a", "#54423a", "#273f4a"];

    public Look Anyone() => new(dice.Of(Tops), dice.Of(Bottoms)) { LongHair = dice.Chance(0.5) };
    public Look Farmer() => new(dice.Of(Tops), dice.Of(Bottoms)) { Hat = Headwear.ConicalHat, Scarf = dice.Chance(0.5) ? (Colour)"#e6dfd0" : default(Colour?) };
    public Look Pupil() => new("#fbf8f0", dice.Of<Colour>("#2f4468", "#27344f")) { Scarf = "#d23b2e", LongHair = dice.Chance(0.5) };

    public void Draw(double x, double foot, double tall, Pose pose, Look look, bool mirrored = false)
    {
        if (pose is not Pose.Half) svg.Ellipse(x, foot, tall * 0.19, tall * 0.035, light.Ink, 0.22);
        svg.Shift(x, foot, () => Figure(pose, look), tall / 100, mirrored);
    }

    private void Figure(Pose pose, Look look)
    {
        var skin = light.Near(look.Skin ?? dice.Of(Skins));
        if (pose is Pose.Bend) Bent(look, skin);
        else Upright(pose, look, skin);
    }

    private void Upright(Pose pose, Look look, Colour skin)
    {
        var (top, bottom) = (light.Near(look.Top), light.Near(look.Bottom));
        if (pose is not Pose.Half) Legs(pose, look, bottom, skin);
        if (look.LongHair) svg.Path(new Pen().M(-6.6, -89).C(-9, -78, -8.4, -70, -6, -66).L(6, -66).C(8.4, -70, 9, -78, 6.6, -89).Z(), light.Near(look.Hair));

        var (left, right) = Arms(pose);
        Arm(left, -1, top.Darker(0.14), skin);
        if (pose is Pose.Carry) Pole();
        Torso(look, top);
        Arm(right, 1, top, skin);
        Head(look, skin);
    }

    private void Torso(Look look, Colour top)
    {
        svg.Rect(-2.6, -83, 5.2, 8, light.Near(look.Skin ?? "#b9794f").Darker(0.12), 2);
        var body = look.LongTunic
            ? new Pen().M(-5, -78.5).C(-10, -77.5, -12, -75, -11.6, -70).C(-10.6, -60, -8, -56, -8.4, -50).L(-12, -16).Q(0, -12.5, 12, -16)
                .L(8.4, -50).C(8, -56, 10.6, -60, 11.6, -70).C(12, -75, 10, -77.5, 5, -78.5).Q(0, -76.5, -5, -78.5).Z()
            : new Pen().M(-5, -78.5).C(-10, -77.5, -12.4, -75, -12.2, -70).C(-11.4, -60, -9.6, -54, -10.4, -44).Q(0, -41.6, 10.4, -44)
                .C(9.6, -54, 11.4, -60, 12.2, -70).C(12.4, -75, 10, -77.5, 5, -78.5).Q(0, -76, -5, -78.5).Z();
        svg.Path(body, top);
        svg.Within(body, () => svg.Path(new Pen().M(2.5, -80).C(5, -66, 3, -56, 5, -10).L(16, -10).L(16, -80).Z(), top.Darker(0.35), 0.3));
        if (look.Scarf is { } scarf)
        {
            svg.Path(new Pen().M(-5.6, -79).Q(0, -73, 5.6, -79).L(6.4, -76).Q(0, -70, -6.4, -76).Z().M(-1, -74).L(-3.6, -63).L(0, -65).L(2.8, -62).L(1, -74).Z(), light.Near(scarf));
        }
    }

    private static (double X1, double Y1, double X2, double Y2, double S) One(double x1, double y1, double x2, double y2, double s) => (x1, y1, x2, y2, s);

    /// <summary>Elbow and hand of each arm.</summary>
    private static ((double X1, double Y1, double X2, double Y2, double S) Left, (double X1, double Y1, double X2, double Y2, double S) Right) Arms(Pose pose) => pose switch
    {
        Pose.Wave => (One(-14, -60, -13, -46, 0), One(19, -80, 17, -96, 0)),
        Pose.Reach => (One(-13, -60, -11, -47, 0), One(18, -62, 29, -66, 0)),
        Pose.Hold => (One(-14, -60, -3, -55, 0), One(14, -60, 3, -55, 0)),
        Pose.Carry => (One(-14, -61, -12, -48, 0), One(16, -66, 11, -78, 0)),
        Pose.Walk => (One(-15, -60, -17, -47, 0), One(14, -60, 18, -48, 0)),
        _ => (One(-14, -60, -13.5, -46, 0), One(14, -60, 13.5, -46, 0)),
    };

    private void Arm((double X1, double Y1, double X2, double Y2, double S) arm, int side, Colour sleeve, Colour skin)
    {
        var (mx, my) = (arm.X1 + (arm.X2 - arm.X1) * 0.7, arm.Y1 + (arm.Y2 - arm.Y1) * 0.7);
        svg.Line(new Pen().M(mx, my).L(arm.X2, arm.Y2), skin, 4.2);
        svg.Line(new Pen().M(side * 9.6, -74).Q(side * 12, -70, arm.X1, arm.Y1).L(mx, my), sleeve, 5.6);
    }

    private void Legs(Pose pose, Look look, Colour bottom, Colour skin)
    {
        var stride = pose is Pose.Walk ? 9.0 : pose is Pose.Carry ? 6 : 0;
        svg.Ellipse(-5 - stride, -1.4, 4.2, 2, light.Ink).Ellipse(5 + stride, -1.4, 4.2, 2, light.Ink);
        svg.Line(new Pen().M(-5 - stride, -8).L(-5 - stride, -3).M(5 + stride, -8).L(5 + stride, -3), skin, 4);
        svg.Line(new Pen().M(-4.6, -46).Q(-5.4 - stride * 0.3, -26, -5 - stride, -8), bottom.Darker(0.14), 8.4);
        svg.Line(new Pen().M(4.6, -46).Q(5.4 + stride * 0.3, -26, 5 + stride, -8), bottom, 8.4);
        if (look.LongTunic) svg.Line(new Pen().M(0, -40).L(0, -14), bottom, 6);
    }

    private void Head(Look look, Colour skin)
    {
        var hair = light.Near(look.Hair);
        svg.Ellipse(0, -88.4, 6.2, 7.4, skin);
        svg.Path(new Pen().M(-6.8, -87).C(-8, -98, 8, -98, 6.8, -87).C(5.4, -91, 1, -92.4, -2, -92).C(-4.6, -91.6, -6, -90, -6.8, -87).Z(), hair);
        switch (look.Hat)
        {
            case Headwear.ConicalHat:
                svg.Path(new Pen().M(-16, -88).L(-1.2, -103.4).Q(0, -104.4, 1.2, -103.4).L(16, -88).Q(0, -84.6, -16, -88).Z(), light.Straw);
                svg.Path(new Pen().M(2, -103).L(16, -88).Q(9, -86.2, 3, -86).Z(), light.Straw.Darker(0.3), 0.5);
                break;
            case Headwear.Helmet:
                svg.Path(new Pen().M(-8, -90).C(-8.6, -101, 8.6, -101, 8, -90).Q(0, -92, -8, -90).Z(), light.Near(look.HatColour));
                svg.Rect(-9.4, -91.4, 18.8, 2.4, light.Near(look.HatColour).Darker(0.2), 1.2);
                break;
            case Headwear.BucketHat:
                svg.Path(new Pen().M(-11, -88).C(-8, -91, -7.4, -98, -5, -98.6).L(5, -98.6).C(7.4, -98, 8, -91, 11, -88).Q(0, -92, -11, -88).Z(), light.Near(look.HatColour));
                break;
            case Headwear.PeakedCap:
                svg.Path(new Pen().M(-7.4, -92).C(-12, -98, -8, -101, 0, -101).C(8, -101, 12, -98, 7.4, -92).Z(), light.Near(look.HatColour));
                svg.Rect(-7.2, -93.8, 14.4, 2.8, light.Red, 1).Path(new Pen().M(-7, -91).Q(0, -87.6, 7, -91).Z(), light.Ink);
                break;
            case Headwear.Cap:
                svg.Path(new Pen().M(-7.2, -90.6).C(-7.6, -99.6, 7.6, -99.6, 7.2, -90.6).L(12, -89.6).Q(4, -92, -7.2, -90.6).Z(), light.Near(look.HatColour));
                break;
        }
    }

    /// <summary>Over the row, setting out or cutting.</summary>
    private void Bent(Look look, Colour skin)
    {
        var (top, bottom) = (light.Near(look.Top), light.Near(look.Bottom));
        svg.Line(new Pen().M(-3, -4).Q(-8, -24, -4, -42), bottom.Darker(0.14), 8.6).Line(new Pen().M(7, -4).Q(4, -22, 2, -42), bottom, 8.6);
        svg.Line(new Pen().M(24, -50).Q(25, -36, 30, -22), skin, 4.4).Line(new Pen().M(22, -52).Q(24, -42, 27, -34), top.Darker(0.14), 5.8);
        svg.Path(new Pen().M(-8, -40).C(-8, -52, 4, -62, 22, -61).C(29, -60, 29, -50, 24, -47).C(14, -43, 8, -40, 6, -36).Z(), top);
        svg.Ellipse(31, -57, 6, 6.4, skin);
        svg.Shift(32, -57, () =>
        {
            svg.Path(new Pen().M(-15, 1).L(-1.2, -13.6).Q(0, -14.6, 1.2, -13.6).L(15, 1).Q(0, 4, -15, 1).Z(), light.Straw);
            svg.Path(new Pen().M(2, -13).L(15, 1).Q(9, 2.8, 3, 3).Z(), light.Straw.Darker(0.3), 0.5);
        }, turn: 48);
    }

    /// <summary>A shoulder pole with its two baskets.</summary>
    private void Pole()
    {
        svg.Line(new Pen().M(-38, -76).Q(0, -84, 38, -76), light.Wood, 2.4);
        foreach (var x in new[] { -37.0, 37 })
        {
            svg.Line(new Pen().M(x, -76).L(x - 9, -30).M(x, -76).L(x + 9, -30), light.Wood, 0.9);
            svg.Path(new Pen().O(x - 5, -33, 4, 4).O(x + 1, -35, 4.4, 4.4).O(x + 6, -33, 4, 4), dice.Of(light.BrightLeaf, light.Red, light.Yellow));
            svg.Path(new Pen().M(x - 12, -31).L(x + 12, -31).Q(x + 10, -17, x + 6, -16).L(x - 6, -16).Q(x - 10, -17, x - 12, -31).Z(), light.Straw.Darker(0.12));
        }
    }
}
