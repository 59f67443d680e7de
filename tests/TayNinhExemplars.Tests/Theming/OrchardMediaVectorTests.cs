using System.Text.Json.Nodes;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Tests.Theming;

/// <summary>Orchard's examples of media addresses and shortcodes.</summary>
public sealed class OrchardMediaVectorTests
{
    public static IEnumerable<ITheoryDataRow> Addresses => OrchardVectors.Rows("mediaUrl");

    public static IEnumerable<ITheoryDataRow> Sizes => OrchardVectors.Rows("mediaUrl", "resize");

    public static IEnumerable<ITheoryDataRow> Codes => OrchardVectors.Rows("shortcodes");

    [Theory, MemberData(nameof(Addresses))]
    public void The_address_of_a_file_agrees(string vector)
    {
        var json = JsonNode.Parse(vector)!;
        Assert.Equal((string?)json[1], new ThemingHooks().MediaUrl((string)json[0]!, ""));
    }

    [Theory, MemberData(nameof(Sizes))]
    public async Task The_address_of_a_resized_picture_agrees(string vector)
    {
        using var theme = new ThemeCheck();
        var json = JsonNode.Parse(vector)!;
        Assert.Equal((string?)json["expected"], await theme.TemplateAsync($"{{{{ \"{json["path"]}\" | asset_url | resize_url: width: {json["width"]} | raw }}}}"));
    }

    [Theory, MemberData(nameof(Codes))]
    public async Task A_shortcode_agrees(string vector)
    {
        using var theme = new ThemeCheck();
        var json = JsonNode.Parse(vector)!;
        theme.Content.Story.Content["Raw"] = new JsonObject { ["Text"] = (string?)json[0] };
        Assert.Equal((string?)json[1], await theme.TemplateAsync("{{ Model.ContentItem.Content.Raw.Text | shortcode | raw }}", theme.Context with { PathBase = "/tenant" }));
    }
}
