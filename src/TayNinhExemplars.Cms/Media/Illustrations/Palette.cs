namespace TayNinhExemplars.Media.Illustrations;

/// <summary>The light of a picture. Everything drawn takes a share of it, so that a scene holds together.</summary>
internal sealed record Palette
{
    public required Colour SkyTop { get; init; }
    public required Colour SkyLow { get; init; }
    public required Colour Sun { get; init; }

    /// <summary>What distance fades into.</summary>
    public required Colour Haze { get; init; }

    /// <summary>Tint of the light and how strongly it lies on things.</summary>
    public required Colour Light { get; init; }
    public double Warmth { get; init; } = 0.1;
    public double Sunlow { get; init; } = 0.5;

    public static readonly IReadOnlyList<Palette> Hours =
    [
        // early morning over the fields
        new() { SkyTop = "#a9d3d6", SkyLow = "#fbe9c6", Sun = "#fff3d0", Haze = "#dbe6d6", Light = "#ffe7b8", Warmth = 0.10, Sunlow = 0.55 },
        // a clear forenoon
        new() { SkyTop = "#6fb4cf", SkyLow = "#e3f1e6", Sun = "#fffbe6", Haze = "#cfe4e4", Light = "#fff8dc", Warmth = 0.05, Sunlow = 0.2 },
        // late afternoon, gold
        new() { SkyTop = "#f0b27a", SkyLow = "#fdeab8", Sun = "#fff2c2", Haze = "#f2d3a0", Light = "#ffcf7d", Warmth = 0.18, Sunlow = 0.7 },
        // dusk, rose over blue
        new() { SkyTop = "#7f8fb8", SkyLow = "#f9c9a5", Sun = "#ffe0b0", Haze = "#d8b6b4", Light = "#f4b183", Warmth = 0.2, Sunlow = 0.8 },
        // after the rain
        new() { SkyTop = "#9cc7c0", SkyLow = "#eef4e2", Sun = "#fdfbe9", Haze = "#d6e6da", Light = "#eef6d8", Warmth = 0.06, Sunlow = 0.3 },
    ];

    public Colour Leaf => Near("#3f8554");
    public Colour DarkLeaf => Near("#235c47");
    public Colour DeepLeaf => Near("#16423a");
    public Colour BrightLeaf => Near("#7db352");
    public Colour Rice => Near("#a9c34f");
    public Colour RipeRice => Near("#e3b94a");
    public Colour Soil => Near("#b5603c");
    public Colour Dust => Near("#d99a66");
    public Colour Tile => Near("#b9502f");
    public Colour Wall => Near("#f4e3bd");
    public Colour White => Near("#faf6ea");
    public Colour Wood => Near("#7a4a30");
    public Colour DarkWood => Near("#4f3027");
    public Colour Straw => Near("#e9cf8f");
    public Colour Stone => Near("#9fa39a");
    public Colour Water => Near("#6fb0b5");
    public Colour Ink => Near("#20303a");
    public Colour Red => Near("#c83c2e");
    public Colour Yellow => Near("#f3bd3b");
    public Colour Teal => Near("#2a7d82");
    public Colour Blue => Near("#356c9c");
    public Colour Violet => Near("#7a5a8c");
    public Colour Rose => Near("#d8767a");

    /// <summary>The colour as this light shows it close by.</summary>
    public Colour Near(Colour colour) => colour.To(Light, Warmth);

    /// <summary>The colour at a distance: 0 is here, 1 is lost in the haze.</summary>
    public Colour At(Colour colour, double distance) => Near(colour).To(Haze, distance);
}
