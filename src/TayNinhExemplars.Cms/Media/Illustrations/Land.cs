namespace TayNinhExemplars.Media.Illustrations;

/// <summary>Scenes of the open country.</summary>
internal static class Land
{
    private const double W = Stage.W, H = Stage.H;

    public static void Mountain(Stage s)
    {
        var horizon = 640;
        s.Back.Sky(horizon);
        s.Back.Mountain(960 + s.Dice.In(-60, 60), horizon + 8, 470, 0.22);
        s.Back.TreeLine(horizon + 12, 40);
        s.Ground.Plain(horizon, "#a9c34f", "#5f9446");
        s.Ground.Paddies(horizon + 6, H, 0.3);
        s.Ground.Road(horizon + 8, 880, 520, 330);
        s.Plants.SugarPalm(1330, 900, 330);
        s.Plants.SugarPalm(1440, 935, 400);
        s.People.Draw(700, 860, 96, Pose.Walk, s.People.Farmer());
        s.Build.Bicycle(742, 866, 84, "#356c9c");
        s.Back.Egrets(280, 330, 5);
        s.Back.Foreground(left: true, right: false);
    }

    public static void Rice(Stage s)
    {
        var horizon = 470;
        var ripe = s.Dice.Chance(0.55);
        s.Distance(horizon, 1080, 300);
        s.Ground.Plain(horizon, "#b7cc5f", "#86ad45");
        s.Ground.Paddies(horizon + 4, 860, ripe ? 0.75 : 0.1);
        s.Build.House(150, 560, 210, 0.22);
        s.Plants.Coconut(120, 570, 170, 0.2);
        s.Plants.Coconut(395, 566, 140, 0.22);
        var (stalk, tip) = ripe ? (s.Light.Near("#c9a03a"), s.Light.Near("#f0cd66")) : (s.Light.Near("#6fa544"), s.Light.Near("#b9d36a"));
        s.People.Draw(470, 770, 165, Pose.Bend, s.People.Farmer());
        s.People.Draw(700, 745, 150, Pose.Bend, s.People.Farmer(), mirrored: true);
        s.People.Draw(1010, 800, 210, ripe ? Pose.Carry : Pose.Hold, s.People.Farmer());
        s.Ground.RiceRows(800, H, stalk, tip);
        s.Back.Egrets(980, 330, 4);
    }

    public static void Rubber(Stage s)
    {
        var (horizon, vx) = (560.0, 800.0 + s.Dice.In(-120, 120));
        s.Svg.Rect(0, 0, W, horizon + 20, s.Svg.Fade(s.Light.Near("#2c6a4a"), s.Light.SkyLow.Lighter(0.2)));
        s.Svg.Rect(vx - 560, horizon - 520, 1120, 760, s.Svg.Glow(s.Light.Sun, 0.95));
        s.Svg.Rect(0, horizon, W, H - horizon, s.Svg.Fade(s.Light.At("#c2a064", 0.3), s.Light.Near("#875a38")));
        // Light falls between the rows in bands that widen towards us.
        for (var i = 0; i < 12; i++)
        {
            var (t0, t1) = (Math.Pow(i / 12.0, 1.8), Math.Pow((i + 0.5) / 12.0, 1.8));
            s.Svg.Poly(s.Light.Near("#b98a52").To(s.Light.Near("#96653f"), t0), (0, horizon + (H - horizon) * t0), (W, horizon + (H - horizon) * t0), (W, horizon + (H - horizon) * t1), (0, horizon + (H - horizon) * t1));
        }
        s.Svg.Path(new Pen().M(vx - 6, horizon).L(vx + 6, horizon).L(vx + 300, H).L(vx - 300, H).Z(), s.Svg.Fade(s.Light.Sun, s.Light.Near("#e4b878"), 0.9, 0.35));
        for (var i = 11; i >= 0; i--)
        {
            var scale = 1 / (1 + i * 0.42);
            foreach (var lane in new[] { -3.4, -2.1, -0.85, 0.85, 2.1, 3.4 }) Trunk(s, vx + lane * 460 * scale, horizon + 470 * scale, 1000 * scale + 60, i / 16.0);
            if (i == 3) s.People.Draw(vx - 330 * scale, horizon + 460 * scale, 430 * scale, Pose.Reach, new Look("#3f6f8c", "#3a3f4a") { Hat = Headwear.BucketHat, HatColour = "#55704a" }, mirrored: true);
        }
        Canopy(s, vx);
        var leaves = new Pen();
        for (var i = 0; i < 90; i++) leaves.O(s.Dice.In(0, W), s.Dice.In(horizon + 90, H), s.Dice.In(4, 12), s.Dice.In(1.6, 4));
        s.Svg.Path(leaves, s.Light.Near("#c9772f"), 0.7);
    }

    private static void Trunk(Stage s, double x, double foot, double tall, double distance)
    {
        var w = tall * 0.033;
        var bark = s.Light.At("#8d8271", distance * 0.8);
        s.Svg.Path(new Pen().M(x - w * 1.25, foot).Q(x - w * 0.9, foot - tall * 0.3, x - w * 0.6, foot - tall).L(x + w * 0.6, foot - tall).Q(x + w * 0.9, foot - tall * 0.3, x + w * 1.35, foot).Z(),
            s.Svg.Across(bark.Lighter(0.25), bark.Darker(0.4)));
        if (tall < 170) return;
        s.Svg.Line(new Pen().M(x - w * 0.8, foot - tall * 0.2).L(x + w * 0.7, foot - tall * 0.155), s.Light.Near("#f6ead0"), w * 0.18)
            .Line(new Pen().M(x - w * 0.8, foot - tall * 0.175).L(x + w * 0.7, foot - tall * 0.13).L(x + w * 0.7, foot - tall * 0.105), s.Light.Near("#fffaf0"), w * 0.12);
        s.Svg.Path(new Pen().M(x + w * 0.3, foot - tall * 0.1).L(x + w * 1.3, foot - tall * 0.1).Q(x + w * 1.2, foot - tall * 0.07, x + w * 0.8, foot - tall * 0.068).Q(x + w * 0.4, foot - tall * 0.07, x + w * 0.3, foot - tall * 0.1).Z(), s.Light.Near("#6b3a2a"));
    }

    private static void Canopy(Stage s, double vx)
    {
        foreach (var (colour, y, r, count) in new[] { (s.Light.At("#6da55a", 0.2), 205.0, 46.0, 60), (s.Light.Near("#3c8554"), 120.0, 74.0, 44), (s.Light.Near("#1f5a41"), 34.0, 96.0, 30) })
        {
            var pen = new Pen().Box(-20, -20, W + 40, y * 0.75);
            for (var i = 0; i < count; i++)
            {
                var x = s.Dice.In(-40, W + 40);
                var dip = Math.Abs(x - vx) / W * y * 1.5;
                pen.O(x, y * 0.62 + dip * 0.6 + s.Dice.In(-16, 16), r * s.Dice.In(0.7, 1.2), r * s.Dice.In(0.4, 0.7));
            }
            s.Svg.Path(pen, colour);
        }
    }

    public static void River(Stage s)
    {
        var horizon = 500;
        s.Distance(horizon, 1100, 280, 44);
        var sunX = s.Dice.In(420, 640);
        s.Ground.Water(horizon + 6, H, sunX);
        // The mountain and the far bank lie upside down in the water.
        s.Svg.Path(new Pen().M(560, horizon + 8).Q(900, horizon + 40, 1090, horizon + 190).Q(1280, horizon + 50, 1700, horizon + 8).Z(), s.Light.At("#2f6a68", 0.4), 0.22);
        for (double x = 20; x < W; x += s.Dice.In(70, 150)) s.Svg.Ellipse(x, horizon + 16, s.Dice.In(30, 80), s.Dice.In(5, 10), s.Light.At("#2c6a51", 0.3), 0.35);
        s.Build.House(1220, horizon + 34, 190, 0.2);
        s.Plants.Coconut(1190, horizon + 36, 190, 0.16);
        s.Plants.Coconut(1430, horizon + 36, 160, 0.2);
        Boat(s, 330, 800, 1.35, s.People.Farmer());
        Boat(s, 980, 660, 0.62, s.People.Farmer());
        Hyacinths(s, 1080, 990, 480);
        Hyacinths(s, -40, 1040, 330);
        s.Back.Egrets(700, 300, 4);
        s.Plants.CornerLeaves(W + 20, H + 50, 1.05, mirrored: true);
    }

    /// <summary>A bridge the neighbours built, and those who use it.</summary>
    public static void Bridge(Stage s)
    {
        var horizon = 500;
        s.Distance(horizon, 420, 270, 44);
        s.Ground.Water(horizon + 6, H, 900);
        s.Plants.Coconut(150, horizon + 40, 230, 0.14);
        s.Build.House(190, horizon + 40, 200, 0.18);
        s.Svg.Path(new Pen().M(-20, 640).C(160, 610, 240, 650, 300, 720).L(210, H + 10).L(-20, H + 10).Z(), s.Svg.Fade(s.Light.Leaf, s.Light.DarkLeaf));
        s.Svg.Path(new Pen().M(1620, 620).C(1460, 600, 1350, 650, 1290, 730).L(1400, H + 10).L(1620, H + 10).Z(), s.Svg.Fade(s.Light.Leaf, s.Light.DarkLeaf));
        double Deck(double x) => 650 - 90 * (1 - Math.Pow((x - 800) / 620, 2));
        s.Svg.Path(new Pen().M(320, 1000).Q(800, 890, 1280, 1000).L(1280, 1020).Q(800, 930, 320, 1020).Z(), s.Light.Ink, 0.14);
        foreach (var x in new[] { 430.0, 640, 960, 1170 })
            s.Svg.Rect(x - 15, Deck(x), 30, 900 - Deck(x), s.Svg.Across(s.Light.Stone.Lighter(0.35), s.Light.Stone)).Ellipse(x, 900, 44, 8, s.Light.White, 0.4);
        foreach (var (x, pose, mirrored) in new[] { (560.0, Pose.Walk, false), (880, Pose.Carry, true), (1010, Pose.Walk, true) })
            s.People.Draw(x, Deck(x) + 10, 200, pose, s.People.Farmer(), mirrored);
        s.People.Draw(675, Deck(675) + 10, 145, Pose.Wave, s.People.Pupil());
        var (rail, deck) = (new Pen().M(180, Deck(180) - 74), new Pen().M(160, Deck(160)));
        for (double x = 180; x <= 1420; x += 40)
        {
            rail.L(x, Deck(x) - 74);
            deck.L(x, Deck(x));
            s.Svg.Rect(x - 4, Deck(x) - 76, 8, 82, s.Light.White);
        }
        for (double x = 1420; x >= 160; x -= 40) deck.L(x, Deck(x) + 34);
        s.Svg.Path(deck.Z(), s.Svg.Fade(s.Light.Stone.Lighter(0.5), s.Light.Stone)).Line(rail, s.Light.Teal, 9);
        Boat(s, 1010, 960, 0.8, s.People.Farmer());
        Hyacinths(s, 330, 1030, 380);
    }

    private static void Boat(Stage s, double x, double y, double size, Look rower) => s.Svg.Shift(x, y, () =>
    {
        s.Svg.Ellipse(180, 30, 235, 18, s.Light.Ink, 0.22);
        s.People.Draw(300, 2, 190, Pose.Reach, rower, mirrored: true);
        s.Svg.Line(new Pen().M(262, -132).L(170, 40), s.Light.Wood, 6);
        var load = new Pen();
        for (var i = 0; i < 9; i++) load.O(90 + i * 15, -10 - (i is > 1 and < 7 ? 12 : 0), 17, 14);
        s.Svg.Path(load, s.Dice.Of(s.Light.BrightLeaf, s.Light.RipeRice, s.Light.Rose));
        s.Svg.Path(new Pen().M(-50, -22).C(40, 14, 300, 14, 410, -26).C(380, 20, 330, 34, 180, 34).C(40, 34, -10, 20, -50, -22).Z(), s.Svg.Fade(s.Light.Wood, s.Light.DarkWood));
        s.Svg.Line(new Pen().M(-50, -22).C(40, 14, 300, 14, 410, -26), s.Light.Straw.Darker(0.15), 5);
    }, size);

    private static void Hyacinths(Stage s, double x, double y, double width)
    {
        var (leaves, lit, flowers) = (new Pen(), new Pen(), new Pen());
        for (var i = 0; i < width / 9; i++)
        {
            var (px, py, r) = (x + s.Dice.In(0, width), y + s.Dice.In(-26, 26), s.Dice.In(12, 24));
            (i % 3 == 0 ? lit : leaves).O(px, py, r * 1.3, r * 0.62);
            if (i % 5 == 0) flowers.O(px, py - r, 6, 11).O(px + 8, py - r + 5, 5, 8);
        }
        s.Svg.Path(leaves, s.Light.DarkLeaf).Path(lit, s.Light.Leaf.To(s.Light.BrightLeaf, 0.5)).Path(flowers, s.Light.Near("#a888c4"));
    }

    public static void Garden(Stage s)
    {
        var horizon = 450;
        s.Distance(horizon, 420, 270);
        s.Ground.Plain(horizon, "#b9b56a", "#8a5a3a");
        s.Build.House(1120, 560, 300, 0.14);
        s.Plants.Banana(1080, 575, 170, 0.08);
        for (var i = 0; i < 5; i++) s.Plants.Tree(90 + i * 165 + s.Dice.In(-20, 20), 555, s.Dice.In(120, 165), 0.2);
        Beds(s, horizon + 90);
        s.People.Draw(560, 810, 250, Pose.Reach, s.People.Farmer());
        WateringCan(s, 640, 650);
        s.People.Draw(1090, 745, 195, Pose.Bend, s.People.Farmer(), mirrored: true);
        s.Back.Foreground(left: false);
    }

    /// <summary>Furrows that run to one point, each with its own crop.</summary>
    private static void Beds(Stage s, double top)
    {
        const double vanishX = 760, above = 60;
        double At(double lane, double y) => vanishX + lane * (y - top + above);
        s.Svg.Rect(0, top, W, H - top, s.Svg.Fade(s.Light.At("#a8683c", 0.15), s.Light.Near("#6b3f29")));
        for (var lane = -14; lane <= 13; lane++)
        {
            var (left, right) = (lane * 0.46, lane * 0.46 + 0.3);
            s.Svg.Path(new Pen().M(At(left, top), top).L(At(right, top), top).L(At(right, H), H).L(At(left, H), H).Z(), s.Svg.Fade(s.Light.At("#c08a56", 0.2), s.Light.Near("#8f5733")));
            var (body, lit, fruit) = (new Pen(), new Pen(), new Pen());
            for (double y = top + 8; y < H + 40;)
            {
                var r = (y - top + above) * 0.17;
                var x = At((left + right) / 2, y) + s.Dice.In(-0.1, 0.1) * r;
                body.O(x, y - r * 0.3, r * 0.72, r * 0.56);
                lit.O(x - r * 0.16, y - r * 0.46, r * 0.4, r * 0.28);
                if (lane % 3 == 0) fruit.O(x + r * 0.34, y - r * 0.12, r * 0.14, r * 0.14).O(x - r * 0.36, y - r * 0.1, r * 0.13, r * 0.13);
                y += r * 0.86;
            }
            s.Svg.Path(body, Math.Abs(lane) % 3 == 0 ? s.Light.Leaf : Math.Abs(lane) % 3 == 1 ? s.Light.Near("#6fa84f") : s.Light.DarkLeaf.To(s.Light.Leaf, 0.4))
                .Path(lit, s.Light.BrightLeaf.Lighter(0.15), 0.85).Path(fruit, lane % 6 == 0 ? s.Light.Red : s.Light.Yellow);
        }
    }

    private static void WateringCan(Stage s, double x, double y)
    {
        s.Svg.Path(new Pen().M(x - 6, y).L(x + 44, y).L(x + 48, y + 46).L(x - 10, y + 46).Z(), s.Light.Teal).Line(new Pen().M(x + 44, y + 34).L(x + 84, y + 6), s.Light.Teal, 8)
            .Line(new Pen().M(x, y).C(x + 6, y - 26, x + 34, y - 26, x + 40, y), s.Light.Teal.Darker(0.2), 6);
        var drops = new Pen();
        for (var i = 0; i < 5; i++) drops.M(x + 86 + i * 5, y + 8 + i * 2).Q(x + 110 + i * 10, y + 40, x + 112 + i * 14, y + 96);
        s.Svg.Line(drops, s.Light.White, 2.2, 0.8);
    }

    public static void Solar(Stage s)
    {
        var horizon = 500;
        s.Distance(horizon, 1060, 300);
        s.Ground.Plain(horizon, "#b9cc74", "#7da04e");
        s.Svg.Path(new Pen().M(-10, horizon + 14).Q(500, horizon + 2, 900, horizon + 20).L(900, horizon + 34).Q(400, horizon + 26, -10, horizon + 40).Z(), s.Light.At("#8fc7cb", 0.2));
        for (var row = 0; row < 6; row++)
        {
            var t = Math.Pow((row + 1) / 6.0, 1.7);
            var y = horizon + 40 + (H - horizon - 110) * t;
            var (w, h) = (70 + 250 * t, 34 + 118 * t);
            for (double x = -w * (row % 2 == 0 ? 0.3 : 0.8); x < W; x += w * 1.12) Panel(s, x, y, w, h, 0.3 * (1 - t));
            if (row == 4)
            {
                s.People.Draw(520, y + 60, 250, Pose.Reach, new Look("#e87f2e", "#2f4468") { Hat = Headwear.Helmet, HatColour = "#fbf6e6" });
                s.People.Draw(650, y + 64, 246, Pose.Hold, new Look("#3f7f8c", "#2d3540") { Hat = Headwear.Helmet, HatColour = "#f3bd3b" }, mirrored: true);
            }
        }
        s.Plants.Grass(-10, H + 6, W + 20, 70, s.Light.DarkLeaf);
    }

    private static void Panel(Stage s, double x, double foot, double w, double h, double distance)
    {
        s.Svg.Line(new Pen().M(x + w * 0.28, foot).L(x + w * 0.34, foot - h * 0.5).M(x + w * 0.76, foot).L(x + w * 0.7, foot - h * 0.5), s.Light.At("#7c8288", distance), w * 0.025);
        var lean = w * 0.16;
        s.Svg.Path(new Pen().M(x + lean, foot - h).L(x + w + lean * 0.2, foot - h).L(x + w - lean * 0.2, foot - h * 0.2).L(x, foot - h * 0.2).Z(), s.Svg.Fade(s.Light.At("#5b8fc4", distance), s.Light.At("#1f3f73", distance)));
        var grid = new Pen();
        for (var i = 1; i < 4; i++) grid.M(x + lean + (w - lean * 0.8) * i / 4, foot - h).L(x + (w - lean * 0.2) * i / 4, foot - h * 0.2);
        grid.M(x + lean * 0.5, foot - h * 0.6).L(x + w, foot - h * 0.6);
        s.Svg.Line(grid, s.Light.At("#c9dcea", distance), Math.Max(0.8, w * 0.008), 0.7);
        s.Svg.Path(new Pen().M(x + lean, foot - h).L(x + w * 0.5, foot - h).L(x + w * 0.24, foot - h * 0.2).L(x, foot - h * 0.2).Z(), s.Light.White, 0.14);
    }
}
