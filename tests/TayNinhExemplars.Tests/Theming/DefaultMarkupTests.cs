using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Tests.Theming;

/// <summary>The markup that parts and fields have without a theme, with the classes that Orchard's stylesheets speak of.</summary>
public sealed class DefaultMarkupTests
{
    [Theory]
    [InlineData("TextField", """{ "Text": "a<b" }""", "<div class=\"field field-type-textfield field-name-thing-it\">a&lt;b</div>")]
    [InlineData("HtmlField", """{ "Html": "<b>a</b>" }""", "<div class=\"field field-type-htmlfield field-name-thing-it\"><b>a</b></div>")]
    [InlineData("MarkdownField", """{ "Markdown": "**a**" }""", "<div class=\"field field-type-markdownfield field-name-thing-it\"><p><strong>a</strong></p> </div>")]
    [InlineData("NumericField", """{ "Value": 3.5 }""", "<div class=\"field field-type-numericfield field-name-thing-it\">3,5</div>")]
    [InlineData("BooleanField", """{ "Value": true }""", "<div class=\"field field-type-booleanfield field-name-thing-it\">Có</div>")]
    [InlineData("DateField", """{ "Value": "2026-11-27T00:00:00Z" }""", "<div class=\"field field-type-datefield field-name-thing-it\"><time datetime=\"2026-11-27\">27/11/2026</time></div>")]
    [InlineData("TimeField", """{ "Value": "08:30:00" }""", "<div class=\"field field-type-timefield field-name-thing-it\"><time datetime=\"08:30:00\">08:30:00</time></div>")]
    [InlineData("LinkField", """{ "Url": "https://a.vn", "Text": "A" }""", "<div class=\"field field-type-linkfield field-name-thing-it\"><a href=\"https://a.vn\">A</a></div>")]
    [InlineData("MediaField", """{ "Paths": ["a.jpg"], "MediaTexts": ["Ảnh"] }""", "<div class=\"field field-type-mediafield field-name-thing-it\"><img src=\"/media/a.jpg\" alt=\"Ảnh\"></div>")]
    [InlineData("MultiTextField", """{ "Values": ["a", "b"] }""", "<div class=\"field field-type-multitextfield field-name-thing-it\">a, b</div>")]
    [InlineData("GeoPointField", """{ "Latitude": 11.3, "Longitude": 106.1 }""", "<div class=\"field field-type-geopointfield field-name-thing-it\">11.3, 106.1</div>")]
    [InlineData("UserPickerField", """{ "UserIds": ["1"], "UserNames": ["lan"] }""", "<div class=\"field field-type-userpickerfield field-name-thing-it\">lan</div>")]
    [InlineData("TextField", """{ }""", "")]
    [InlineData("MediaField", """{ "Paths": [] }""", "")]
    public async Task A_field_has_the_class_of_its_kind_and_of_its_name(string kind, string json, string expected) =>
        Assert.Equal(expected, await DrawAsync(new JsonObject { ["Thing"] = new JsonObject { ["It"] = Json.ParseObject(json) } }, "Thing", kind));

    [Theory]
    [InlineData("TitlePart", """{ "Title": "Tựa" }""", "<h1>Tựa</h1>")]
    [InlineData("HtmlBodyPart", """{ "Html": "<p>a</p>" }""", "<p>a</p>")]
    [InlineData("MarkdownBodyPart", """{ "Markdown": "a" }""", "<p>a</p>")]
    [InlineData("LiquidPart", """{ "Liquid": "{{ Model.ContentItem.DisplayText }}" }""", "Tựa")]
    [InlineData("FlowPart", """{ "Widgets": [ { "ContentType": "Paragraph", "ContentItemId": "1", "FlowMetadata": { "Alignment": "Left", "Size": 50 } } ] }""", "<section class=\"flow\"><div class=\"widget widget-paragraph widget-align-left widget-size-50\"><div class=\"widget-body\"> </div> </div> </section>")]
    [InlineData("BagPart", """{ "ContentItems": [ { "ContentType": "Note", "ContentItemId": "1", "DisplayText": "Ghi chú" } ] }""", "<section class=\"flow\"><article class=\"content content-summary content-note\"></article> </section>")]
    public async Task A_part_has_the_markup_that_themes_count_on(string part, string json, string expected) =>
        Assert.Equal(expected, await DrawAsync(new JsonObject { [part] = Json.ParseObject(json) }, part));

    [Theory]
    [InlineData("Input", """{ "FormInputElementPart": { "Name": "Email" }, "FormElementLabelPart": { "Label": "Thư" }, "InputPart": { "Type": "email", "Placeholder": "a@b" } }""",
        "<div class=\"mb-3\"><label class=\"form-label\" for=\"Email\">Thư</label><input class=\"form-control\" id=\"Email\" name=\"Email\" type=\"email\" value=\"\" placeholder=\"a@b\"> </div>")]
    [InlineData("TextArea", """{ "FormElementPart": { "Id": "x" }, "FormInputElementPart": { "Name": "Lời" }, "TextAreaPart": { "DefaultValue": "<a>" } }""",
        "<div class=\"mb-3\"><textarea class=\"form-control\" id=\"x\" name=\"Lời\" placeholder=\"\"> &lt;a&gt;</textarea> </div>")]
    [InlineData("Select", """{ "FormInputElementPart": { "Name": "Chọn" }, "SelectPart": { "DefaultValue": "2", "Options": [ { "Text": "Một", "Value": "1" }, { "Text": "Hai", "Value": "2" } ] } }""",
        "<div class=\"mb-3\"><select class=\"form-select\" id=\"Chọn\" name=\"Chọn\"><option value=\"1\">Một</option><option value=\"2\" selected>Hai</option></select> </div>")]
    [InlineData("Button", """{ "ButtonPart": { "Text": "Gửi", "Type": "submit" } }""", "<button class=\"btn btn-primary\" type=\"submit\">Gửi</button>")]
    [InlineData("Label", """{ "LabelPart": { "For": "x" } }""", "<label class=\"form-label\" for=\"x\">Tựa</label>")]
    [InlineData("ValidationSummary", """{ }""", "<div class=\"validation-summary-valid\" data-valmsg-summary=\"true\"></div>")]
    public async Task A_form_element_has_the_markup_of_bootstrap(string type, string json, string expected) =>
        Assert.Equal(expected, await DrawAsync(Json.ParseObject(json), null, null, type));

    [Fact]
    public async Task A_form_sends_what_it_holds_to_its_address()
    {
        var html = await DrawAsync(Json.ParseObject("""
            { "FormPart": { "Action": "~/workflows/invoke", "Method": "post" }, "FlowPart": { "Widgets": [ { "ContentType": "Paragraph", "ContentItemId": "1" } ] } }
            """), "FlowPart", null, "Form");
        Assert.StartsWith("<form class=\"widget widget-form\" action=\"/workflows/invoke\" method=\"post\">", html, StringComparison.Ordinal);
        Assert.Contains("<section class=\"flow\">", html, StringComparison.Ordinal);
    }

    /// <summary>What a part of an item with nothing else shows, white space made one.</summary>
    private static async Task<string> DrawAsync(JsonObject content, string? part, string? field = null, string? widget = null)
    {
        using var theme = new ThemeCheck();
        var parts = new JsonArray();
        if (part is not null) parts.Add((JsonNode)new JsonObject { ["PartName"] = part, ["Name"] = part, ["Settings"] = new JsonObject() });
        theme.Content.Define(new JsonObject
        {
            ["ContentTypes"] = new JsonArray(
                new JsonObject { ["Name"] = widget ?? "Drawn", ["DisplayName"] = "Vẽ", ["Settings"] = new JsonObject { ["ContentTypeSettings"] = new JsonObject { ["Stereotype"] = widget is null ? null : "Widget" } }, ["ContentTypePartDefinitionRecords"] = parts },
                new JsonObject { ["Name"] = "Paragraph", ["DisplayName"] = "Đoạn", ["Settings"] = new JsonObject { ["ContentTypeSettings"] = new JsonObject { ["Stereotype"] = "Widget" } }, ["ContentTypePartDefinitionRecords"] = new JsonArray() }),
            ["ContentParts"] = field is null ? new JsonArray() : new JsonArray(new JsonObject { ["Name"] = part, ["Settings"] = new JsonObject(), ["ContentPartFieldDefinitionRecords"] = new JsonArray(new JsonObject { ["FieldName"] = field, ["Name"] = "It", ["Settings"] = new JsonObject() }) }),
        });
        var html = await theme.ItemAsync(new ContentItem { ContentItemId = "4drawn", ContentType = widget ?? "Drawn", DisplayText = "Tựa", Published = true, Content = content });
        if (widget is null) html = Regex.Match(html, "(?s)<article[^>]*>(?<it>.*)</article>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["it"].Value;
        html = Regex.Replace(html, @"^\s*<header>(?<it>.*)</header>", "${it}", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return Regex.Replace(html, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
    }
}
