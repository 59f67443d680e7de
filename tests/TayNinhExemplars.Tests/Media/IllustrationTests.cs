using NetVips;
using TayNinhExemplars.Media.Illustrations;

namespace TayNinhExemplars.Tests.Media;

public sealed class IllustrationTests
{
    public static TheoryData<string> Scenes => [.. Illustration.SceneNames];

    [Theory]
    [MemberData(nameof(Scenes))]
    public void Every_scene_is_drawn_and_fills_its_sheet(string subject)
    {
        using var image = Image.NewFromBuffer(Illustration.Draw("scene", subject, "", 7, 400, 267));
        Assert.Equal((400, 267), (image.Width, image.Height));
        Assert.True(image.Deviate() > 15, "A picture, not a plain sheet.");
        // Nothing is left undrawn: bare paper would be pure white.
        Assert.All(new[] { (2, 2), (397, 2), (2, 264), (397, 264), (200, 150) }, at => Assert.Contains(image.Getpoint(at.Item1, at.Item2), v => v < 254));
    }

    [Fact]
    public void A_seed_gives_one_picture_and_another_seed_another()
    {
        Assert.Equal(Illustration.Draw("scene", "river", "", 5, 400, 267), Illustration.Draw("scene", "river", "", 5, 400, 267));
        Assert.NotEqual(Illustration.Draw("scene", "river", "", 5, 400, 267), Illustration.Draw("scene", "river", "", 6, 400, 267));
        Assert.NotEqual(Illustration.Draw("portrait", "farmer", "", 5, 300, 375), Illustration.Draw("portrait", "farmer", "", 6, 300, 375));
    }

    [Theory]
    [InlineData("</svg><script>alert(1)</script>")]
    [InlineData("\0\u202E\uD800")]
    [InlineData("")]
    public void Strange_words_draw_a_picture_all_the_same(string words)
    {
        Assert.NotEmpty(Illustration.Draw("scene", words, words, 1, 300, 200));
        Assert.NotEmpty(Illustration.Draw("portrait", words, words, 1, 300, 375));
    }
}
