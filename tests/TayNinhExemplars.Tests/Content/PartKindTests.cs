using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Content.Parts;
using TayNinhExemplars.Kernel;
using static TayNinhExemplars.Tests.Content.KindHarness;

namespace TayNinhExemplars.Tests.Content;

/// <summary>Each part kind: what it refuses, what it reads from a form, what it gives to the index. JSON members are Orchard's.</summary>
public sealed class PartKindTests
{
    private static readonly Dictionary<string, PartKind> Kinds = TestServices.Kinds().Parts.ToDictionary(p => p.Name);

    [Theory]
    [InlineData("TitlePart", """{ "Title": "Tựa" }""", "", "")]
    [InlineData("TitlePart", """{ "Title": " " }""", "", "content.required")]
    [InlineData("AutoroutePart", """{ "Path": "tin-bai/gò-dầu" }""", "", "")]
    [InlineData("AutoroutePart", """{ "Path": "a b" }""", "content.path-characters", "content.path-characters")]
    [InlineData("AutoroutePart", """{ "Path": "a<script>" }""", "content.path-characters", "content.path-characters")]
    [InlineData("PublishLaterPart", """{ "ScheduledPublishUtc": "2026-11-23T00:00:00Z" }""", "", "")]
    [InlineData("PublishLaterPart", """{ "ScheduledPublishUtc": "mai" }""", "content.not-a-date", "content.not-a-date")]
    [InlineData("ArchiveLaterPart", """{ "ScheduledArchiveUtc": "mai" }""", "content.not-a-date", "content.not-a-date")]
    [InlineData("ArchiveLaterPart", """{ "ScheduledArchiveUtc": null }""", "", "")]
    public void A_part_is_refused_for_the_reason_it_has(string kind, string json, string saving, string publishing)
    {
        Assert.Equal(saving, Refusals(Kinds[kind], json, path: kind));
        Assert.Equal(publishing, Refusals(Kinds[kind], json, publication: true, path: kind));
    }

    [Theory]
    [InlineData("TitlePart", "Title", 301)]
    [InlineData("AliasPart", "Alias", 736)]
    [InlineData("AutoroutePart", "Path", 1025)]
    [InlineData("MarkdownBodyPart", "Markdown", 1_000_001)]
    [InlineData("HtmlBodyPart", "Html", 2_000_001)]
    [InlineData("SeoMetaPart", "MetaDescription", 2001)]
    [InlineData("AuditTrailPart", "Comment", 1001)]
    public void A_text_that_is_too_long_is_refused_and_one_letter_less_is_not(string kind, string member, int length)
    {
        Assert.Equal("content.too-long", Refusals(Kinds[kind], new JsonObject { [member] = new string('a', length) }.ToJsonString(), path: kind));
        Assert.Equal("", Refusals(Kinds[kind], new JsonObject { [member] = new string('a', length - 1) }.ToJsonString(), path: kind));
    }

    [Theory]
    [InlineData("TitlePart", """{ "Extra": 1 }""", "Title= Tựa ", """{"Extra":1,"Title":"Tựa"}""")]
    [InlineData("AutoroutePart", """{ "RouteContainedItems": true }""", "Path=/tin-bai/x/|SetHomepage=true", """{"RouteContainedItems":true,"Path":"tin-bai/x","SetHomepage":true}""")]
    [InlineData("AliasPart", "{}", "Alias= main-menu ", """{"Alias":"main-menu"}""")]
    [InlineData("MarkdownBodyPart", "{}", "Markdown=a\r\nb", """{"Markdown":"a\nb"}""")]
    [InlineData("HtmlBodyPart", "{}", "Html=<p>x</p>", """{"Html":"<p>x</p>"}""")]
    [InlineData("PublishLaterPart", "{}", "ScheduledPublishUtc=2026-11-24T06:30", """{"ScheduledPublishUtc":"2026-11-23T23:30:00Z"}""")]
    [InlineData("PublishLaterPart", """{ "ScheduledPublishUtc": "2026-11-23T23:30:00Z" }""", "ScheduledPublishUtc=", "{}")]
    [InlineData("PublishLaterPart", "{}", "ScheduledPublishUtc=mai", """{"ScheduledPublishUtc":"mai"}""")]
    [InlineData("SeoMetaPart", """{ "MetaRobots": "noindex", "OpenGraphImage": { "Paths": [] } }""", "PageTitle=T|MetaRobots= ", """{"OpenGraphImage":{"Paths":[]},"PageTitle":"T"}""")]
    [InlineData("AuditTrailPart", "{}", "Comment= sửa tên ", """{"Comment":"sửa tên"}""")]
    [InlineData("BagPart", """{ "ContentItems": [ { "ContentItemId": "a", "x": 1 }, { "ContentItemId": "b" }, { "ContentItemId": "c" } ] }""", "Present=1|ContentItemIds=c|ContentItemIds=a", """{"ContentItems":[{"ContentItemId":"c"},{"ContentItemId":"a","x":1}]}""")]
    [InlineData("BagPart", """{ "ContentItems": [ { "ContentItemId": "a" } ] }""", "Other=1", """{"ContentItems":[{"ContentItemId":"a"}]}""")]
    [InlineData("BagPart", """{ "ContentItems": [ { "ContentItemId": "a", "n": 1 }, { "ContentItemId": "a", "n": 2 }, { "DisplayText": "không mã" } ] }""", "Present=1|ContentItemIds=a", """{"ContentItems":[{"ContentItemId":"a","n":1},{"ContentItemId":"a","n":2},{"DisplayText":"không mã"}]}""")]
    public void A_form_is_read_and_what_it_does_not_say_stays(string kind, string json, string posted, string expected) =>
        Assert.True(JsonNode.DeepEquals(Json.ParseObject(expected), Json.ParseObject(Form(Kinds[kind], json, posted, path: kind))), Form(Kinds[kind], json, posted, path: kind));

    [Theory]
    [InlineData("MarkdownBodyPart", """{ "Markdown": "# Mở\n\nbài" }""", "Content.BodyAspect.Body=Mở\nbài:Text")]
    [InlineData("HtmlBodyPart", """{ "Html": "<h2>Mở</h2><p>bài</p>" }""", "Content.BodyAspect.Body=Mở\nbài:Text")]
    [InlineData("BagPart", """{ "ContentItems": [ { "DisplayText": "Trong túi" }, {} ] }""", "BagPart=Trong túi:Text")]
    [InlineData("ContainedPart", """{ "ListContentItemId": "l", "Order": 2 }""", "Content.ContentItem.ContainedPart.Ids=l:Keyword Content.ContentItem.ContainedPart.Order=2:Number")]
    [InlineData("TitlePart", """{ "Title": "x" }""", "")]
    public void The_index_gets_Orchards_names(string kind, string json, string expected) => Assert.Equal(expected, Index(Kinds[kind], json, path: kind));

    [Fact]
    public void A_disabled_path_gives_no_address()
    {
        Assert.Empty(Kinds["AutoroutePart"].IndexRows(At("""{ "Path": "x", "Disabled": true }""", path: "AutoroutePart")));
        Assert.Equal("tin-bai/x", ((AutorouteIndexRow)Assert.Single(Kinds["AutoroutePart"].IndexRows(At("""{ "Path": "/Tin-Bai/X/" }""", path: "AutoroutePart")))).Path);
    }

    [Fact]
    public void Terms_are_walked_parents_first_with_their_way_from_the_root()
    {
        var taxonomy = new ContentItem { ContentItemId = "tx", Content = Json.ParseObject("""{ "TaxonomyPart": { "Terms": [ { "ContentItemId": "a", "DisplayText": "Tỉnh", "Terms": [ { "ContentItemId": "b", "DisplayText": "Xã" }, 5 ] }, { "ContentItemId": "c" } ] } }""") };
        Assert.Equal(["a", "a/b", "c"], TaxonomyPartKind.Terms(taxonomy).Select(t => string.Join('/', t.Path)));
        Assert.Empty(TaxonomyPartKind.Terms(new ContentItem()));
    }

    [Fact]
    public void No_kind_stumbles_over_JSON_of_another_shape()
    {
        string[] shapes = ["{}", """{ "Title": 5, "Path": [], "Alias": {} }""", """{ "Markdown": 1, "Html": null }""", """{ "ContentItems": {} }""", """{ "ContentItems": [ 1, null, [] ] }""", """{ "Terms": 5 }""", """{ "Terms": [ null ] }""",
            """{ "ListContentItemId": "a", "Order": "x" }""", """{ "ScheduledPublishUtc": 5, "ScheduledArchiveUtc": {} }"""];
        foreach (var kind in Kinds.Values)
            foreach (var json in shapes)
            {
                kind.Normalise(At(json, path: kind.Name));
                Refusals(kind, json, publication: true, path: kind.Name);
                Index(kind, json, path: kind.Name);
                Assert.All(kind.IndexRows(At(json, path: kind.Name)), row => Assert.NotNull(row));
                Form(kind, json, "Title=1|Path=a|Alias=b|Markdown=c|Html=d|Present=1|ContentItemIds=x|ScheduledPublishUtc=y|Comment=z|PageTitle=w", path: kind.Name);
            }
    }
}
