using NetVips;
using TayNinhExemplars.Media.Imaging;

namespace TayNinhExemplars.Media.Illustrations;

/// <summary>
/// Draws the pictures of the demonstration site: landscapes and busts in flat colour, nobody real.
/// The same seed gives the same picture.
/// </summary>
public static class Illustration
{
    public const int SceneWidth = 1600, SceneHeight = 1067, PortraitWidth = 900, PortraitHeight = 1125;

    /// <param name="kind">"portrait" or "scene".</param>
    /// <param name="subject">A word of <see cref="Subjects"/>, or words in Vietnamese or English that contain one.</param>
    /// <param name="title">What the picture belongs to; helps when the subject says little. Nothing of it is written into the picture.</param>
    public static byte[] Draw(string kind, string subject, string title, int seed, int width, int height)
    {
        Vips.Ready();
        var svg = kind == "portrait" ? Portrait(subject, title, seed, width, height) : Scene(subject, title, seed, width, height);
        using var image = Image.SvgloadBuffer(System.Text.Encoding.UTF8.GetBytes(svg));
        using var flat = image.Flatten(background: [255]);
        return flat.JpegsaveBuffer(q: 84, optimizeCoding: true, keep: Enums.ForeignKeep.None);
    }

    private static string Scene(string subject, string title, int seed, int width, int height)
    {
        var dice = new Dice(seed);
        var light = dice.Of(Palette.Hours);
        var svg = new Svg(SceneWidth, SceneHeight);
        var stage = new Stage(svg, light, dice);
        Subjects.SceneOf(subject, title)(stage);
        return svg.Finish(width, height, Subjects.MayBeMirrored(subject, title) && dice.Chance(0.5));
    }

    private static string Portrait(string subject, string title, int seed, int width, int height)
    {
        var dice = new Dice(seed);
        var svg = new Svg(PortraitWidth, PortraitHeight);
        return svg.Finish(width, height, mirrored: false);
    }
}
