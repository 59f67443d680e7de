using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Tests.Public;

public sealed class PictureTests(ColumnSite site) : IClassFixture<ColumnSite>
{
    [Theory]
    [InlineData("#12a0ff", "t023")]
    [InlineData("#000000", "t000")]
    [InlineData("#ffffff", "t333")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("#xyzxyz", "")]
    public void A_colour_is_one_of_sixty_four_tones(string? colour, string tone) => Assert.Equal(tone, ImageView.ToneOf(colour));

    [Fact]
    public void Every_tone_is_a_rule_of_the_style_sheet()
    {
        var css = File.ReadAllText(Path.Combine(ColumnSite.Root, "src", "TayNinhExemplars.Web", "assets", "column", "tones.css"));
        foreach (var red in Enumerable.Range(0, 4))
            foreach (var green in Enumerable.Range(0, 4))
                foreach (var blue in Enumerable.Range(0, 4)) Assert.Contains($"img.t{red}{green}{blue} {{ background: #", css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_cut_around_the_point_that_the_editor_chose()
    {
        var story = new ContentItem { ContentType = "Story", DisplayText = "Bài" };
        story.PartOrNew("Story")["Cover"] = JsonNode.Parse("""{ "Paths": ["demo/khong-co.jpg"], "Anchors": [{ "X": 0.2, "Y": 0.3 }] }""");
        var cards = await site.InScopeAsync(s => s.GetRequiredService<ColumnCards>().StoriesAsync([story], new SiteInfo("Gương", ColumnSite.Host, ""), TestContext.Current.CancellationToken));
        Assert.All(cards[0].Cover!.Srcset.Split(", "), size => Assert.Contains("rxy=0.2,0.3", size, StringComparison.Ordinal));
    }
}
