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

    public static IReadOnlyList<string> SceneNames { get; } = [.. Subjects.Scenes.Select(s => s.Name)];

    /// <param name="kind">"portrait" or "scene".</param>
    /// <param name="subject">For a scene one of <see cref="SceneNames"/>; for a portrait words such as "woman, elder, farmer"; or Vietnamese words that mean it.</param>
    /// <param name="title">What the picture belongs to; helps when the subject says little. Nothing of it is written into the picture.</param>
    public static byte[] Draw(string kind, string subject, string title, int seed, int width, int height)
    {
        Vips.Ready();
        var svg = kind == "portrait" ? Bust(subject, title, seed, width, height) : Scene(subject, title, seed, width, height);
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
        var scene = Subjects.SceneOf(subject, title);
        var mirrored = dice.Chance(0.5) && !scene.OneWay;
        // Where one stands: the same place is never seen from quite the same spot.
        var (zoom, x, y) = (dice.In(1, 1.24), dice.Next(), dice.In(0.4, 1));
        var view = ((SceneWidth - SceneWidth / zoom) * x, (SceneHeight - SceneHeight / zoom) * y, SceneWidth / zoom, SceneHeight / zoom);
        scene.Draw(stage);
        return svg.Finish(width, height, mirrored, view);
    }

    private static string Bust(string subject, string title, int seed, int width, int height)
    {
        var dice = new Dice(seed);
        var svg = new Svg(PortraitWidth, PortraitHeight);
        Portrait.Draw(svg, Sitter.Read(subject, title, dice), dice);
        return svg.Finish(width, height, mirrored: false);
    }
}
