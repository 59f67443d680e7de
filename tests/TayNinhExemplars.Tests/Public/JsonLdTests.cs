using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TayNinhExemplars.Tests.Themes;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Tests.Public;

public sealed partial class JsonLdTests(ColumnSite site) : IClassFixture<ColumnSite>
{
    private static readonly SiteInfo Info = new("Gương sáng", ColumnSite.Host, "");

    [Theory]
    [InlineData("Story", "NewsArticle")]
    [InlineData("Exemplar", null)]
    [InlineData("Organization", "Organization")]
    [InlineData("Event", "Event")]
    public async Task A_page_tells_search_engines_in_shapes_of_schema_org(string contentType, string? type)
    {
        var json = Of(await site.PageAsync(ItemUrls.Of(await site.NewestAsync(contentType))));
        Assert.Empty(SchemaOrg.FaultsOf(json));
        if (type is not null) Assert.Equal(type, JsonNode.Parse(json)!["@type"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_front_page_tells_how_to_search() => Assert.Empty(SchemaOrg.FaultsOf(Of(await site.PageAsync("/"))));

    [Fact]
    public void A_story_with_everything_keeps_to_the_shapes_and_says_that_a_machine_reads()
    {
        var json = JsonLd.Story(SampleViews.WholeStory, "2023-01-28T09:15:00+07:00", Info);
        Assert.Empty(SchemaOrg.FaultsOf(json));
        Assert.Equal("https://schema.org/TrainedAlgorithmicMediaDigitalSource", JsonNode.Parse(json)!["audio"]!["digitalSourceType"]!.GetValue<string>());
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_left_out_and_not_written_empty()
    {
        var bare = new StoryView { Id = "s", Title = "Bài", Url = "/tin-bai/bai", Iso = "2023-01-28T09:15:00+07:00" };
        Assert.Empty(SchemaOrg.FaultsOf(JsonLd.Story(bare, bare.Iso, Info)));
    }

    [Theory]
    [InlineData("""{"@context":"https://schema.org","@type":"NewsArticle","headline":"x"}""", "lacks datePublished")]
    [InlineData("""{"@context":"https://schema.org","@type":"WebSite","name":"x","url":"/"}""", "is none of URL")]
    [InlineData("""{"@context":"https://schema.org","@type":"Person","name":"x","colour":"y"}""", "has no colour")]
    [InlineData("""{"@context":"https://schema.org","@type":"Persona","name":"x"}""", "is not known")]
    public void The_check_sees_faults(string json, string fault) => Assert.Contains(SchemaOrg.FaultsOf(json), f => f.Contains(fault, StringComparison.Ordinal));

    private static string Of(string html) => JsonScript().Match(html) is { Success: true } found ? found.Groups["json"].Value : throw new JsonException("The page has none: " + WebUtility.HtmlDecode(html)[..200]);

    [GeneratedRegex(@"application/ld\+json"">(?<json>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JsonScript();
}
