using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using static TayNinhExemplars.Tests.Content.KindHarness;

namespace TayNinhExemplars.Tests.Content;

/// <summary>Each field kind: what it refuses, what it reads from a form, what it gives to the index. JSON members are Orchard's.</summary>
public sealed class FieldKindTests
{
    private static readonly FieldKind[] Kinds =
    [
        new TextFieldKind(), new HtmlFieldKind(), new MarkdownFieldKind(), new NumericFieldKind(), new BooleanFieldKind(),
        new DateFieldKind(), new DateTimeFieldKind(), new TimeFieldKind(), new LinkFieldKind(), new YoutubeFieldKind(),
        new MediaFieldKind(), new ContentPickerFieldKind(), new UserPickerFieldKind(), new TaxonomyFieldKind(), new MultiTextFieldKind(), new GeoPointFieldKind(),
    ];

    private const string List = """{ "ContentPartFieldSettings": { "Editor": "PredefinedList" }, "TextFieldPredefinedListEditorSettings": { "Options": [ { "name": "Cá nhân", "value": "individual" }, { "name": "Tập thể", "value": "collective" } ] } }""";

    [Theory]
    [InlineData("TextField", """{ "Text": "chữ" }""", "{}", "")]
    [InlineData("TextField", """{ "Text": 5 }""", "{}", "")]
    [InlineData("TextField", """{ "Text": "individual" }""", List, "")]
    [InlineData("TextField", """{ "Text": "other" }""", List, "content.not-in-list")]
    [InlineData("TextField", """{ "Text": "" }""", List, "")]
    [InlineData("NumericField", """{ "Value": 5 }""", "{}", "")]
    [InlineData("NumericField", """{ "Value": "5" }""", "{}", "")]
    [InlineData("NumericField", """{ "Value": "năm" }""", "{}", "content.not-a-number")]
    [InlineData("NumericField", """{ "Value": "1,5" }""", """{ "NumericFieldSettings": { "Scale": 1 } }""", "content.not-a-number")]
    [InlineData("NumericField", """{ "Value": 1e300 }""", "{}", "content.not-a-number")]
    [InlineData("NumericField", """{ "Value": [1] }""", "{}", "content.not-a-number")]
    [InlineData("NumericField", """{ "Value": null }""", "{}", "")]
    [InlineData("NumericField", """{ "Value": 1.5 }""", "{}", "content.too-precise")]
    [InlineData("NumericField", """{ "Value": 1.25 }""", """{ "NumericFieldSettings": { "Scale": 2 } }""", "")]
    [InlineData("NumericField", """{ "Value": 4 }""", """{ "NumericFieldSettings": { "Minimum": 5, "Maximum": 9 } }""", "content.too-small")]
    [InlineData("NumericField", """{ "Value": 10 }""", """{ "NumericFieldSettings": { "Minimum": 5, "Maximum": "9" } }""", "content.too-big")]
    [InlineData("BooleanField", """{ "Value": true }""", "{}", "")]
    [InlineData("DateField", """{ "Value": "2026-11-23T00:00:00Z" }""", "{}", "")]
    [InlineData("DateField", """{ "Value": "2026-11-23" }""", "{}", "")]
    [InlineData("DateField", """{ "Value": "2026-02-30" }""", "{}", "content.not-a-date")]
    [InlineData("DateField", """{ "Value": "hôm nay" }""", "{}", "content.not-a-date")]
    [InlineData("DateField", """{ "Value": "10:00" }""", "{}", "content.not-a-date")]
    [InlineData("DateTimeField", """{ "Value": "2026-11-23T09:00:00+07:00" }""", "{}", "")]
    [InlineData("DateTimeField", """{ "Value": "sáng mai" }""", "{}", "content.not-a-date")]
    [InlineData("TimeField", """{ "Value": "16:10:00" }""", "{}", "")]
    [InlineData("TimeField", """{ "Value": "25:00:00" }""", "{}", "content.not-a-date")]
    [InlineData("TimeField", """{ "Value": "7" }""", "{}", "content.not-a-date")]
    [InlineData("LinkField", """{ "Url": "https://tayninh.gov.vn", "Text": "Cổng" }""", "{}", "")]
    [InlineData("LinkField", """{ "Url": "/guong/ba-lua" }""", "{}", "")]
    [InlineData("LinkField", """{ "Url": "tel:02763822000" }""", "{}", "")]
    [InlineData("LinkField", """{ "Url": "javascript:alert(1)" }""", "{}", "content.not-a-link")]
    [InlineData("LinkField", """{ "Url": "data:text/html,x" }""", "{}", "content.not-a-link")]
    [InlineData("YoutubeField", """{ "RawAddress": "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3" }""", "{}", "")]
    [InlineData("YoutubeField", """{ "RawAddress": "https://evil.example/watch?v=dQw4w9WgXcQ" }""", "{}", "content.not-youtube")]
    [InlineData("MediaField", """{ "Paths": [ "anh/a.jpg" ], "MediaTexts": [ "A" ] }""", "{}", "")]
    [InlineData("MediaField", """{ "Paths": [ "../a.jpg" ] }""", "{}", "content.not-media")]
    [InlineData("MediaField", """{ "Paths": [ "a.jpg", "b.jpg" ] }""", """{ "MediaFieldSettings": { "Multiple": false } }""", "content.too-many")]
    [InlineData("MediaField", """{ "Paths": [ "a.MP3" ] }""", """{ "MediaFieldSettings": { "AllowedExtensions": [ ".mp3" ] } }""", "")]
    [InlineData("MediaField", """{ "Paths": [ "a.exe" ] }""", """{ "MediaFieldSettings": { "AllowedExtensions": [ ".mp3" ] } }""", "content.media-extension")]
    [InlineData("ContentPickerField", """{ "ContentItemIds": [ "4item000000000000000000000" ] }""", "{}", "")]
    [InlineData("ContentPickerField", """{ "ContentItemIds": [ "a", "b" ] }""", "{}", "content.too-many")]
    [InlineData("ContentPickerField", """{ "ContentItemIds": [ "a", "b" ] }""", """{ "ContentPickerFieldSettings": { "Multiple": true } }""", "")]
    [InlineData("ContentPickerField", """{ "ContentItemIds": [ "không phải mã" ] }""", "{}", "content.not-an-id")]
    [InlineData("TaxonomyField", """{ "TermContentItemIds": [ "a", "b" ] }""", "{}", "")]
    [InlineData("TaxonomyField", """{ "TermContentItemIds": [ "a", "b" ] }""", """{ "TaxonomyFieldSettings": { "Unique": true } }""", "content.too-many")]
    [InlineData("MultiTextField", """{ "Values": [ "a", "c" ] }""", """{ "MultiTextFieldSettings": { "Options": [ { "name": "A", "value": "a" }, { "name": "B", "value": "b" } ] } }""", "content.not-in-list")]
    [InlineData("GeoPointField", """{ "Latitude": 11.31, "Longitude": 106.1 }""", "{}", "")]
    [InlineData("GeoPointField", """{ "Latitude": 91, "Longitude": 106.1 }""", "{}", "content.not-a-place")]
    [InlineData("GeoPointField", """{ "Latitude": "bắc", "Longitude": 1e99 }""", "{}", "content.not-a-place content.not-a-place")]
    public void A_value_is_refused_for_the_reason_it_has(string kind, string json, string settings, string codes) => Assert.Equal(codes, Refusals(Kind(kind), json, settings));

    [Theory]
    [InlineData("TextField", """{ "Text": "x" }""", """{ "Text": " " }""")]
    [InlineData("HtmlField", """{ "Html": "x" }""", """{ "Html": "" }""")]
    [InlineData("MarkdownField", """{ "Markdown": "x" }""", "{}")]
    [InlineData("NumericField", """{ "Value": 0 }""", """{ "Value": null }""")]
    [InlineData("DateField", """{ "Value": "2026-11-23" }""", "{}")]
    [InlineData("DateTimeField", """{ "Value": "2026-11-23T00:00:00Z" }""", """{ "Value": "" }""")]
    [InlineData("TimeField", """{ "Value": "08:00:00" }""", "{}")]
    [InlineData("LinkField", """{ "Url": "/x" }""", """{ "Text": "chỉ có chữ" }""")]
    [InlineData("YoutubeField", """{ "RawAddress": "https://youtu.be/dQw4w9WgXcQ" }""", "{}")]
    [InlineData("MediaField", """{ "Paths": [ "a.jpg" ] }""", """{ "Paths": [] }""")]
    [InlineData("ContentPickerField", """{ "ContentItemIds": [ "a" ] }""", "{}")]
    [InlineData("UserPickerField", """{ "UserIds": [ "a" ] }""", """{ "UserNames": [ "a" ] }""")]
    [InlineData("TaxonomyField", """{ "TermContentItemIds": [ "a" ] }""", """{ "TermContentItemIds": [] }""")]
    [InlineData("MultiTextField", """{ "Values": [ "a" ] }""", "{}")]
    [InlineData("GeoPointField", """{ "Latitude": 1, "Longitude": 2 }""", """{ "Latitude": 1 }""")]
    public void A_required_field_may_be_saved_empty_but_not_published(string kind, string full, string empty)
    {
        var settings = $$"""{ "{{kind}}Settings": { "Required": true } }""";
        Assert.Equal("", Refusals(Kind(kind), empty, settings));
        Assert.Equal("content.required", Refusals(Kind(kind), empty, settings, publication: true));
        Assert.Equal("", Refusals(Kind(kind), empty, publication: true));
        Assert.Equal("", Refusals(Kind(kind), full, settings, publication: true));
    }

    [Theory]
    [InlineData("TextField", "{}", "Text=  một dòng \r\n hai ", "{}", """{"Text":"một dòng \n hai"}""")]
    [InlineData("TextField", """{ "Text": "cũ", "Extra": 1 }""", "Text=mới", "{}", """{"Text":"mới","Extra":1}""")]
    [InlineData("TextField", """{ "Text": "cũ" }""", "Other=x", "{}", """{"Text":"cũ"}""")]
    [InlineData("HtmlField", "{}", "Html=<p>x</p>", "{}", """{"Html":"<p>x</p>"}""")]
    [InlineData("MarkdownField", "{}", "Markdown=a\r\nb", "{}", """{"Markdown":"a\nb"}""")]
    [InlineData("NumericField", "{}", "Value=1.234,5", "{}", """{"Value":1234.5}""")]
    [InlineData("NumericField", "{}", "Value=12.5", "{}", """{"Value":12.5}""")]
    [InlineData("NumericField", """{ "Value": 3 }""", "Value= ", "{}", "{}")]
    [InlineData("NumericField", "{}", "Value=ba", "{}", """{"Value":"ba"}""")]
    [InlineData("NumericField", "{}", "Value=1,2,3", "{}", """{"Value":"1,2,3"}""")]
    [InlineData("BooleanField", "{}", "Value=false|Value=true", "{}", """{"Value":true}""")]
    [InlineData("BooleanField", """{ "Value": true }""", "Value=false", "{}", """{"Value":false}""")]
    [InlineData("DateField", "{}", "Value=2026-11-23", "{}", """{"Value":"2026-11-23T00:00:00Z"}""")]
    [InlineData("DateField", "{}", "Value=3/4/2026", "{}", """{"Value":"2026-04-03T00:00:00Z"}""")]
    [InlineData("DateField", "{}", "Value=mai", "{}", """{"Value":"mai"}""")]
    [InlineData("DateTimeField", "{}", "Value=2026-11-23T16:10", "{}", """{"Value":"2026-11-23T09:10:00Z"}""")]
    [InlineData("DateTimeField", "{}", "Value=2026-11-23T16:10Z", "{}", """{"Value":"2026-11-23T16:10:00Z"}""")]
    [InlineData("TimeField", "{}", "Value=8:05", "{}", """{"Value":"08:05:00"}""")]
    [InlineData("LinkField", """{ "Extra": 1 }""", "Url= /x |Text=T|Target=_blank", "{}", """{"Extra":1,"Url":"/x","Text":"T","Target":"_blank"}""")]
    [InlineData("YoutubeField", "{}", "RawAddress=https://youtu.be/dQw4w9WgXcQ", "{}", """{"RawAddress":"https://youtu.be/dQw4w9WgXcQ","EmbeddedAddress":"https://www.youtube.com/embed/dQw4w9WgXcQ"}""")]
    [InlineData("MediaField", """{ "Paths": [ "a.jpg", "b.jpg" ], "MediaTexts": [ "A", "B" ], "Anchors": [ { "X": 0.1, "Y": 0.2 }, { "X": 0.3, "Y": 0.4 } ] }""", "Paths=b.jpg|MediaTexts=Bê", "{}", """{"Paths":["b.jpg"],"MediaTexts":["Bê"],"Anchors":[{"X":0.3,"Y":0.4}]}""")]
    [InlineData("MediaField", """{ "Paths": [ "a.jpg" ] }""", "Paths=", "{}", """{"Paths":[],"MediaTexts":[]}""")]
    [InlineData("MediaField", """{ "Paths": [ "a.jpg", "b.jpg" ], "AttachedFileNames": [ "A gốc.jpg", "B gốc.jpg" ] }""", "Paths=b.jpg|Paths=c.jpg|MediaTexts=|MediaTexts=", "{}", """{"Paths":["b.jpg","c.jpg"],"AttachedFileNames":["B gốc.jpg",""],"MediaTexts":["",""]}""")]
    [InlineData("ContentPickerField", """{ "ContentItemIds": [ "x" ] }""", "ContentItemIds=|ContentItemIds=a|ContentItemIds=b|ContentItemIds=a", "{}", """{"ContentItemIds":["a","b"]}""")]
    [InlineData("ContentPickerField", """{ "ContentItemIds": [ "x" ] }""", "ContentItemIds=", "{}", """{"ContentItemIds":[]}""")]
    [InlineData("UserPickerField", "{}", "UserIds=1|UserIds=2|UserNames=lan|UserNames=minh", "{}", """{"UserIds":["1","2"],"UserNames":["lan","minh"]}""")]
    [InlineData("TaxonomyField", "{}", "TermContentItemIds=1|TermContentItemIds=2|TagNames=Khu phố 1|TagNames=Khu phố 1", """{ "TaxonomyFieldSettings": { "TaxonomyContentItemId": "tx" } }""", """{"TermContentItemIds":["1","2"],"TagNames":["Khu phố 1","Khu phố 1"],"TaxonomyContentItemId":"tx"}""")]
    [InlineData("MultiTextField", "{}", "Values=|Values=a|Values=b", "{}", """{"Values":["a","b"]}""")]
    [InlineData("GeoPointField", "{}", "Latitude=11,31|Longitude=106.1", "{}", """{"Latitude":11.31,"Longitude":106.1}""")]
    public void A_form_is_read_and_what_it_does_not_say_stays(string kind, string json, string posted, string settings, string expected) =>
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(Json.ParseObject(expected), Json.ParseObject(Form(Kind(kind), json, posted, settings))), Form(Kind(kind), json, posted, settings));

    [Theory]
    [InlineData("TextField", """{ "Text": "chữ" }""", "Story.Value=chữ:Text")]
    [InlineData("TextField", "{}", "")]
    [InlineData("HtmlField", """{ "Html": "<p>một <b>hai</b></p><script>x</script>" }""", "Story.Value=một hai:Text")]
    [InlineData("MarkdownField", """{ "Markdown": "**đậm** [chữ](/x)" }""", "Story.Value=đậm chữ:Text")]
    [InlineData("NumericField", """{ "Value": 1.5 }""", "Story.Value=1.5:Number")]
    [InlineData("NumericField", """{ "Value": "ba" }""", "")]
    [InlineData("BooleanField", """{ "Value": true }""", "Story.Value=true:Keyword")]
    [InlineData("BooleanField", "{}", "Story.Value=false:Keyword")]
    [InlineData("DateField", """{ "Value": "2026-11-23T00:00:00Z" }""", "Story.Value=20261123:Date")]
    [InlineData("DateTimeField", """{ "Value": "2026-11-23T09:10:00+07:00" }""", "Story.Value=20261123021000:Date")]
    [InlineData("TimeField", """{ "Value": "08:05" }""", "Story.Value=08:05:00:Date")]
    [InlineData("LinkField", """{ "Url": "/x", "Text": "Xem" }""", "Story.Value=Xem:Text")]
    [InlineData("MediaField", """{ "Paths": [ "a.jpg" ], "MediaTexts": [ "Ảnh bìa", "" ] }""", "Story.Value=Ảnh bìa:Text")]
    [InlineData("ContentPickerField", """{ "ContentItemIds": [ "a", "b" ] }""", "Story.Value=a:Keyword Story.Value=b:Keyword")]
    [InlineData("UserPickerField", """{ "UserIds": [ "u" ], "UserNames": [ "lan" ] }""", "Story.Value=u:Keyword")]
    [InlineData("TaxonomyField", """{ "TermContentItemIds": [ "t" ], "TagNames": [ "Giáo dục" ] }""", "Story.Value.Ids=t:Keyword Story.Value=Giáo dục:Text")]
    [InlineData("MultiTextField", """{ "Values": [ "a" ] }""", "Story.Value=a:Keyword")]
    [InlineData("YoutubeField", """{ "RawAddress": "x" }""", "")]
    [InlineData("GeoPointField", """{ "Latitude": 1 }""", "")]
    public void The_index_gets_the_value_under_the_path_of_the_field(string kind, string json, string expected) => Assert.Equal(expected, Index(Kind(kind), json));

    [Fact]
    public void Rich_text_is_cleaned_on_the_way_in_unless_the_definition_says_otherwise()
    {
        const string html = """<p onclick="x()">a<script>alert(1)</script><a href="javascript:x">b</a></p>""";
        var kind = new HtmlFieldKind();
        var at = At($$"""{ "Html": {{System.Text.Json.JsonSerializer.Serialize(html)}} }""");
        kind.Normalise(at);
        Assert.Equal("<p>a<a>b</a></p>", at.Json.Text("Html"));

        at = At($$"""{ "Html": {{System.Text.Json.JsonSerializer.Serialize(html)}} }""", """{ "HtmlFieldSettings": { "SanitizeHtml": false } }""");
        kind.Normalise(at);
        Assert.Equal(html, at.Json.Text("Html"));
    }

    [Fact]
    public void Every_kind_of_field_is_in_the_tables_above()
    {
        var services = TestServices.Kinds();
        Assert.Equal(services.Fields.Select(f => f.Name).Order(StringComparer.Ordinal), Kinds.Select(k => k.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_kind_stumbles_over_JSON_of_another_shape()
    {
        string[] shapes = ["{}", """{ "Value": {} }""", """{ "Value": [] }""", """{ "Text": [] }""", """{ "Paths": "a" }""", """{ "Paths": [ {} ] , "Anchors": [ 1 ] }""", """{ "ContentItemIds": [ null, 5, {} ] }""",
            """{ "TermContentItemIds": {}, "TagNames": 5 }""", """{ "Latitude": [], "Longitude": {} }""", """{ "Url": 5, "RawAddress": [] }""", """{ "Html": 1, "Markdown": true }""", """{ "UserIds": 1, "Values": null }"""];
        foreach (var kind in Kinds)
            foreach (var json in shapes)
            {
                kind.Normalise(At(json));
                Refusals(kind, json, publication: true);
                Index(kind, json);
                Assert.All(kind.IndexRows(At(json)), row => Assert.NotNull(row));
                Form(kind, json, "Value=1|Text=a|Paths=b|ContentItemIds=c|TermContentItemIds=d|Latitude=1|Url=x|RawAddress=y|Html=z|Markdown=w|UserIds=1|Values=v");
            }
    }

    private static FieldKind Kind(string name) => Kinds.Single(k => k.Name == name);
}
