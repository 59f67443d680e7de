namespace TayNinhExemplars.Media.Illustrations;

/// <summary>Head, hair and what is worn on it. The chin is at y = 590, the crown at y = 285.</summary>
internal sealed class Head
{
    private readonly Svg _svg;
    private readonly Palette _light;
    private readonly Sitter _sitter;
    private readonly Colour _hair;
    private readonly Colour _ribbon;
    private readonly int _style;

    public Head(Svg svg, Palette light, Dice dice, Sitter sitter)
    {
        (_svg, _light, _sitter) = (svg, light, sitter);
        Skin = light.Near(dice.Of<Colour>("#d9a57c", "#cb9268", "#bd8058", "#e0b28b", "#b07449"));
        _hair = light.Near(sitter.Age is Age.Elder ? dice.Of<Colour>("#cfcac4", "#b5b0aa", "#e0dcd6") : dice.Of<Colour>("#2a2422", "#332a27", "#3d312c", "#25262b"));
        _ribbon = light.Near(dice.Of<Colour>("#c83c2e", "#7a5a8c", "#2a7d82", "#d8767a"));
        _style = dice.Int(0, 2);
    }

    public Colour Skin { get; }

    private bool WearsConicalHat => _sitter.Outfit is Outfit.Farmer;

    /// <summary>What falls behind the shoulders.</summary>
    public void Behind()
    {
        if (WearsConicalHat) _svg.Path(new Pen().M(170, 372).Q(450, 250, 730, 372).Q(450, 470, 170, 372).Z(), _light.Straw.Darker(0.45));
        if (!_sitter.Woman || _sitter.Outfit is Outfit.Robe or Outfit.Turban) return;
        if (Bun()) _svg.Circle(450, 262, 66, _hair).Path(new Pen().M(400, 236).Q(450, 214, 500, 240), _hair.Lighter(0.2), 0.5);
        else if (_style == 1) _svg.Path(new Pen().M(306, 420).C(270, 560, 286, 720, 300, 800).Q(450, 860, 600, 800).C(614, 720, 630, 560, 594, 420).Z(), _hair.Darker(0.15));
        else _svg.Path(new Pen().M(308, 420).C(284, 520, 286, 600, 312, 650).Q(450, 700, 588, 650).C(614, 600, 616, 520, 592, 420).Z(), _hair.Darker(0.15));
    }

    private bool Bun() => !WearsHat && (_sitter.Age is Age.Elder || _style == 0);

    private bool WearsHat => _sitter.Outfit is Outfit.Farmer or Outfit.Soldier or Outfit.Police or Outfit.FieldSoldier or Outfit.Youth
        or Outfit.Worker or Outfit.Engineer or Outfit.Nurse or Outfit.Turban;

    public void Draw()
    {
        var shade = Skin.To("#7a3d2e", 0.24);
        _svg.Path(new Pen().M(392, 540).L(508, 540).L(512, 668).Q(450, 716, 388, 668).Z(), Skin.To("#7a3d2e", 0.14));
        _svg.Path(new Pen().M(392, 560).Q(450, 640, 508, 560).L(510, 610).Q(450, 672, 390, 606).Z(), shade, 0.75);
        _svg.Ellipse(327, 452, 22, 36, shade).Ellipse(573, 452, 22, 36, shade);
        var face = new Pen().M(328, 410).C(322, 250, 578, 250, 572, 410).C(574, 510, 530, 588, 450, 594).C(370, 588, 326, 510, 328, 410).Z();
        _svg.Path(face, Skin);
        _svg.Within(face, () =>
        {
            _svg.Path(new Pen().M(500, 270).C(530, 380, 540, 500, 440, 610).L(620, 620).L(620, 270).Z(), shade, 0.34);
            _svg.Rect(300, 440, 130, 130, _svg.Glow("#d8665a", 0.22)).Rect(470, 440, 130, 130, _svg.Glow("#d8665a", 0.22));
            _svg.Rect(320, 280, 260, 120, _svg.Fade(shade, shade, 0.4, 0));
        });
        if (WearsHat && _sitter.Outfit is not Outfit.Nurse) _svg.Within(new Pen().Box(200, 345, 500, 400), Hair);   // a hat presses the hair down
        else Hair();
        if (_sitter.Glasses) Glasses();
        Hat();
    }

    private void Hair()
    {
        if (_sitter.Outfit is Outfit.Robe) return;
        var shine = _hair.Lighter(0.22);
        if (_sitter.Woman)
        {
            var pen = _style == 2
                ? new Pen().M(316, 470).C(290, 230, 610, 230, 584, 470).C(580, 410, 566, 372, 520, 348).C(470, 372, 380, 376, 346, 366).C(330, 396, 322, 430, 316, 470).Z()
                : new Pen().M(316, 474).C(286, 226, 614, 226, 584, 474).C(580, 400, 540, 346, 450, 316).C(360, 346, 320, 400, 316, 474).Z();
            _svg.Path(pen, _hair);
            _svg.Within(pen, () => _svg.Path(new Pen().M(352, 330).Q(400, 282, 470, 284).Q(400, 300, 362, 354).Z(), shine, 0.45));
            if (_style == 0 && _sitter.Age is not Age.Elder && !WearsHat) _svg.Circle(592, 420, 15, _ribbon).Circle(606, 404, 11, _ribbon.Lighter(0.3));
            return;
        }
        var thin = _sitter.Age is Age.Elder && _style == 1;
        var cut = thin
            ? new Pen().M(318, 440).C(304, 330, 352, 276, 420, 268).C(372, 296, 346, 340, 340, 398).L(332, 446).Z().M(582, 440).C(596, 330, 548, 276, 480, 268).C(528, 296, 554, 340, 560, 398).L(568, 446).Z()
            : _style == 2
                ? new Pen().M(320, 446).C(296, 236, 604, 236, 580, 446).L(566, 440).C(566, 386, 552, 352, 530, 336).C(470, 348, 420, 340, 372, 336).C(348, 352, 334, 386, 334, 440).Z()
                : new Pen().M(320, 450).C(280, 220, 560, 206, 590, 330).C(598, 370, 588, 410, 580, 450).L(566, 444).C(568, 398, 560, 366, 540, 344).C(480, 356, 410, 346, 384, 318).C(366, 344, 340, 380, 334, 444).Z();
        _svg.Path(cut, _hair);
        if (!thin) _svg.Within(cut, () => _svg.Path(new Pen().M(368, 312).Q(430, 266, 512, 282).Q(430, 288, 380, 332).Z(), shine, 0.4));
    }

    private void Glasses()
    {
        var frame = _light.Near("#2d3138");
        _svg.Path(new Pen().O(392, 452, 42, 36).O(508, 452, 42, 36), _light.White, 0.3);
        _svg.Line(new Pen().O(392, 452, 42, 36).O(508, 452, 42, 36).M(434, 446).Q(450, 438, 466, 446).M(350, 446).L(328, 438).M(550, 446).L(572, 438), frame, 7);
    }

    private void Hat()
    {
        switch (_sitter.Outfit)
        {
            case Outfit.Farmer: ConicalHat(); break;
            case Outfit.Soldier: PeakedCap("#4f6b45", "#b8322a"); break;
            case Outfit.Police: PeakedCap("#4d6a4c", "#a82c2c"); break;
            case Outfit.FieldSoldier: BucketHat("#4f6640"); break;
            case Outfit.Youth: BucketHat("#6d8a58"); break;
            case Outfit.Worker: Helmet("#f0b92f"); break;
            case Outfit.Engineer: Helmet("#f7f3e6"); break;
            case Outfit.Nurse: NurseCap(); break;
            case Outfit.Turban: Turban(); break;
        }
    }

    private void ConicalHat()
    {
        var straw = _light.Straw;
        _svg.Line(new Pen().M(336, 366).C(322, 500, 360, 590, 450, 634).C(540, 590, 578, 500, 564, 366), _ribbon, 9, 0.95);
        var cone = new Pen().M(150, 376).Q(300, 270, 436, 118).Q(450, 106, 464, 118).Q(600, 270, 750, 376).Q(450, 440, 150, 376).Z();
        _svg.Path(cone, _svg.Across(straw.Lighter(0.3), straw.Darker(0.2)));
        _svg.Within(cone, () =>
        {
            var rings = new Pen();
            for (var i = 1; i < 9; i++)
            {
                var (y, w) = (118 + i * 31.0, i * 38.0);
                rings.M(450 - w, y).Q(450, y + w * 0.26, 450 + w, y);
            }
            _svg.Line(rings, straw.Darker(0.45), 2.5, 0.35);
            _svg.Path(new Pen().M(450, 100).L(760, 380).L(560, 440).Z(), straw.Darker(0.5), 0.22);
        });
        _svg.Line(new Pen().M(150, 376).Q(450, 440, 750, 376), straw.Darker(0.3), 6);
    }

    private void PeakedCap(Colour cloth, Colour band)
    {
        var (green, red) = (_light.Near(cloth), _light.Near(band));
        _svg.Path(new Pen().M(316, 352).C(240, 300, 250, 218, 330, 214).C(400, 190, 500, 190, 570, 214).C(650, 218, 660, 300, 584, 352).Z(), _svg.Fade(green.Lighter(0.14), green));
        _svg.Path(new Pen().M(316, 340).Q(450, 300, 584, 340).L(582, 380).Q(450, 340, 318, 380).Z(), red);
        _svg.Path(new Pen().M(318, 376).Q(450, 336, 582, 376).Q(560, 414, 450, 410).Q(340, 414, 318, 376).Z(), _light.Ink);
        _svg.Circle(450, 288, 31, red).Circle(450, 288, 26, _light.Yellow.Darker(0.1)).Circle(450, 288, 22, red);
        new Buildings(_svg, _light, new Dice(1)).Star(450, 288, 17, "#fbd43c");
    }

    private void BucketHat(Colour cloth)
    {
        var c = _light.Near(cloth);
        _svg.Path(new Pen().M(330, 350).C(330, 232, 372, 214, 450, 212).C(528, 214, 570, 232, 570, 350).Z(), _svg.Across(c.Lighter(0.14), c.Darker(0.1)));
        _svg.Path(new Pen().M(330, 338).Q(450, 312, 570, 338).L(618, 398).Q(450, 352, 282, 398).Z(), _svg.Fade(c, c.Darker(0.18)));
        _svg.Line(new Pen().M(332, 334).Q(450, 308, 568, 334), c.Darker(0.35), 8);
    }

    private void Helmet(Colour colour)
    {
        var c = _light.Near(colour);
        _svg.Path(new Pen().M(314, 372).C(300, 170, 600, 170, 586, 372).Z(), _svg.Across(c.Lighter(0.25), c.Darker(0.14)));
        _svg.Path(new Pen().M(424, 372).L(424, 214).Q(450, 204, 476, 214).L(476, 372).Z(), c.Lighter(0.2));
        _svg.Path(new Pen().M(292, 366).Q(450, 330, 608, 366).Q(620, 392, 604, 396).Q(450, 356, 296, 396).Q(280, 392, 292, 366).Z(), c.Darker(0.16));
        _svg.Line(new Pen().M(334, 392).C(326, 500, 360, 580, 432, 622).M(566, 392).C(574, 500, 540, 580, 468, 622), _light.Ink, 7, 0.7);
    }

    private void NurseCap() => _svg.Path(new Pen().M(352, 322).Q(360, 250, 376, 236).Q(450, 214, 524, 236).Q(540, 250, 548, 322).Q(450, 280, 352, 322).Z(), _svg.Fade(_light.White, _light.White.Darker(0.1)))
        .Path(new Pen().Box(441, 244, 18, 48).Box(426, 259, 48, 18), _light.Teal);

    private void Turban()
    {
        var cloth = _light.Near(_style == 0 ? "#27313f" : _style == 1 ? "#8c2f2a" : "#2f4a6b");
        _svg.Path(new Pen().M(306, 396).C(286, 190, 614, 190, 594, 396).C(560, 330, 500, 318, 450, 340).C(400, 318, 340, 330, 306, 396).Z(), cloth);
        for (var i = 0; i < 4; i++)
            _svg.Line(new Pen().M(312 + i * 10, 372 - i * 34).Q(380 + i * 6, 286 - i * 18, 450, 322 - i * 26).Q(520 - i * 6, 286 - i * 18, 588 - i * 10, 372 - i * 34), cloth.Lighter(0.25), 5, 0.7);
    }
}
