namespace TayNinhExemplars.Media.Illustrations;

/// <summary>Scenes of people doing something with one another.</summary>
internal static class Together
{
    private const double W = Stage.W, H = Stage.H;

    /// <summary>Three generations on the road between the fields, the mountain behind them.</summary>
    public static void Family(Stage s)
    {
        var horizon = 560;
        s.Back.Sky(horizon);
        s.Back.Mountain(830 + s.Dice.In(-40, 40), horizon + 8, 400, 0.3);
        s.Back.TreeLine(horizon + 10, 38);
        s.Ground.Plain(horizon, "#b7cc5f", "#86ad45");
        s.Ground.Paddies(horizon + 6, H, 0.45);
        s.Ground.Road(horizon + 10, 830, 810, 640, "#a9844f");
        var elder = s.People.Anyone() with { Hair = "#cfcac2", Top = "#8c6f9a" };
        s.People.Draw(590, 960, 400, Pose.Hold, elder);
        s.People.Draw(735, 965, 440, Pose.Stand, s.People.Anyone() with { LongHair = false });
        s.People.Draw(845, 972, 250, Pose.Wave, s.People.Pupil() with { Top = "#f3bd3b", Scarf = null });
        s.People.Draw(960, 968, 415, Pose.Stand, s.People.Anyone() with { LongHair = true });
        s.People.Draw(1060, 975, 200, Pose.Stand, s.People.Pupil() with { Top = "#d8767a", Scarf = null, LongHair = true });
        s.Plants.Grass(-10, H + 8, 620, 130, s.Light.DarkLeaf);
        s.Plants.Grass(1010, H + 8, 640, 130, s.Light.DarkLeaf);
        s.Plants.SugarPalm(180, 930, 470);
        s.Plants.SugarPalm(1450, 900, 380);
        s.Back.Egrets(330, 260, 5);
    }

    /// <summary>Rice paper drying in the dew: Trảng Bàng's craft, racks of white rounds.</summary>
    public static void RicePaper(Stage s)
    {
        s.Distance(480, 1160, 250, 44);
        s.Ground.Plain(480, "#b3c46c", "#b98f5e");
        s.Build.House(120, 610, 360, 0.1);
        s.Plants.Banana(70, 625, 200, 0.06);
        s.Plants.Coconut(540, 615, 280, 0.08);
        for (var row = 0; row < 4; row++)
        {
            var t = row / 3.0;
            for (var i = 0; i < 6; i++) Rack(s, 60 + i * (230 + t * 110) - t * 180, 690 + row * row * 26 + row * 58, 150 + t * 120);
            if (row == 1) s.People.Draw(700, 815, 250, Pose.Reach, s.People.Farmer());
            if (row == 2) s.People.Draw(1150, 935, 300, Pose.Hold, s.People.Farmer(), mirrored: true);
        }
        s.Back.Foreground(right: false);
    }

    private static void Rack(Stage s, double x, double foot, double w)
    {
        var h = w * 0.62;
        s.Svg.Ellipse(x + w / 2, foot, w * 0.6, w * 0.05, s.Light.Ink, 0.18);
        s.Svg.Line(new Pen().M(x + w * 0.12, foot).L(x + w * 0.2, foot - h).M(x + w * 0.94, foot).L(x + w * 0.86, foot - h * 0.3), s.Light.Wood, w * 0.02);
        s.Svg.Path(new Pen().M(x + w * 0.16, foot - h).L(x + w * 1.04, foot - h).L(x + w * 0.9, foot - h * 0.1).L(x, foot - h * 0.1).Z(), s.Svg.Fade(s.Light.Straw, s.Light.Straw.Darker(0.18)));
        var (paper, shine) = (new Pen(), new Pen());
        for (var r = 0; r < 3; r++)
            for (var c = 0; c < 4; c++)
            {
                var (px, py) = (x + w * (0.15 + c * 0.215 + (2 - r) * 0.045), foot - h * (0.26 + (2 - r) * 0.29));
                paper.O(px, py, w * 0.095, h * 0.12);
                shine.O(px - w * 0.02, py - h * 0.02, w * 0.05, h * 0.06);
            }
        s.Svg.Path(paper, s.Light.White).Path(shine, s.Light.Sun.Lighter(0.5), 0.7);
    }

    /// <summary>Custard apples under the mountain, picked into baskets.</summary>
    public static void Orchard(Stage s)
    {
        s.Distance(460, 800, 330, 36);
        s.Ground.Plain(460, "#b9c878", "#7f9a4a");
        for (var row = 0; row < 4; row++)
        {
            var t = row / 3.0;
            for (var i = 0; i < 7 - row; i++) FruitTree(s, -20 + i * (230 + t * 190) + row * 66, 600 + row * 120, 150 + t * 190, 0.24 * (1 - t));
            if (row == 1) s.People.Draw(500, 775, 220, Pose.Wave, s.People.Farmer());
            if (row == 2) s.People.Draw(1130, 905, 275, Pose.Reach, s.People.Farmer());
        }
        s.Plants.Grass(-10, H + 10, W + 20, 70, s.Light.DarkLeaf);
    }

    private static void FruitTree(Stage s, double x, double foot, double tall, double distance)
    {
        s.Svg.Ellipse(x, foot, tall * 0.4, tall * 0.04, s.Light.Ink, 0.16);
        s.Plants.Tree(x, foot, tall, distance);
        var (fruit, lit) = (new Pen(), new Pen());
        for (var i = 0; i < 9; i++)
        {
            var (fx, fy, r) = (x + s.Dice.In(-0.28, 0.28) * tall, foot - tall * s.Dice.In(0.54, 0.84), tall * 0.032);
            fruit.O(fx, fy, r, r * 1.05);
            lit.O(fx - r * 0.3, fy - r * 0.35, r * 0.4, r * 0.4);
        }
        s.Svg.Path(fruit, s.Light.At("#b9cc6a", distance)).Path(lit, s.Light.At("#eef2bf", distance));
    }

    /// <summary>Neighbours laying a road: barrow, shovels, a heap of gravel.</summary>
    public static void Road(Stage s)
    {
        s.Distance(500, 1080, 300, 44);
        s.Ground.Plain(500, "#b7cc5f", "#86ad45");
        s.Ground.Paddies(506, 760, 0.3);
        s.Build.House(90, 640, 300, 0.12);
        s.Ground.Road(508, 900, 760, 900, "#cfc8bb");
        s.Svg.Path(new Pen().M(906, 508).L(896, 508).C(880, 700, 500, 900, 310, H).L(690, H).C(800, 880, 920, 690, 906, 508).Z(), s.Light.Near("#bd7a4e"), 0.85);
        s.Svg.Path(new Pen().M(1130, 860).Q(1200, 730, 1270, 745).Q(1350, 750, 1420, 860).Z(), s.Svg.Fade(s.Light.Stone.Lighter(0.3), s.Light.Stone.Darker(0.1)));
        Colour youth = "#2f6fb0";
        s.People.Draw(520, 900, 300, Pose.Reach, new Look(youth, "#2d3540") { Hat = Headwear.BucketHat, HatColour = "#5c7a50" });
        s.People.Draw(760, 850, 270, Pose.Bend, s.People.Farmer());
        s.People.Draw(1010, 900, 300, Pose.Hold, new Look(youth, "#2d3540") { Hat = Headwear.Cap, HatColour = "#c83c2e", LongHair = true }, mirrored: true);
        s.People.Draw(1180, 935, 310, Pose.Carry, s.People.Farmer());
        foreach (var (x, y) in new[] { (602.0, 905.0), (955, 905) })
        {
            s.Svg.Line(new Pen().M(x, y - 190).L(x + 26, y - 16), s.Light.Wood, 8);
            s.Svg.Path(new Pen().M(x + 8, y - 30).L(x + 42, y - 36).Q(x + 50, y + 4, x + 32, y + 22).Q(x + 12, y + 8, x + 8, y - 30).Z(), s.Light.Stone.Darker(0.3));
        }
        s.Back.Foreground(right: false);
    }

    /// <summary>Young trees set out on bare ground.</summary>
    public static void Planting(Stage s)
    {
        s.Distance(490, 560, 320, 40);
        s.Ground.Plain(490, "#b9c878", "#a0703f");
        for (var row = 0; row < 4; row++)
        {
            for (var i = 0; i < 9 - row; i++) Sapling(s, 40 + i * (170 + row * 50) + row * 40, 590 + row * 95 + row * row * 18, 60 + row * 40);
            if (row == 1) s.People.Draw(480, 780, 230, Pose.Bend, s.People.Farmer());
            if (row == 2)
            {
                s.People.Draw(900, 900, 290, Pose.Reach, new Look("#2f6fb0", "#2d3540") { Hat = Headwear.BucketHat, HatColour = "#5c7a50" });
                s.People.Draw(1110, 905, 200, Pose.Hold, s.People.Pupil(), mirrored: true);
            }
        }
        s.Back.Foreground();
    }

    private static void Sapling(Stage s, double x, double foot, double tall)
    {
        s.Svg.Ellipse(x, foot, tall * 0.4, tall * 0.08, s.Light.Near("#6b3f29"), 0.8);
        s.Svg.Line(new Pen().M(x, foot).Q(x + tall * 0.04, foot - tall * 0.5, x, foot - tall), s.Light.Wood, tall * 0.04);
        var (leaf, lit) = (new Pen(), new Pen());
        for (var i = 0; i < 7; i++)
        {
            var (side, y) = (i % 2 == 0 ? -1 : 1, foot - tall * (0.4 + i * 0.1));
            var reach = tall * (0.36 - i * 0.028) * side;
            (i % 3 == 0 ? lit : leaf).M(x, y).Q(x + reach * 0.5, y - tall * 0.18, x + reach, y - tall * 0.04).Q(x + reach * 0.5, y + tall * 0.06, x, y).Z();
        }
        s.Svg.Path(leaf, s.Light.Leaf).Path(lit, s.Light.BrightLeaf);
    }

    /// <summary>Neighbours around a table under the big tree: a meeting of the hamlet.</summary>
    public static void Gathering(Stage s)
    {
        s.Distance(500, 1180, 270, 44);
        s.Ground.Plain(500, "#b3c46c", "#a8b060");
        s.Build.House(980, 690, 470, 0.04);
        s.Ground.Yard(690, "#d9b48a");
        s.Svg.Rect(236, 330, 64, 480, s.Svg.Across(s.Light.Wood.Lighter(0.15), s.Light.DarkWood));
        s.Plants.Tree(270, 830, 760, 0, null);
        s.Svg.Ellipse(620, 1010, 620, 60, s.Light.Ink, 0.12);
        foreach (var (x, y, tall) in new[] { (420.0, 840.0, 250.0), (560, 825, 262), (700, 822, 255), (840, 830, 262), (970, 842, 250) })
            s.People.Draw(x, y + 60, tall, s.Dice.Of(Pose.Hold, Pose.Half), s.Dice.Chance(0.4) ? s.People.Farmer() with { Hat = Headwear.None } : s.People.Anyone());
        s.Svg.Rect(330, 808, 740, 34, s.Svg.Fade(s.Light.Wood.Lighter(0.3), s.Light.Wood), 8).Rect(370, 842, 26, 150, s.Light.DarkWood).Rect(1004, 842, 26, 150, s.Light.DarkWood);
        foreach (var x in new[] { 430.0, 760, 940 }) s.Svg.Rect(x, 780, 30, 28, s.Light.White, 6).Rect(x + 30, 786, 10, 14, s.Light.White, 5);
        s.Svg.Path(new Pen().M(560, 806).L(572, 744).L(668, 744).L(680, 806).Z(), s.Light.Ink).Path(new Pen().M(570, 800).L(580, 752).L(660, 752).L(670, 800).Z(), s.Light.Near("#8fc3cf"));
        s.People.Draw(1180, 960, 290, Pose.Reach, new Look("#2f6fb0", "#2d3540"), mirrored: true);
        s.People.Draw(1330, 930, 170, Pose.Stand, s.People.Pupil());
        s.Build.Bicycle(90, 960, 190, "#c83c2e");
        s.Back.Foreground(left: false);
    }
}
