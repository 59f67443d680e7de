namespace TayNinhExemplars.Media.Illustrations;

/// <summary>A sheet with its light, its chance and everybody who can draw on it.</summary>
internal sealed class Stage
{
    public const double W = Backdrop.W, H = Backdrop.H;

    public Stage(Svg svg, Palette light, Dice dice)
    {
        (Svg, Light, Dice) = (svg, light, dice);
        (Back, Ground, Plants) = (new(svg, light, dice), new(svg, light, dice), new(svg, light, dice));
        (People, Build) = (new(svg, light, dice), new(svg, light, dice));
    }

    public Svg Svg { get; }
    public Palette Light { get; }
    public Dice Dice { get; }
    public Backdrop Back { get; }
    public Ground Ground { get; }
    public Plants Plants { get; }
    public People People { get; }
    public Buildings Build { get; }

    /// <summary>The common distance: sky, mountain and the edge of the plain.</summary>
    public void Distance(double horizon, double summit = 1010, double tall = 330, double trees = 34)
    {
        Back.Sky(horizon);
        Back.Mountain(summit + Dice.In(-60, 60), horizon + 6, tall * Dice.In(0.92, 1.06));
        Back.TreeLine(horizon + 8, trees);
    }
}
