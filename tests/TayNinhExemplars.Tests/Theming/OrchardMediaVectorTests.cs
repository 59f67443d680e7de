using System.Text.Json.Nodes;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Tests.Theming;

/// <summary>Orchard's examples of media addresses and shortcodes, from its test vectors.</summary>
public sealed class OrchardMediaVectorTests
{
    private static JsonObject Section(string name)
    {
        if (Storage.RepositoryFiles.Orchard("test-vectors.json") is not { } file) Assert.Skip("Orchard's test vectors are not beside this repository.");
        return (JsonObject)Kernel.Json.ParseObject(File.ReadAllText(Storage.RepositoryFiles.Orchard("test-vectors.json")!))[name]!;
    }

    [Fact]
    public void Addresses_of_files_agree()
    {
        foreach (var vector in (JsonArray)Section("mediaUrl")["cases"]!) Assert.Equal((string?)vector![1], new ThemingHooks().MediaUrl((string)vector[0]!, ""));
    }

    [Fact]
    public async Task Addresses_of_resized_pictures_agree()
    {
        using var theme = new ThemeCheck();
        foreach (var vector in ((JsonArray)Section("mediaUrl")["resize"]!).OfType<JsonObject>())
            Assert.Equal((string?)vector["expected"], await theme.TemplateAsync($"{{{{ \"{vector["path"]}\" | asset_url | resize_url: width: {vector["width"]} | raw }}}}"));
    }

    [Fact]
    public async Task Shortcodes_agree()
    {
        using var theme = new ThemeCheck();
        foreach (var vector in (JsonArray)Section("shortcodes")["cases"]!)
        {
            theme.Content.Story.Content["Raw"] = new JsonObject { ["Text"] = (string?)vector![0] };
            Assert.Equal((string?)vector[1], await theme.TemplateAsync("{{ Model.ContentItem.Content.Raw.Text | shortcode | raw }}", theme.Context with { PathBase = "/tenant" }));
        }
    }
}
