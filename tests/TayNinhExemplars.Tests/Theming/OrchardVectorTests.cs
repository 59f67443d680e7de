using System.Text.Json.Nodes;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Placement;
using static TayNinhExemplars.Tests.Theming.LiquidCheck;

namespace TayNinhExemplars.Tests.Theming;

/// <summary>Orchard's own examples, from a file of test vectors that is not part of the repository; without it these tests are skipped.</summary>
public sealed class OrchardVectorTests
{
    private static JsonObject Vectors()
    {
        var file = Environment.GetEnvironmentVariable("ORCHARD_TEST_VECTORS");
        foreach (var up in new[] { "..", "../.." }) file ??= Candidate(up);
        Assert.SkipUnless(file is not null, "Orchard's test vectors are not here; set ORCHARD_TEST_VECTORS to their file.");
        return Kernel.Json.ParseObject(File.ReadAllText(file!));

        static string? Candidate(string up) => Path.Combine(TestFiles.Root, up, "shared/orchard/test-vectors.json") is var path && File.Exists(path) ? path : null;
    }

    private static IEnumerable<(string Input, string Expected)> Pairs(string section) => ((JsonArray)Vectors()[section]!["cases"]!).Select(c => ((string)c![0]!, (string)c[1]!));

    [Fact]
    public void File_names_name_the_same_shapes()
    {
        foreach (var vector in ((JsonArray)Vectors()["templateFileToShapeType"]!["cases"]!).OfType<JsonObject>())
            Assert.Equal((string?)vector["shapeType"], ShapeNames.FromFile((string)vector["file"]!));
    }

    [Theory]
    [InlineData("slugify", "{{ x | slugify }}")]
    [InlineData("transliterate", "{{ x | transliterate }}")]
    [InlineData("transliterateThenSlugify", "{{ x | transliterate | slugify }}")]
    [InlineData("htmlClass", "{{ x | html_class }}")]
    public async Task Text_filters_agree(string section, string template)
    {
        foreach (var (input, expected) in Pairs(section)) await CheckAsync(template, expected, c => c.SetValue("x", global::Fluid.Values.StringValue.Create(input)));
    }

    [Fact]
    public void Sanitised_HTML_agrees()
    {
        foreach (var (input, expected) in Pairs("sanitizeHtml")) Assert.Equal(expected, new ThemingHooks().SanitizeHtml(input));
    }

    [Fact]
    public void Every_location_of_the_list_is_read()
    {
        foreach (var text in ((JsonArray)Vectors()["locationSyntax"]!["examples"]!).Select(e => (string)e!))
        {
            var location = PlacementLocation.Parse(text);
            Assert.Equal(("Content", text.StartsWith('/')), (location.Zone, location.InLayout));
        }
    }

    [Theory]
    [InlineData("Content", "Content", null, null, null, null, null, false)]
    [InlineData("Content:5@Group1#Tab1", "Content", "5", "Group1", "Tab1", null, null, false)]
    [InlineData("/Content:5@Group1#Tab1%Card1|Col1", "Content", "5", "Group1", "Tab1", "Card1", "Col1", true)]
    [InlineData("Meta:before", "Meta", "before", null, null, null, null, false)]
    [InlineData("-", "", null, null, null, null, null, false)]
    public void A_location_is_read_part_by_part(string text, string zone, string? position, string? group, string? tab, string? card, string? column, bool inLayout) =>
        Assert.Equal(new PlacementLocation(zone, position, group, tab, card, column, inLayout), PlacementLocation.Parse(text));
}
