namespace TayNinhExemplars.Media.Illustrations;

/// <summary>Scenes under a roof: a wall, a floor, a window that shows the mountain.</summary>
internal static class Rooms
{
    private const double W = Stage.W, H = Stage.H;

    private static void Room(Stage s, Colour wall, Colour floor, double edge = 760)
    {
        s.Svg.Rect(0, 0, W, edge + 4, s.Svg.Fade(s.Light.Near(wall.Lighter(0.12)), s.Light.Near(wall)));
        s.Svg.Rect(0, edge, W, H - edge, s.Svg.Fade(s.Light.Near(floor), s.Light.Near(floor.Darker(0.22))));
        s.Svg.Rect(0, edge - 22, W, 22, s.Light.Near(wall.Darker(0.22)));
        var boards = new Pen();
        for (var i = -8; i <= 8; i++) boards.M(W / 2 + i * 130, edge).L(W / 2 + i * 240, H);
        s.Svg.Line(boards, s.Light.Near(floor.Darker(0.3)), 2, 0.35);
    }

    /// <summary>The plain outside, framed.</summary>
    private static void Window(Stage s, double x, double y, double w, double h, bool mountain = true)
    {
        s.Svg.Rect(x - 16, y - 16, w + 32, h + 32, s.Light.White.Darker(0.06), 6);
        s.Svg.Within(new Pen().Box(x, y, w, h), () =>
        {
            s.Svg.Rect(x, y, w, h, s.Svg.Fade(s.Light.SkyTop, s.Light.SkyLow));
            s.Svg.Circle(x + w * 0.26, y + h * 0.3, h * 0.1, s.Light.Sun);
            if (mountain) s.Back.Mountain(x + w * 0.6, y + h * 0.78, h * 0.42, 0.3);
            s.Svg.Rect(x, y + h * 0.77, w, h * 0.25, s.Svg.Fade(s.Light.At("#a9c25c", 0.3), s.Light.Near("#7da04e")));
            s.Plants.SugarPalm(x + w * 0.16, y + h * 0.9, h * 0.5, 0.1);
        });
        s.Svg.Line(new Pen().M(x + w / 2, y).L(x + w / 2, y + h).M(x, y + h * 0.36).L(x + w, y + h * 0.36), s.Light.White.Darker(0.06), 9, butt: true);
        s.Svg.Rect(x - 28, y + h + 10, w + 56, 20, s.Light.White.Darker(0.16), 4);
        s.Svg.Path(new Pen().M(x + w * 0.1, 768).L(x + w * 0.9, 768).L(x + w * 0.6, H).L(x - w * 0.4, H).Z(), s.Light.Sun, 0.22);
    }

    private static void Pot(Stage s, double x, double foot, double size)
    {
        for (var i = 0; i < 9; i++)
        {
            var a = -Math.PI * 0.92 + i * Math.PI * 0.84 / 8;
            var (ex, ey) = (x + Math.Cos(a) * size * 0.7, foot - size * 0.6 + Math.Sin(a) * size * s.Dice.In(0.8, 1.1));
            var (nx, ny) = (-Math.Sin(a) * size * 0.13, Math.Cos(a) * size * 0.13);
            s.Svg.Path(new Pen().M(x, foot - size * 0.5).Q((x + ex) / 2 + nx * 2, (foot - size * 0.5 + ey) / 2 + ny * 2, ex, ey).Q((x + ex) / 2 - nx * 2, (foot - size * 0.5 + ey) / 2 - ny * 2, x, foot - size * 0.5).Z(),
                i % 2 == 0 ? s.Light.Leaf : s.Light.DarkLeaf);
        }
        s.Svg.Path(new Pen().M(x - size * 0.34, foot - size * 0.56).L(x + size * 0.34, foot - size * 0.56).L(x + size * 0.24, foot).L(x - size * 0.24, foot).Z(), s.Svg.Across(s.Light.Near("#c9764f"), s.Light.Near("#93492f")));
    }

    private static void Table(Stage s, double x, double y, double w, double tall, Colour colour)
    {
        s.Svg.Ellipse(x + w / 2, y + tall, w * 0.54, 16, s.Light.Ink, 0.2);
        s.Svg.Rect(x + 26, y, 24, tall, s.Light.Near(colour.Darker(0.3))).Rect(x + w - 50, y, 24, tall, s.Light.Near(colour.Darker(0.3)));
        s.Svg.Rect(x, y - 14, w, 30, s.Svg.Fade(s.Light.Near(colour.Lighter(0.2)), s.Light.Near(colour)), 6);
    }

    public static void Library(Stage s)
    {
        Room(s, "#e9d3ac", "#a8683f");
        Window(s, 610, 130, 380, 400);
        Shelves(s, 40, 90, 500, 640);
        Shelves(s, 1060, 90, 500, 640);
        foreach (var x in new[] { 575.0, 1025 }) Lamp(s, x, 190);
        s.People.Draw(300, 1180, 470, Pose.Half, s.People.Pupil());
        s.People.Draw(1290, 1180, 470, Pose.Half, s.People.Pupil(), mirrored: true);
        s.People.Draw(800, 1165, 520, Pose.Half, new Look(s.Dice.Of<Colour>("#8fb7d9", "#c77b8a", "#6f9f86"), "#faf6ea") { LongHair = true });
        Table(s, 90, 946, 1420, 200, "#8a5030");
        foreach (var (x, colour) in new[] { (270.0, s.Light.Red), (770, s.Light.Teal), (1260, s.Light.Yellow) }) OpenBook(s, x, 938, colour);
        Pile(s, 520, 932);
        Pile(s, 1060, 932);
    }

    private static void Shelves(Stage s, double x, double y, double w, double h)
    {
        s.Svg.Rect(x, y, w, h + 30, s.Light.DarkWood, 6).Rect(x + 16, y + 16, w - 32, h - 16, s.Light.DarkWood.Darker(0.4));
        Colour[] spines = ["#c83c2e", "#2a7d82", "#e8b84a", "#356c9c", "#f0e2c4", "#7a5a8c", "#4c7d5c", "#d98a6a", "#8c3f4f"];
        const int rows = 5;
        for (var r = 0; r < rows; r++)
        {
            var foot = y + 16 + (h - 16) * (r + 1) / rows;
            for (var at = x + 22; at < x + w - 52;)
            {
                var (bw, bh) = (s.Dice.In(16, 36), s.Dice.In(0.62, 0.86) * (h / rows));
                if (s.Dice.Chance(0.1)) { at += 46; continue; }
                Colour spine = s.Light.Near(s.Dice.Of(spines));
                s.Svg.Rect(at, foot - bh, bw - 2, bh, spine, 2).Rect(at, foot - bh * 0.8, bw - 2, 6, spine.Lighter(0.55), 0, 0.8);
                at += bw;
            }
            s.Svg.Rect(x + 12, foot - 4, w - 24, 14, s.Light.Wood);
        }
    }

    private static void Lamp(Stage s, double x, double y)
    {
        s.Svg.Rect(x - 220, y - 180, 440, 440, s.Svg.Glow(s.Light.Sun, 0.5));
        s.Svg.Line(new Pen().M(x, 0).L(x, y - 30), s.Light.Ink, 4).Path(new Pen().M(x - 52, y + 20).Q(x - 44, y - 36, x, y - 38).Q(x + 44, y - 36, x + 52, y + 20).Z(), s.Light.Teal).Ellipse(x, y + 20, 52, 9, s.Light.Sun);
    }

    private static void OpenBook(Stage s, double x, double y, Colour cover)
    {
        s.Svg.Path(new Pen().M(x - 74, y - 44).L(x + 74, y - 44).L(x + 84, y + 4).L(x - 84, y + 4).Z(), cover);
        s.Svg.Path(new Pen().M(x, y - 44).Q(x - 40, y - 60, x - 68, y - 48).L(x - 76, y - 4).Q(x - 40, y - 16, x, y - 2).Q(x + 40, y - 16, x + 76, y - 4).L(x + 68, y - 48).Q(x + 40, y - 60, x, y - 44).Z(), s.Light.White);
        s.Svg.Line(new Pen().M(x, y - 44).L(x, y - 2), s.Light.Stone, 2).Line(new Pen().M(x - 56, y - 38).L(x - 14, y - 40).M(x - 58, y - 26).L(x - 14, y - 28).M(x + 56, y - 38).L(x + 14, y - 40).M(x + 58, y - 26).L(x + 14, y - 28), s.Light.Stone, 3, 0.6);
    }

    private static void Pile(Stage s, double x, double y)
    {
        foreach (var (i, colour) in new[] { s.Light.Teal, s.Light.Yellow, s.Light.Red, s.Light.Blue }.Index())
            s.Svg.Rect(x - 64 + i * 7, y - 24 - i * 24, 128 - i * 12, 22, colour, 4).Rect(x + 30, y - 20 - i * 24, 26, 14, s.Light.White, 2, 0.85);
    }

    public static void Office(Stage s)
    {
        Room(s, "#dfe8e2", "#b58d66");
        Window(s, 180, 130, 430, 360);
        s.Svg.Rect(760, 150, 620, 96, s.Light.Red, 6);
        s.Build.Star(812, 198, 28, "#fbd43c");
        s.Svg.Rect(864, 178, 470, 14, s.Light.Yellow, 6).Rect(864, 206, 360, 12, s.Light.Yellow, 6, 0.8);
        foreach (var i in new[] { 0, 1, 2 })
        {
            s.People.Draw(800 + i * 260, 900, 430, Pose.Half, new Look(i == 1 ? "#f6f1e2" : "#bcd4e4", "#2d3540") { LongHair = i != 2 });
            s.Svg.Rect(850 + i * 260, 560, 110, 84, s.Light.Ink, 8).Rect(858 + i * 260, 568, 94, 62, s.Light.Near("#8fc3cf"), 4).Rect(898 + i * 260, 644, 14, 30, s.Light.Ink);
        }
        s.Svg.Rect(690, 668, 860, 210, s.Svg.Fade(s.Light.Near("#c48a58"), s.Light.Near("#96603a")), 8).Rect(676, 654, 888, 30, s.Light.Near("#f1e6d0"), 8);
        for (var i = 0; i < 3; i++) s.Svg.Rect(730 + i * 268, 710, 240, 140, s.Light.Near("#8a5632"), 6, 0.5);
        s.People.Draw(560, 985, 440, Pose.Reach, s.People.Anyone());
        s.People.Draw(330, 1000, 420, Pose.Hold, s.People.Farmer() with { Hat = Headwear.None, Hair = "#c9c6c0" });
        Pot(s, 100, 960, 190);
        Pot(s, 1500, 1010, 150);
    }

    public static void Workshop(Stage s)
    {
        Room(s, "#c9d3cb", "#8d8478");
        Window(s, 1040, 120, 420, 340);
        Tools(s, 110, 110);
        Gear(s, 860, 250, 96, s.Light.Teal, 12);
        Gear(s, 742, 392, 62, s.Light.Yellow, 9);
        Gear(s, 908, 420, 46, s.Light.Red, 8);
        s.People.Draw(470, 1075, 560, Pose.Half, new Look("#356c9c", "#2b4a70") { Hat = Headwear.Helmet, HatColour = "#f3bd3b" });
        s.People.Draw(1150, 1075, 540, Pose.Half, new Look("#d97b35", "#2d3540") { Hat = Headwear.Helmet, HatColour = "#faf6ea" }, mirrored: true);
        Table(s, 150, 860, 1300, 210, "#8a5a38");
        Machine(s, 690, 846);
        s.Svg.Rect(300, 800, 120, 46, s.Light.Red, 6).Rect(338, 784, 44, 20, s.Light.Red.Darker(0.3), 6).Rect(1010, 824, 200, 20, s.Light.Stone, 4);
        for (var i = 0; i < 4; i++) s.Svg.Circle(1260 + i * 38, 830, 15, s.Light.Stone.Darker(0.2)).Circle(1260 + i * 38, 830, 6, s.Light.Ink);
    }

    private static void Machine(Stage s, double x, double foot)
    {
        s.Svg.Rect(x - 70, foot - 70, 270, 70, s.Light.Teal.Darker(0.1), 8).Rect(x - 50, foot - 230, 76, 170, s.Svg.Across(s.Light.Teal.Lighter(0.1), s.Light.Teal), 8)
            .Rect(x - 60, foot - 262, 190, 54, s.Light.Teal, 12).Rect(x + 84, foot - 210, 26, 74, s.Light.Stone, 3).Poly(s.Light.Ink, (x + 90, foot - 136), (x + 104, foot - 136), (x + 97, foot - 92));
        s.Svg.Rect(x + 40, foot - 92, 130, 22, s.Light.Stone.Lighter(0.2), 3);
        s.Svg.Circle(x - 12, foot - 160, 22, s.Light.Yellow).Circle(x - 12, foot - 160, 9, s.Light.Ink).Circle(x - 12, foot - 104, 10, s.Light.Red);
        var sparks = new Pen();
        for (var i = 0; i < 12; i++)
        {
            var (a, r) = (-Math.PI * (0.1 + 0.8 * i / 11.0), s.Dice.In(26, 64));
            sparks.M(x + 97 + Math.Cos(a) * 12, foot - 94 + Math.Sin(a) * 10).L(x + 97 + Math.Cos(a) * r, foot - 94 + Math.Sin(a) * r * 0.7);
        }
        s.Svg.Line(sparks, s.Light.Yellow.Lighter(0.3), 4);
    }

    private static void Gear(Stage s, double x, double y, double r, Colour colour, int teeth)
    {
        var pen = new Pen();
        for (var i = 0; i < teeth * 4; i++)
        {
            var (a, reach) = ((i + 0.5) * Math.PI / (teeth * 2), i % 4 < 2 ? r : r * 0.82);
            if (i == 0) pen.M(x + Math.Cos(a) * reach, y + Math.Sin(a) * reach);
            else pen.L(x + Math.Cos(a) * reach, y + Math.Sin(a) * reach);
        }
        s.Svg.Path(pen.Z(), colour).Circle(x, y, r * 0.56, colour.Darker(0.18)).Circle(x, y, r * 0.24, s.Light.White);
    }

    private static void Tools(Stage s, double x, double y)
    {
        s.Svg.Rect(x, y, 480, 330, s.Light.Near("#d9b486"), 8).Rect(x, y, 480, 330, s.Light.Wood, 8, 0.12);
        for (var i = 0; i < 4; i++)
        {
            var cx = x + 70 + i * 112;
            s.Svg.Rect(cx - 8, y + 46, 16, 130, s.Light.Near(i % 2 == 0 ? "#c83c2e" : "#2a7d82"), 7);
            if (i == 0) s.Svg.Rect(cx - 36, y + 36, 72, 30, s.Light.Ink, 5);
            else if (i == 1) s.Svg.Circle(cx, y + 48, 25, s.Light.Stone.Darker(0.2)).Rect(cx - 9, y + 18, 18, 28, s.Light.Near("#d9b486"));
            else if (i == 2) s.Svg.Poly(s.Light.Stone.Darker(0.1), (cx - 6, y + 50), (cx + 6, y + 50), (cx + 3, y + 20), (cx - 3, y + 20));
            else s.Svg.Poly(s.Light.Stone.Darker(0.1), (cx - 10, y + 50), (cx + 10, y + 50), (cx + 60, y + 30), (cx + 52, y + 22));
        }
        s.Svg.Line(new Pen().O(x + 110, y + 256, 44, 44), s.Light.Ink, 10).Rect(x + 200, y + 226, 130, 14, s.Light.Stone.Darker(0.2), 4).Rect(x + 200, y + 256, 96, 14, s.Light.Stone.Darker(0.2), 4).Rect(x + 200, y + 286, 64, 14, s.Light.Stone.Darker(0.2), 4)
            .Poly(s.Light.Yellow, (x + 380, y + 220), (x + 440, y + 306), (x + 380, y + 306)).Poly(s.Light.Near("#d9b486"), (x + 394, y + 258), (x + 416, y + 292), (x + 394, y + 292));
    }

    /// <summary>Pupils at their desks, seen from the back of the room.</summary>
    public static void Classroom(Stage s)
    {
        Room(s, "#f0dfae", "#b07a4c", 700);
        Window(s, 70, 150, 280, 330);
        Window(s, 1250, 150, 280, 330);
        s.Svg.Rect(430, 120, 740, 380, s.Light.Wood, 8).Rect(446, 136, 708, 348, s.Svg.Fade(s.Light.Near("#2f6a56"), s.Light.Near("#24523f")), 4);
        s.Svg.Line(new Pen().M(500, 200).L(760, 200).M(500, 250).L(700, 252).M(500, 300).L(640, 300).M(500, 350).L(720, 350), s.Light.White, 6, 0.75);
        s.Svg.Line(new Pen().O(1000, 260, 60, 60).M(940, 400).L(1060, 400).L(1000, 346).Z(), s.Light.Yellow, 6, 0.8);
        var teacher = new Look(s.Dice.Of<Colour>("#8fb7d9", "#d98aa0", "#b5475a", "#f3ead6"), "#faf6ea") { LongTunic = true, LongHair = true };
        s.People.Draw(800, 760, 430, Pose.Reach, teacher);
        for (var row = 0; row < 2; row++)
            for (var i = 0; i < 4; i++)
            {
                var (size, y) = (1 + row * 0.35, 830 + row * 170.0);
                var x = 800 + (i - 1.5) * 360 * size;
                foreach (var side in new[] { -70.0, 70 }) Back(s, x + side * size, y - 34 * size, size, s.Dice.Chance(0.5));
                s.Svg.Rect(x - 150 * size, y, 300 * size, 20 * size, s.Light.Wood.Lighter(0.3), 5).Rect(x - 140 * size, y + 20 * size, 280 * size, 90 * size, s.Light.Wood, 0, 0.9);
            }
    }

    private static void Back(Stage s, double x, double y, double size, bool longHair) => s.Svg.Shift(x, y, () =>
    {
        s.Svg.Path(new Pen().M(-52, 60).C(-56, 8, -34, -8, 0, -8).C(34, -8, 56, 8, 52, 60).Z(), s.Svg.Across(s.Light.White, s.Light.White.Darker(0.12)));
        s.Svg.Path(new Pen().M(-26, -8).Q(0, 12, 26, -8).L(4, 26).L(-4, 26).Z(), s.Light.Red);
        s.Svg.Rect(-9, -24, 18, 22, s.Light.Near("#b9794f"), 4).Ellipse(0, -50, 30, 34, s.Light.Near("#2b2523"));
        if (longHair) s.Svg.Path(new Pen().M(-30, -50).C(-34, -8, -22, 12, 0, 14).C(22, 12, 34, -8, 30, -50).Z(), s.Light.Near("#2b2523"));
    }, size);

    /// <summary>Where rice paper is steamed: husk fires in clay stoves, white rounds on bamboo.</summary>
    public static void Kitchen(Stage s)
    {
        Room(s, "#c9a77a", "#8f6a4a", 740);
        for (var i = 0; i < 24; i++) s.Svg.Rect(i * 68, 0, 60, 720, s.Light.Near(i % 2 == 0 ? "#c49a68" : "#b98d5c"), 0, 0.5);
        Window(s, 1110, 130, 380, 330);
        for (var i = 0; i < 2; i++) Tray(s, 70 + i * 330, 170 + i * 40);
        foreach (var x in new[] { 470.0, 900 })
        {
            s.People.Draw(x + 10, 1070, 560, Pose.Half, s.People.Anyone() with { LongHair = true, Scarf = (Colour)"#e6dfd0" });
            Stove(s, x + 190, 1000);
        }
        Tray(s, 1180, 730);
        Jars(s);
    }

    private static void Stove(Stage s, double x, double foot)
    {
        s.Svg.Ellipse(x, foot, 170, 18, s.Light.Ink, 0.25);
        s.Svg.Path(new Pen().M(x - 150, foot).C(x - 160, foot - 120, x - 120, foot - 170, x - 100, foot - 176).L(x + 100, foot - 176).C(x + 120, foot - 170, x + 160, foot - 120, x + 150, foot).Z(), s.Svg.Across(s.Light.Near("#b5694a"), s.Light.Near("#7d4330")));
        s.Svg.Rect(x - 130, foot - 130, 260, 150, s.Svg.Glow("#ffb347", 0.7)).Path(new Pen().M(x - 56, foot).C(x - 60, foot - 84, x + 60, foot - 84, x + 56, foot).Z(), s.Light.Ink);
        s.Svg.Path(new Pen().M(x - 36, foot).C(x - 46, foot - 40, x - 12, foot - 44, x - 6, foot - 72).C(x + 8, foot - 44, x + 46, foot - 40, x + 36, foot).Z(), "#f08a2e").Path(new Pen().M(x - 16, foot).C(x - 22, foot - 24, x - 2, foot - 26, x, foot - 44).C(x + 6, foot - 26, x + 22, foot - 24, x + 16, foot).Z(), "#ffd75e");
        s.Svg.Path(new Pen().M(x - 112, foot - 170).L(x + 112, foot - 170).L(x + 96, foot - 230).L(x - 96, foot - 230).Z(), s.Svg.Across(s.Light.Stone.Lighter(0.3), s.Light.Stone.Darker(0.2))).Ellipse(x, foot - 230, 98, 20, s.Light.White).Ellipse(x, foot - 232, 84, 15, s.Light.White.Darker(0.06));
        for (var i = 0; i < 3; i++)
            s.Svg.Line(new Pen().M(x - 50 + i * 50, foot - 256).C(x - 76 + i * 50, foot - 310, x - 24 + i * 50, foot - 340, x - 54 + i * 54, foot - 410), s.Light.White, 20 - i * 3, 0.3);
    }

    private static void Tray(Stage s, double x, double y)
    {
        s.Svg.Rect(x, y, 290, 210, s.Light.Straw, 8).Rect(x + 8, y + 8, 274, 194, s.Light.Straw.Darker(0.16), 6);
        var rounds = new Pen();
        for (var r = 0; r < 2; r++) for (var c = 0; c < 3; c++) rounds.O(x + 54 + c * 91, y + 57 + r * 96, 42, 42);
        s.Svg.Path(rounds, s.Light.White);
    }

    private static void Jars(Stage s)
    {
        s.Build.Jar(110, 1010, 190);
        s.Build.Jar(270, 1040, 150);
        s.Build.Jar(1500, 1040, 170);
    }

    /// <summary>A hall where people are honoured: curtain, lectern, flowers, rows of listeners.</summary>
    public static void Meeting(Stage s)
    {
        Room(s, "#b23a2e", "#8a4a30", 700);
        for (var i = 0; i < 20; i++) s.Svg.Rect(i * 84, 0, 40, 690, s.Svg.Across(s.Light.Near("#8f2c24"), s.Light.Near("#c4483a")), 0, 0.8);
        s.Build.Star(800, 190, 92, "#fbd43c");
        s.Svg.Rect(470, 330, 660, 18, s.Light.Yellow, 8).Rect(560, 372, 480, 14, s.Light.Yellow, 7, 0.85);
        s.Svg.Rect(0, 690, W, 60, s.Light.Near("#6f3a26")).Rect(0, 684, W, 12, s.Light.Near("#d9a066"));
        foreach (var (x, look) in new[] { (560.0, new Look("#f3ead6", "#2d3540")), (680, s.People.Anyone()), (800, new Look("#8fb7d9", "#faf6ea") { LongTunic = true, LongHair = true }), (920, s.People.Anyone()), (1040, new Look("#4f6b45", "#465f3f") { Hat = Headwear.PeakedCap, HatColour = "#4a6340" }) })
        {
            s.People.Draw(x, 742, 285, Pose.Hold, look);
            s.Svg.Rect(x - 32, 560, 64, 46, s.Light.Yellow, 3).Rect(x - 25, 567, 50, 32, s.Light.White, 2);
            s.Svg.Circle(x + 42, 586, 15, s.Light.Rose).Circle(x + 30, 580, 11, s.Light.Red).Circle(x + 50, 576, 11, s.Light.Yellow);
        }
        for (var i = 0; i < 8; i++) s.Plants.Bush(60 + i * 212, 752, 44, 0, s.Dice.Of<Colour>("#f3bd3b", "#e8707a", "#faf6ea"));
        for (var row = 0; row < 2; row++)
            for (var i = 0; i < 12; i++)
            {
                var (x, y, r) = (40 + i * 140 + row * 70, 930 + row * 110.0, 44 + row * 10.0);
                var top = s.Light.Near(s.Dice.Of<Colour>("#3f5f7c", "#5c7a66", "#8a5a6a", "#c9a86a", "#4a4a5c", "#e0d6c2")).Darker(0.3);
                s.Svg.Path(new Pen().M(x - r * 1.5, y + 190).C(x - r * 1.6, y + r * 0.9, x - r * 0.9, y + r * 0.8, x, y + r * 0.8).C(x + r * 0.9, y + r * 0.8, x + r * 1.6, y + r * 0.9, x + r * 1.5, y + 190).Z(), top);
                s.Svg.Ellipse(x, y, r * 0.72, r * 0.86, s.Light.Near(s.Dice.Of<Colour>("#2b2523", "#3a302c", "#4a4644")));
            }
    }
}
