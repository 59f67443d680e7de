using System.Text.Json.Nodes;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Placement;
using static TayNinhExemplars.Tests.Theming.LiquidCheck;

namespace TayNinhExemplars.Tests.Theming;

public sealed class OrchardVectorTests
{
    public static IEnumerable<ITheoryDataRow> Files => OrchardVectors.Rows("templateFileToShapeType");

    public static IEnumerable<ITheoryDataRow> Texts =>
    [
        .. OrchardVectors.Pairs("slugify", "{{ x | slugify }}"), .. OrchardVectors.Pairs("transliterate", "{{ x | transliterate }}"),
        .. OrchardVectors.Pairs("transliterateThenSlugify", "{{ x | transliterate | slugify }}"), .. OrchardVectors.Pairs("htmlClass", "{{ x | html_class }}"),
    ];

    public static IEnumerable<ITheoryDataRow> Markup => OrchardVectors.Pairs("sanitizeHtml", "");

    public static IEnumerable<ITheoryDataRow> Locations => OrchardVectors.Rows("locationSyntax", "examples");

    [Theory, MemberData(nameof(Files))]
    public void A_file_name_names_the_same_shape(string vector)
    {
        var json = JsonNode.Parse(vector)!;
        Assert.Equal((string?)json["shapeType"], ShapeNames.FromFile((string)json["file"]!));
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task A_text_filter_agrees(string template, string? input, string? expected) =>
        await CheckAsync(template, expected!, c => c.SetValue("x", global::Fluid.Values.StringValue.Create(input!)));

    [Theory, MemberData(nameof(Markup))]
    public void Sanitised_HTML_agrees(string _, string? input, string? expected) => Assert.Equal(expected, new ThemingHooks().SanitizeHtml(input!));

    [Theory, MemberData(nameof(Locations))]
    public void A_location_of_the_list_is_read(string vector)
    {
        var text = (string)JsonNode.Parse(vector)!;
        var location = PlacementLocation.Parse(text);
        Assert.Equal(("Content", text.StartsWith('/')), (location.Zone, location.InLayout));
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
