namespace TayNinhExemplars.Media.Illustrations;

/// <summary>What the sitter wears, drawn around x = 0 from the neck (y = 660) down.</summary>
internal sealed class Clothes(Svg svg, Palette light, Dice dice, Colour skin)
{
    private static readonly Colour[] Cloths = ["#7a3b4e", "#2f6d74", "#5b4a78", "#a85a3c", "#3e6b4a", "#c08a3e", "#34507a", "#8a3f3a", "#4a4a52"];
    private double _wide = 1;

    public void Draw(Sitter sitter)
    {
        _wide = (sitter.Woman ? 0.88 : 1) * (sitter.Outfit is Outfit.Pupil ? 0.84 : 1);
        Shadow();
        switch (sitter.Outfit)
        {
            case Outfit.BaBa: BaBa(light.Near(dice.Of(Cloths)), scarf: dice.Chance(0.65)); break;
            case Outfit.Farmer: BaBa(light.Near(dice.Of<Colour>("#6b4a3a", "#4a5a6a", "#7a3b4e", "#3e6b4a", "#4a4a52")), scarf: dice.Chance(0.8)); break;
            case Outfit.AoDai: AoDai(light.Near(dice.Of<Colour>("#b5475a", "#3f7fa0", "#f0e6d0", "#7a5a9c", "#c9853c", "#2f7d6e")), roundels: false); break;
            case Outfit.Turban: AoDai(light.Near(dice.Of<Colour>("#27313f", "#2f4a6b", "#6b2f2f")), roundels: true); break;
            case Outfit.Soldier: Tunic("#55714a", "#b8322a"); break;
            case Outfit.Police: Tunic("#4a6b50", "#b8322a"); break;
            case Outfit.FieldSoldier: Field(); break;
            case Outfit.Doctor: Coat(stethoscope: true); break;
            case Outfit.Nurse: Coat(stethoscope: dice.Chance(0.4)); break;
            case Outfit.Suit: Suit(light.Near(dice.Of<Colour>("#2d3a4f", "#3a3a44", "#4a3f44", "#27474f")), tie: !sitter.Woman); break;
            case Outfit.Shirt: Shirt(light.Near(dice.Of<Colour>("#f3efe2", "#bcd4e6", "#d9e2c6", "#e9c9b0", "#8fb0a8"))); break;
            case Outfit.Worker: Overall(light.Near("#3a5f92"), vest: false); break;
            case Outfit.Engineer: Overall(light.Near("#3a4a66"), vest: true); break;
            case Outfit.Pupil: Shirt(light.White, redScarf: true); break;
            case Outfit.Youth: Youth(); break;
            case Outfit.Apron: BaBa(light.Near(dice.Of(Cloths)), scarf: false); Apron(); break;
            case Outfit.Sports: Sports(light.Near(dice.Of<Colour>("#c83c2e", "#2a5fa0", "#2a7d62"))); break;
            case Outfit.Robe: Robe(); break;
        }
    }

    private double X(double x) => x * _wide;

    private Pen Body() => new Pen().M(X(-370), 1140).C(X(-372), 920, X(-340), 800, X(-196), 752).C(X(-120), 726, -66, 712, -60, 664).L(60, 664)
        .C(66, 712, X(120), 726, X(196), 752).C(X(340), 800, X(372), 920, X(370), 1140).Z();

    private void Shadow() => svg.Shift(14, 10, () => svg.Path(Body(), light.Ink, 0.1));

    /// <summary>Cloth over the shoulders with a fold of shade at each arm.</summary>
    private void Cloth(Colour colour)
    {
        svg.Path(Body(), svg.Across(colour.Lighter(0.1), colour.Darker(0.14)));
        svg.Path(new Pen().M(X(-232), 1140).Q(X(-250), 990, X(-222), 900).Q(X(-214), 1010, X(-196), 1140).Z().M(X(232), 1140).Q(X(250), 990, X(222), 900).Q(X(214), 1010, X(196), 1140).Z(), colour.Darker(0.35), 0.5);
    }

    private void Neckline(double depth, double half = 64) => svg.Path(new Pen().M(-half, 672).Q(-half * 0.5, 672 + depth * 0.8, 0, 672 + depth).Q(half * 0.5, 672 + depth * 0.8, half, 672).L(60, 656).L(-60, 656).Z(), skin.To("#7a3d2e", 0.08));

    private void BaBa(Colour colour, bool scarf)
    {
        Cloth(colour);
        Neckline(112);
        svg.Line(new Pen().M(-66, 676).Q(-34, 764, 0, 786).Q(34, 764, 66, 676), colour.Darker(0.3), 12);
        svg.Line(new Pen().M(0, 786).L(0, 1140), colour.Darker(0.3), 5).Line(new Pen().M(-72, 706).Q(X(-150), 820, X(-206), 900).M(72, 706).Q(X(150), 820, X(206), 900), colour.Darker(0.3), 4, 0.6);
        for (var y = 830; y < 1120; y += 84) svg.Circle(0, y, 10, colour.Lighter(0.5)).Circle(0, y, 5, colour.Darker(0.2));
        if (scarf) CheckedScarf(dice.Chance(0.7) ? light.Ink : light.Near("#a8322e"));
    }

    /// <summary>Khăn rằn, the checked scarf of the south.</summary>
    private void CheckedScarf(Colour check)
    {
        var cloth = new Pen().M(-104, 690).C(-96, 650, -70, 640, -58, 650).Q(0, 742, 58, 650).C(70, 640, 96, 650, 104, 690).Q(60, 790, 0, 796).Q(-60, 790, -104, 690).Z()
            .M(-30, 776).L(-96, 1000).L(-16, 1020).L(18, 782).Z().M(6, 780).L(46, 990).L(112, 968).L(46, 764).Z();
        svg.Path(cloth, light.White);
        svg.Within(cloth, () =>
        {
            var (down, across) = (new Pen(), new Pen());
            for (var i = -13; i < 22; i++)
            {
                down.M(i * 22, 620).L(i * 22 - 60, 1040);
                across.M(-160, 620 + i * 22).L(160, 660 + i * 22);
            }
            svg.Line(down, check, 10, 0.55).Line(across, check, 10, 0.55);
            svg.Path(new Pen().M(-104, 700).Q(0, 830, 104, 700).L(104, 830).L(-104, 830).Z(), light.Ink, 0.12);
        });
        svg.Ellipse(2, 780, 34, 26, light.White.Darker(0.12)).Line(new Pen().M(-20, 772).L(24, 788).M(-10, 796).L(16, 766), check, 7, 0.5);
    }

    private void AoDai(Colour colour, bool roundels)
    {
        Cloth(colour);
        svg.Within(Body(), () =>
        {
            for (var row = 0; row < 4; row++)
                for (var i = -3; i <= 3; i++)
                {
                    if (roundels) Roundel(i * 116 + (row % 2) * 58, 812 + row * 96, colour);
                    else if (dice.Chance(0.34)) Blossom(i * 104 + dice.In(-20, 20), 840 + row * 88, dice.In(18, 30), colour);
                }
        });
        svg.Line(new Pen().M(0, 700).Q(X(90), 740, X(150), 800).Q(X(196), 860, X(214), 930), colour.Darker(0.3), 5);
        foreach (var (x, y) in new[] { (26.0, 708.0), (84, 738), (134, 784) }) svg.Circle(X(x), y, 9, roundels ? light.Yellow : colour.Lighter(0.55));
        svg.Path(new Pen().M(-72, 690).Q(-66, 640, -60, 624).Q(0, 668, 60, 624).Q(66, 640, 72, 690).Q(0, 742, -72, 690).Z(), svg.Across(colour.Lighter(0.2), colour.Darker(0.06)));
        svg.Line(new Pen().M(0, 654).L(0, 714), colour.Darker(0.35), 4).Line(new Pen().M(-60, 626).Q(0, 668, 60, 626), colour.Lighter(0.4), 4);
    }

    private void Roundel(double x, double y, Colour colour)
    {
        svg.Circle(x, y, 31, colour.To(light.Yellow, 0.4), 0.75).Circle(x, y, 25, colour).Line(new Pen().M(x - 13, y - 9).L(x + 13, y - 9).M(x - 15, y).L(x + 15, y).M(x - 13, y + 9).L(x + 13, y + 9).M(x, y - 17).L(x, y + 17), colour.To(light.Yellow, 0.5), 4);
    }

    private void Blossom(double x, double y, double r, Colour colour)
    {
        var petals = new Pen();
        for (var i = 0; i < 5; i++) petals.O(x + Math.Cos(i * 1.2566) * r * 0.6, y + Math.Sin(i * 1.2566) * r * 0.6, r * 0.46, r * 0.46);
        svg.Path(petals, colour.Lighter(0.6), 0.85).Circle(x, y, r * 0.24, light.Yellow);
        svg.Line(new Pen().M(x + r, y + r * 0.6).Q(x + r * 1.8, y + r * 1.3, x + r * 1.5, y + r * 2.2), colour.Lighter(0.35), 4, 0.7);
    }

    private void Tunic(Colour cloth, Colour tabs)
    {
        var (c, red) = (light.Near(cloth), light.Near(tabs));
        Cloth(c);
        svg.Path(new Pen().M(-60, 666).L(0, 800).L(60, 666).Q(0, 700, -60, 666).Z(), light.Near("#d9dfc2"));
        svg.Path(new Pen().M(-16, 712).L(16, 712).L(20, 740).L(24, 900).L(0, 930).L(-24, 900).L(-20, 740).Z(), light.Near("#3d5238"));
        svg.Path(new Pen().M(-70, 664).L(-128, 746).L(-84, 786).L(-112, 816).L(-4, 960).L(-2, 860).Z(), c.Lighter(0.12)).Path(new Pen().M(70, 664).L(128, 746).L(84, 786).L(112, 816).L(4, 960).L(2, 860).Z(), c.Darker(0.1));
        svg.Line(new Pen().M(0, 950).L(0, 1140), c.Darker(0.35), 5);
        foreach (var side in new[] { -1, 1 })
        {
            svg.Poly(red, (side * 82, 700), (side * 116, 744), (side * 90, 770), (side * 66, 728));
            svg.Path(new Pen().M(X(side * 150), 742).L(X(side * 290), 790).L(X(side * 300), 826).L(X(side * 150), 776).Z(), c.Darker(0.3)).Line(new Pen().M(X(side * 158), 752).L(X(side * 290), 800), light.Yellow, 5);
            new Buildings(svg, light, dice).Star(X(side * 226), 786, 12, light.Yellow);
            svg.Rect(X(side * 160) - 58, 950, 116, 20, c.Darker(0.25), 4).Circle(X(side * 160), 966, 7, light.Yellow);
        }
        svg.Circle(0, 1010, 11, light.Yellow.Darker(0.1)).Circle(0, 1086, 11, light.Yellow.Darker(0.1));
        var ribbons = new[] { light.Red, light.Yellow, light.Blue, light.Red };
        for (var i = 0; i < 4; i++) svg.Rect(X(-160) - 54 + i * 28, 914, 26, 22, ribbons[i], 2);
    }

    private void Field()
    {
        var c = light.Near("#5c7348");
        Cloth(c);
        svg.Within(Body(), () =>
        {
            for (var i = 0; i < 46; i++)
                svg.Ellipse(dice.In(-360, 360), dice.In(700, 1130), dice.In(20, 54), dice.In(10, 24), dice.Of(c.Darker(0.22), c.Lighter(0.2), c.To("#7a5c3a", 0.45)), 0.75);
        });
        Collar(c, light.Near("#3f5236"));
        foreach (var side in new[] { -1, 1 }) svg.Rect(X(side * 150) - 66, 900, 132, 110, c.Darker(0.12), 8, 0.9).Rect(X(side * 150) - 66, 900, 132, 30, c.Darker(0.26), 8);
    }

    private void Collar(Colour cloth, Colour inside)
    {
        svg.Path(new Pen().M(-60, 664).L(0, 776).L(60, 664).Q(0, 704, -60, 664).Z(), inside);
        svg.Path(new Pen().M(-66, 646).L(-112, 726).L(-42, 800).L(0, 770).L(-40, 700).Z(), cloth.Lighter(0.2)).Path(new Pen().M(66, 646).L(112, 726).L(42, 800).L(0, 770).L(40, 700).Z(), cloth.Lighter(0.06));
        svg.Line(new Pen().M(0, 772).L(0, 1140), cloth.Darker(0.3), 4);
    }

    private void Coat(bool stethoscope)
    {
        var scrubs = light.Near(dice.Of<Colour>("#4f9aa8", "#5c8fc0", "#6fae9a"));
        Cloth(light.Near("#fbfaf4"));
        svg.Path(new Pen().M(-72, 668).L(-40, 1140).L(40, 1140).L(72, 668).Z(), scrubs);
        Neckline(96, 58);
        svg.Path(new Pen().M(-72, 662).L(-150, 770).L(-104, 812).L(-130, 836).L(-36, 1020).L(-40, 800).Z(), light.Near("#eef0ea")).Path(new Pen().M(72, 662).L(150, 770).L(104, 812).L(130, 836).L(36, 1020).L(40, 800).Z(), light.Near("#dfe3de"));
        svg.Rect(X(130), 930, 104, 12, light.Near("#cdd3ce"), 4).Rect(X(150), 890, 8, 60, light.Blue, 3).Rect(X(150) + 18, 896, 8, 54, light.Red, 3);
        if (!stethoscope) return;
        svg.Line(new Pen().M(-64, 672).C(-120, 800, -96, 900, -60, 930).M(64, 672).C(124, 800, 110, 880, 76, 916), light.Ink, 11);
        svg.Circle(-58, 944, 27, light.Stone).Circle(-58, 944, 16, light.White).Circle(74, 920, 10, light.Stone);
    }

    private void Suit(Colour colour, bool tie)
    {
        Cloth(colour);
        svg.Path(new Pen().M(-64, 660).L(0, 930).L(64, 660).Q(0, 700, -64, 660).Z(), light.White);
        if (tie) svg.Path(new Pen().M(-18, 706).L(18, 706).L(14, 738).L(34, 880).L(0, 930).L(-34, 880).L(-14, 738).Z(), light.Near(dice.Of<Colour>("#a8322e", "#2f5f8c", "#7a5a2e")));
        else Neckline(80, 50);
        svg.Path(new Pen().M(-62, 648).L(-40, 690).L(-14, 706).L(-52, 760).L(-84, 680).Z().M(62, 648).L(40, 690).L(14, 706).L(52, 760).L(84, 680).Z(), light.White.Darker(0.04));
        svg.Path(new Pen().M(-78, 668).L(-156, 780).L(-106, 818).L(-132, 846).L(-2, 1060).L(-2, 930).Z(), colour.Lighter(0.14)).Path(new Pen().M(78, 668).L(156, 780).L(106, 818).L(132, 846).L(2, 1060).L(2, 930).Z(), colour.Darker(0.16));
        svg.Rect(X(120), 900, 90, 10, colour.Lighter(0.3), 3).Circle(X(-120), 860, 13, light.Red).Circle(X(-120), 860, 6, light.Yellow);
    }

    private void Shirt(Colour colour, bool redScarf = false)
    {
        Cloth(colour);
        Collar(colour, skin.To("#7a3d2e", 0.08));
        for (var y = 830; y < 1120; y += 84) svg.Circle(0, y, 8, colour.Darker(0.28));
        svg.Rect(X(110), 900, 110, 116, colour.Darker(0.07), 8).Rect(X(110), 900, 110, 16, colour.Darker(0.16), 4);
        if (!redScarf) return;
        var red = light.Near("#d23228");
        svg.Path(new Pen().M(-104, 716).Q(-60, 690, -54, 668).Q(-30, 740, 0, 776).Q(30, 740, 54, 668).Q(60, 690, 104, 716).Q(60, 800, 0, 820).Q(-60, 800, -104, 716).Z(), red);
        svg.Path(new Pen().M(-14, 800).L(-92, 990).L(-26, 960).L(8, 820).Z(), red.Darker(0.12)).Path(new Pen().M(8, 806).L(66, 1000).L(96, 940).L(30, 800).Z(), red).Ellipse(2, 806, 28, 24, red.Darker(0.2));
    }

    private void Overall(Colour colour, bool vest)
    {
        Cloth(colour);
        Collar(colour, light.Near("#e6e0d0"));
        foreach (var side in new[] { -1, 1 })
        {
            svg.Rect(X(side * 150) - 60, 900, 120, 100, colour.Darker(0.12), 8).Rect(X(side * 150) - 60, 900, 120, 26, colour.Darker(0.26), 6);
            if (!vest) continue;
            svg.Path(new Pen().M(side * 84, 706).L(X(side * 236), 766).C(X(side * 262), 900, X(side * 250), 1000, X(side * 256), 1140).L(side * 22, 1140).L(side * 26, 880).Z(), light.Near("#f2852f"));
            svg.Path(new Pen().M(X(side * 150), 730).L(X(side * 206), 752).L(X(side * 206), 1140).L(X(side * 150), 1140).Z(), light.Near("#f4f0d2")).Rect(Math.Min(side * 24, X(side * 254)), 980, Math.Abs(X(254) - 24), 44, light.Near("#f4f0d2"));
        }
    }

    private void Youth()
    {
        var c = light.Near("#2f6fb5");
        Cloth(c);
        Collar(c, skin.To("#7a3d2e", 0.08));
        svg.Rect(X(-200), 900, 120, 110, c.Darker(0.1), 8).Circle(X(-140), 872, 34, light.White).Circle(X(-140), 872, 27, light.Red);
        new Buildings(svg, light, dice).Star(X(-140), 872, 19, "#fbd43c");
    }

    private void Apron()
    {
        var c = light.Near(dice.Of<Colour>("#efe3c8", "#c9b48c", "#8a5a3a"));
        svg.Line(new Pen().M(-92, 706).L(-124, 880).M(92, 706).L(124, 880), c.Darker(0.12), 26, butt: true);
        svg.Path(new Pen().M(-146, 868).L(146, 868).Q(150, 1000, X(230), 1140).L(X(-230), 1140).Q(-150, 1000, -146, 868).Z(), svg.Across(c.Lighter(0.12), c.Darker(0.1)));
        svg.Rect(-84, 990, 168, 120, c.Darker(0.12), 12).Line(new Pen().M(-84, 1016).L(84, 1016), c.Darker(0.3), 4);
    }

    private void Sports(Colour colour)
    {
        Cloth(colour);
        svg.Path(new Pen().M(-66, 650).L(-84, 706).Q(0, 770, 84, 706).L(66, 650).Q(0, 712, -66, 650).Z(), colour.Darker(0.14));
        svg.Line(new Pen().M(0, 732).L(0, 1140), light.White, 8).Line(new Pen().M(X(-180), 752).C(X(-290), 800, X(-316), 920, X(-318), 1140).M(X(180), 752).C(X(290), 800, X(316), 920, X(318), 1140), light.White, 14);
        svg.Line(new Pen().M(-84, 700).L(-4, 950).M(84, 700).L(4, 950), light.Yellow, 18, butt: true);
        svg.Circle(0, 978, 52, light.Yellow).Circle(0, 978, 40, light.Yellow.Darker(0.16));
        new Buildings(svg, light, dice).Star(0, 978, 28, light.Yellow.Lighter(0.4));
    }

    private void Robe()
    {
        var c = light.Near(dice.Of<Colour>("#b5763a", "#8a5a40", "#f3efe4", "#9a958c"));
        Cloth(c);
        Neckline(120, 58);
        svg.Path(new Pen().M(-66, 656).L(-110, 700).Q(-20, 830, X(120), 1140).L(X(30), 1140).Q(-70, 860, -66, 656).Z(), c.Darker(0.2)).Path(new Pen().M(66, 656).L(112, 700).Q(60, 860, X(-70), 1140).L(X(-150), 1140).Q(40, 880, 66, 656).Z(), c.Lighter(0.16));
    }
}
