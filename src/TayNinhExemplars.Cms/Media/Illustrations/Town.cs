namespace TayNinhExemplars.Media.Illustrations;

/// <summary>Scenes where people live, learn, trade and stand guard.</summary>
internal static class Town
{
    private const double W = Stage.W, H = Stage.H;

    public static void Market(Stage s)
    {
        s.Back.Sky(520);
        s.Back.Mountain(1240, 540, 210, 0.45);
        s.Back.TreeLine(540, 40);
        s.Ground.Yard(546, "#d9b48a");
        s.Build.LongHouse(260, 620, 760, 1, "#f2d9a0", "#b9502f", 0.18, 8);
        Awning(s, -60, 690, 420, "#c83c2e");
        Awning(s, 400, 660, 330, "#2a7d82");
        Awning(s, 770, 665, 330, "#e0a12e");
        Awning(s, 1180, 695, 440, "#3f7f4f");
        Parasol(s, 1120, 760, 190, "#d8767a");
        s.People.Draw(640, 850, 250, Pose.Walk, s.People.Anyone());
        s.People.Draw(820, 870, 262, Pose.Carry, s.People.Farmer());
        s.People.Draw(530, 905, 270, Pose.Hold, s.People.Anyone() with { LongTunic = false }, mirrored: true);
        Baskets(s, 60, 985, 5, 1.15);
        s.People.Draw(1210, 1080, 290, Pose.Half, s.People.Farmer());
        Baskets(s, 960, 1020, 5, 1.25);
        Pennants(s, 150);
    }

    private static void Awning(Stage s, double x, double y, double w, Colour colour)
    {
        var h = w * 0.26;
        s.Svg.Rect(x + w * 0.05, y - h * 1.7, w * 0.02, h * 2.3, s.Light.Wood).Rect(x + w * 0.93, y - h * 1.7, w * 0.02, h * 2.3, s.Light.Wood);
        s.Svg.Rect(x + w * 0.07, y - h * 1.3, w * 0.86, h * 1.5, s.Light.DarkWood, 0, 0.55);
        s.People.Draw(x + w * s.Dice.In(0.3, 0.65), y + h * 0.98, h * 1.8, Pose.Half, s.Dice.Chance(0.5) ? s.People.Farmer() : s.People.Anyone());
        s.Svg.Rect(x + w * 0.03, y + h * 0.1, w * 0.94, h * 0.52, s.Svg.Fade(s.Light.Wood.Lighter(0.2), s.Light.Wood));
        for (var part = 0; part < 5; part++)
        {
            var pile = new Pen();
            for (var i = 0; i < 11; i++)
            {
                var row = i < 6 ? 0 : i < 9 ? 1 : 2;
                var at = row == 0 ? i : row == 1 ? i - 6 + 0.5 : i - 9 + 1;
                pile.O(x + w * (0.065 + part * 0.18 + at * 0.027 + row * 0.014), y + h * (0.08 - row * 0.1), w * 0.019, w * 0.019);
            }
            s.Svg.Path(pile, s.Dice.Of(s.Light.Red, s.Light.BrightLeaf, s.Light.Yellow, s.Light.Near("#e2813a"), s.Light.Violet, s.Light.Leaf));
        }
        const int stripes = 9;
        for (var i = 0; i < stripes; i++)
        {
            var (a, b) = (x + w * i / stripes, x + w * (i + 1) / stripes);
            var (ta, tb) = (x + w * (0.08 + 0.84 * i / stripes), x + w * (0.08 + 0.84 * (i + 1) / stripes));
            var stripe = i % 2 == 0 ? s.Light.Near(colour) : s.Light.White;
            s.Svg.Path(new Pen().M(ta, y - h * 2).L(tb, y - h * 2).L(b, y - h * 1.25).L(b, y - h * 1.08).Q((a + b) / 2, y - h * 0.94, a, y - h * 1.08).L(a, y - h * 1.25).Z(),
                s.Svg.Fade(stripe.Lighter(0.1), stripe.Darker(0.12)));
        }
    }

    private static void Parasol(Stage s, double x, double y, double w, Colour colour)
    {
        s.Svg.Rect(x - 4, y - w * 1.3, 8, w * 1.75, s.Light.Wood);
        for (var i = 0; i < 6; i++)
        {
            var (a, b) = (x + w * (i / 3.0 - 1), x + w * ((i + 1) / 3.0 - 1));
            s.Svg.Path(new Pen().M(x, y - w * 1.75).Q((x + a) / 2 + (a - x) * 0.18, y - w * 1.62, a, y - w * 1.12).Q((a + b) / 2, y - w * 1.02, b, y - w * 1.12).Q((x + b) / 2 + (b - x) * 0.18, y - w * 1.62, x, y - w * 1.75).Z(),
                i % 2 == 0 ? s.Light.Near(colour) : s.Light.White);
        }
    }

    private static void Baskets(Stage s, double x, double y, int count, double size)
    {
        for (var i = 0; i < count; i++)
        {
            var (cx, w) = (x + i * 118 * size, 54 * size);
            var pile = new Pen();
            for (var j = 0; j < 7; j++) pile.O(cx + (j < 4 ? j - 1.5 : j - 5) * w * 0.42, y - w * (j < 4 ? 0.62 : 0.86), w * 0.25, w * 0.23);
            s.Svg.Ellipse(cx, y + w * 0.05, w * 1.02, w * 0.14, s.Light.Ink, 0.22).Path(pile, s.Dice.Of(s.Light.Red, s.Light.BrightLeaf, s.Light.Yellow, s.Light.Near("#e2813a"), s.Light.Leaf, s.Light.Violet));
            s.Svg.Path(new Pen().M(cx - w, y - w * 0.55).L(cx + w, y - w * 0.55).Q(cx + w * 0.86, y, cx + w * 0.55, y + w * 0.06).L(cx - w * 0.55, y + w * 0.06).Q(cx - w * 0.86, y, cx - w, y - w * 0.55).Z(),
                s.Svg.Fade(s.Light.Straw, s.Light.Straw.Darker(0.3)));
            s.Svg.Line(new Pen().M(cx - w * 0.95, y - w * 0.36).L(cx + w * 0.95, y - w * 0.36).M(cx - w * 0.84, y - w * 0.14).L(cx + w * 0.84, y - w * 0.14), s.Light.Wood, 2, 0.5);
        }
    }

    private static void Pennants(Stage s, double y)
    {
        s.Svg.Line(new Pen().M(-10, y - 60).Q(W / 2, y + 90, W + 10, y - 80), s.Light.White, 2);
        for (var i = 0; i < 22; i++)
        {
            var t = (i + 0.5) / 22;
            var (x, at) = (-10 + (W + 20) * t, (1 - t) * (1 - t) * (y - 60) + 2 * t * (1 - t) * (y + 90) + t * t * (y - 80));
            s.Svg.Poly(new[] { s.Light.Red, s.Light.Yellow, s.Light.Teal, s.Light.White }[i % 4], (x - 15, at), (x + 15, at), (x, at + 34));
        }
    }

    public static void School(Stage s)
    {
        s.Back.Sky(560);
        s.Back.Mountain(1290, 600, 230, 0.42);
        s.Back.TreeLine(600, 60);
        s.Ground.Plain(606, "#a9c25c", "#a9b868");
        s.Build.LongHouse(190, 700, 1000, 2, "#f0c45c", "#b9502f", 0.06, 11);
        s.Ground.Yard(690, "#dcb98c");
        s.Plants.Tree(120, 745, 400, 0.04, s.Dice.Chance(0.6) ? "#d8412f" : default(Colour?));
        s.Plants.Tree(1400, 760, 430, 0.02, s.Dice.Chance(0.4) ? "#d8412f" : default(Colour?));
        for (var i = 0; i < 6; i++) s.Plants.Bush(250 + i * 170, 712, 44, 0.06, s.Dice.Of<Colour>("#e8707a", "#f3bd3b", "#f6efe0"));
        s.Build.Flag(700, 790, 430);
        s.People.Draw(420, 900, 210, Pose.Walk, s.People.Pupil());
        s.People.Draw(520, 915, 200, Pose.Wave, s.People.Pupil());
        s.People.Draw(980, 930, 275, Pose.Hold, new Look(s.Dice.Of<Colour>("#8fb7d9", "#d98aa0", "#f3ead6", "#7c5f93"), "#faf6ea") { LongTunic = true, LongHair = true });
        s.People.Draw(1075, 935, 195, Pose.Stand, s.People.Pupil(), mirrored: true);
        s.People.Draw(1150, 925, 188, Pose.Walk, s.People.Pupil(), mirrored: true);
        s.Build.Bicycle(610, 930, 190, "#2a7d82");
        s.Back.Foreground(right: false);
    }

    public static void Clinic(Stage s)
    {
        s.Back.Sky(560);
        s.Back.Mountain(330, 600, 230, 0.45);
        s.Back.TreeLine(600, 56);
        s.Ground.Plain(606, "#a9c25c", "#a9b868");
        s.Build.LongHouse(330, 720, 960, 1, "#f7f2e4", "#3f7f96", 0.04, 9);
        s.Svg.Circle(810, 585, 44, s.Light.White).Path(new Pen().Box(799, 558, 22, 54).Box(783, 574, 54, 22), s.Light.Teal);
        s.Ground.Yard(712, "#d7c7a4");
        s.Svg.Path(new Pen().M(700, 714).L(910, 714).L(1060, H).L(520, H).Z(), s.Svg.Fade(s.Light.White.Darker(0.06), s.Light.White.Darker(0.16)));
        foreach (var x in new[] { 380.0, 480, 580, 1030, 1130, 1230 }) s.Plants.Bush(x, 738, 50, 0.04, s.Dice.Of<Colour>("#e8707a", "#f3bd3b"));
        s.Plants.Tree(200, 775, 380, 0.04);
        s.Plants.Coconut(1420, 775, 430, 0.04);
        s.People.Draw(700, 930, 285, Pose.Reach, new Look("#fbfbf6", "#e8eeee") { LongHair = true, Hat = Headwear.Cap, HatColour = "#fbfbf6" });
        s.People.Draw(810, 935, 250, Pose.Hold, s.People.Anyone() with { Hair = "#c9c6c0", Top = "#8c6f9a" }, mirrored: true);
        s.People.Draw(1130, 900, 262, Pose.Hold, s.People.Anyone() with { LongHair = true }, mirrored: true);
        s.People.Draw(1185, 905, 150, Pose.Stand, new Look("#f3bd3b", "#356c9c"), mirrored: true);
        s.Build.Bicycle(300, 880, 180, "#c83c2e");
        s.Back.Foreground(left: false);
    }

    public static void Village(Stage s)
    {
        s.Distance(540, 1050, 300, 46);
        s.Ground.Plain(540, "#a9c25c", "#7ea24c");
        s.Build.House(930, 630, 260, 0.2);
        s.Plants.Coconut(1260, 640, 240, 0.16);
        s.Ground.Road(560, 860, 980, 520);
        s.Build.House(150, 790, 560);
        s.Plants.Banana(110, 805, 270);
        s.Plants.Coconut(760, 770, 400, 0.04, areca: true);
        s.Plants.Coconut(815, 778, 360, 0.04, areca: true);
        s.Build.Jar(640, 830, 100);
        s.Build.Jar(722, 842, 84);
        s.Plants.Bush(250, 850, 60, 0, "#d8568a");
        s.Plants.Bush(360, 862, 54, 0, "#e8707a");
        Chickens(s, 520, 930);
        s.People.Draw(980, 870, 245, Pose.Walk, s.People.Farmer());
        s.People.Draw(1075, 880, 165, Pose.Wave, s.People.Pupil());
        Fence(s, 1170, 900);
        s.Back.Foreground(left: false);
    }

    private static void Fence(Stage s, double x, double foot)
    {
        for (var i = 0; i < 9; i++) s.Svg.Rect(x + i * 54, foot - 96 + i * 4, 14, 100, s.Light.Wood.Lighter(0.25), 4);
        s.Svg.Line(new Pen().M(x - 8, foot - 70).L(W + 10, foot - 36).M(x - 8, foot - 30).L(W + 10, foot + 4), s.Light.Wood, 9);
        for (var i = 0; i < 5; i++) s.Plants.Bush(x + 40 + i * 90, foot - 40 + i * 8, 56, 0, "#d8568a");
    }

    private static void Chickens(Stage s, double x, double y)
    {
        for (var i = 0; i < 4; i++)
        {
            var (cx, cy, r) = (x + i * 62 + s.Dice.In(-12, 12), y + s.Dice.In(-14, 22), i == 0 ? 24.0 : 15);
            Colour feather = s.Dice.Of<Colour>("#c9772f", "#f0e2c4", "#8c4a2f");
            s.Svg.Line(new Pen().M(cx - r * 0.2, cy).L(cx - r * 0.2, cy + r * 0.9).M(cx + r * 0.2, cy).L(cx + r * 0.2, cy + r * 0.9), s.Light.Yellow.Darker(0.2), 2.4);
            s.Svg.Path(new Pen().M(cx - r * 1.4, cy - r * 0.9).Q(cx - r * 0.6, cy - r * 0.2, cx, cy - r * 0.5).Q(cx + r * 0.6, cy - r * 0.8, cx + r * 0.8, cy - r * 1.5).Q(cx + r * 1.5, cy - r * 1.2, cx + r * 1.1, cy - r * 0.4)
                .Q(cx + r * 0.6, cy + r * 0.7, cx - r * 0.3, cy + r * 0.5).Q(cx - r * 1.2, cy + r * 0.2, cx - r * 1.4, cy - r * 0.9).Z(), s.Light.Near(feather));
            s.Svg.Circle(cx + r * 0.95, cy - r * 1.55, r * 0.24, s.Light.Red);
        }
    }

    public static void Border(Stage s)
    {
        var horizon = 520;
        s.Back.Sky(horizon);
        s.Back.Hills(horizon + 10, 150, 0.62);
        s.Back.Hills(horizon + 14, 90, 0.45);
        s.Back.TreeLine(horizon + 14, 64, 0.3);
        s.Ground.Plain(horizon, "#b7c46a", "#7d9a4a");
        s.Ground.Road(horizon + 8, 720, 560, 460);
        WatchHouse(s, 940, 760);
        Marker(s, 380, 860);
        s.Build.Flag(870, 770, 420);
        var uniform = new Look("#4f6b45", "#465f3f") { Hat = Headwear.BucketHat, HatColour = "#4a6340" };
        s.People.Draw(560, 880, 290, Pose.Hold, uniform);
        s.People.Draw(655, 872, 284, Pose.Reach, uniform, mirrored: true);
        s.People.Draw(1150, 880, 250, Pose.Wave, s.People.Farmer());
        s.Plants.Grass(-10, H + 10, W + 20, 110, s.Light.DarkLeaf);
        s.Plants.Grass(-10, H + 16, W + 20, 80, s.Light.DeepLeaf);
    }

    private static void WatchHouse(Stage s, double x, double foot)
    {
        s.Svg.Rect(x, foot - 170, 420, 170, s.Svg.Across(s.Light.Near("#e9d69a"), s.Light.Near("#c9ae6c")));
        s.Svg.Rect(x + 40, foot - 120, 100, 70, s.Light.Near("#31565e")).Rect(x + 280, foot - 120, 100, 70, s.Light.Near("#31565e")).Rect(x + 175, foot - 125, 74, 125, s.Light.Near("#3f6a4a"));
        s.Svg.Path(new Pen().M(x - 34, foot - 164).L(x + 30, foot - 246).L(x + 390, foot - 246).L(x + 454, foot - 164).Z(), s.Svg.Fade(s.Light.Near("#4f7a52"), s.Light.Near("#36583c")));
        s.Svg.Line(new Pen().M(x - 300, foot + 20).L(x + 20, foot - 74), s.Light.White, 13);
        for (var i = 0; i < 4; i++) s.Svg.Line(new Pen().M(x - 286 + i * 80, foot + 16 - i * 23.5).L(x - 250 + i * 80, foot + 5.4 - i * 23.5), s.Light.Red, 13, butt: true);
        s.Svg.Rect(x + 6, foot - 96, 26, 100, s.Light.Red.Darker(0.2), 4);
    }

    private static void Marker(Stage s, double x, double foot)
    {
        s.Svg.Ellipse(x, foot, 120, 14, s.Light.Ink, 0.22);
        s.Svg.Poly(s.Light.Stone, (x - 92, foot), (x - 76, foot - 34), (x + 76, foot - 34), (x + 92, foot));
        s.Svg.Poly(s.Light.Stone.Lighter(0.45), (x - 46, foot - 34), (x - 40, foot - 230), (x, foot - 262), (x + 40, foot - 230), (x + 46, foot - 34));
        s.Svg.Poly(s.Light.Stone.Lighter(0.1), (x + 8, foot - 34), (x + 6, foot - 256), (x + 40, foot - 230), (x + 46, foot - 34));
        s.Svg.Circle(x, foot - 190, 24, s.Light.Red);
        s.Build.Star(x, foot - 190, 16, "#fbd43c");
        s.Svg.Rect(x - 24, foot - 140, 48, 8, s.Light.Red, 3).Rect(x - 24, foot - 122, 48, 8, s.Light.Ink, 3, 0.6).Rect(x - 24, foot - 104, 48, 8, s.Light.Ink, 3, 0.6);
    }

    public static void Factory(Stage s)
    {
        s.Distance(540, 1240, 250, 40);
        s.Ground.Plain(540, "#b3c46c", "#8fae5a");
        Hall(s, 120, 700, 1020);
        s.Svg.Rect(1150, 500, 240, 200, s.Svg.Across(s.Light.Near("#dfe9ea"), s.Light.Near("#a9bec4")));
        for (var i = 0; i < 4; i++) for (var j = 0; j < 3; j++) s.Svg.Rect(1172 + i * 54, 522 + j * 56, 38, 32, s.Light.Near("#3f7f96"));
        s.Ground.Yard(698, "#c9c2b2");
        for (var i = 0; i < 8; i++) s.Plants.Tree(60 + i * 210, 730, s.Dice.In(130, 170), 0.06);
        Truck(s, 880, 900);
        s.People.Draw(300, 920, 262, Pose.Walk, new Look("#356c9c", "#2b4a70") { Hat = Headwear.Cap, HatColour = "#2b4a70", LongHair = true });
        s.People.Draw(410, 930, 272, Pose.Wave, new Look("#356c9c", "#2b4a70") { Hat = Headwear.Helmet, HatColour = "#f3bd3b" });
        s.People.Draw(560, 915, 258, Pose.Walk, new Look("#356c9c", "#2b4a70") { LongHair = true }, mirrored: true);
        s.Back.Foreground(right: false);
    }

    private static void Hall(Stage s, double x, double foot, double w)
    {
        s.Svg.Rect(x, foot - 190, w, 190, s.Svg.Across(s.Light.Near("#f2efe4"), s.Light.Near("#c6cfcc")));
        const int teeth = 6;
        for (var i = 0; i < teeth; i++)
        {
            var (a, b) = (x + w * i / teeth, x + w * (i + 1) / teeth);
            s.Svg.Poly(s.Light.Near("#7fb3bd"), (a, foot - 190), (a, foot - 290), (b, foot - 190));
            s.Svg.Poly(s.Light.Teal, (a, foot - 290), (a + 22, foot - 292), (b + 8, foot - 190), (b - 16, foot - 190));
        }
        for (var i = 0; i < 10; i++) s.Svg.Rect(x + 40 + i * 98, foot - 150, 60, 36, s.Light.Near("#4f8496"), 3);
        s.Svg.Rect(x + 420, foot - 96, 180, 96, s.Light.Near("#5b6b70"), 4);
        var slats = new Pen();
        for (var i = 1; i < 6; i++) slats.M(x + 420, foot - 96 + i * 16).L(x + 600, foot - 96 + i * 16);
        s.Svg.Line(slats, s.Light.White, 2, 0.4);
    }

    private static void Truck(Stage s, double x, double foot)
    {
        s.Svg.Ellipse(x + 230, foot, 280, 16, s.Light.Ink, 0.22);
        s.Svg.Rect(x, foot - 200, 340, 170, s.Svg.Fade(s.Light.White, s.Light.White.Darker(0.12)), 10).Rect(x, foot - 130, 340, 24, s.Light.Leaf);
        s.Svg.Path(new Pen().M(x + 350, foot - 30).L(x + 350, foot - 160).L(x + 420, foot - 160).Q(x + 450, foot - 156, x + 462, foot - 100).L(x + 474, foot - 84).L(x + 474, foot - 30).Z(), s.Light.Teal);
        s.Svg.Path(new Pen().M(x + 372, foot - 142).L(x + 416, foot - 142).Q(x + 436, foot - 140, x + 444, foot - 96).L(x + 372, foot - 96).Z(), s.Light.Near("#d6ecee"));
        foreach (var wheel in new[] { 80.0, 170, 410 }) s.Svg.Circle(x + wheel, foot - 28, 32, s.Light.Ink).Circle(x + wheel, foot - 28, 14, s.Light.Stone);
    }
}
