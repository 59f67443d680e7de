using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Definitions;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Tests.Content;

/// <summary>Orchard's rules for definitions that come a second time.</summary>
public sealed class DefinitionMergeTests
{
    private static readonly ContentDefinitions Start = Merge(new(), """
        {
          "ContentTypes": [ { "Name": "Story", "DisplayName": "Tin bài", "Settings": { "ContentTypeSettings": { "Draftable": true, "Listable": true } },
            "ContentTypePartDefinitionRecords": [
              { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "ContentTypePartSettings": { "Position": "0" } } },
              { "PartName": "BagPart", "Name": "Services", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "A", "B" ] } } },
              { "PartName": "Story", "Name": "Story", "Settings": {} } ] } ],
          "ContentParts": [ { "Name": "Story", "Settings": { "ContentPartSettings": { "Attachable": true } }, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "TextField", "Name": "Lead", "Settings": { "TextFieldSettings": { "Required": true, "Hint": "Sa pô" } } },
              { "FieldName": "MediaField", "Name": "Cover", "Settings": {} } ] } ]
        }
        """);

    [Fact]
    public void Settings_merge_and_what_is_not_named_stays()
    {
        var merged = Merge(Start, """
            { "contentTypes": [ { "Name": "Story", "DisplayName": "Bài viết", "Settings": { "ContentTypeSettings": { "Listable": false, "Securable": true } },
                "ContentTypePartDefinitionRecords": [ { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} } ] } ],
              "ContentParts": [ { "Name": "Story", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Lead", "Settings": { "TextFieldSettings": { "Hint": "Mở bài" } } } ] } ] }
            """);

        var type = merged.Type("Story")!;
        Assert.Equal("Bài viết", type.DisplayName);
        Assert.Equal((true, false, true), (type.Common.Draftable, type.Common.Listable, type.Common.Securable));
        Assert.Equal(["TitlePart", "Services", "Story", "AutoroutePart"], type.Parts.Select(p => p.Name));
        Assert.Equal("0", type.Part("TitlePart")!.Common.Position);
        Assert.Equal(["Lead", "Cover"], merged.Fields("Story").Select(f => f.Name));
        AssertJson("""{ "TextFieldSettings": { "Required": true, "Hint": "Mở bài" } }""", merged.Fields("Story")[0].Settings);
        AssertJson("""{ "ContentPartSettings": { "Attachable": true } }""", merged.Parts["Story"].Settings);
    }

    [Fact]
    public void Settings_of_a_type_count_only_where_the_display_name_is_given()
    {
        var merged = Merge(Start, """{ "ContentTypes": [ { "Name": "Story", "Settings": { "ContentTypeSettings": { "Draftable": false } } } ] }""");
        Assert.Equal((true, "Tin bài"), (merged.Type("Story")!.Common.Draftable, merged.Type("Story")!.DisplayName));
    }

    [Fact]
    public void Lists_in_settings_are_replaced_and_not_joined()
    {
        var merged = Merge(Start, """{ "ContentTypes": [ { "Name": "Story", "ContentTypePartDefinitionRecords": [ { "PartName": "BagPart", "Name": "Services", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "C" ] } } } ] } ] }""");
        AssertJson("""{ "BagPartSettings": { "ContainedContentTypes": [ "C" ] } }""", merged.Type("Story")!.Part("Services")!.Settings);
    }

    [Fact]
    public void Merging_the_same_twice_changes_nothing()
    {
        var again = Merge(Start, AsStep(Start).ToJsonString());
        AssertJson(AsStep(Start).ToJsonString(), AsStep(again));
    }

    [Fact]
    public void A_merge_leaves_the_definitions_it_started_from_alone()
    {
        var before = AsStep(Start).ToJsonString();
        Merge(Start, """{ "ContentTypes": [ { "Name": "Story", "DisplayName": "X", "Settings": { "ContentTypeSettings": { "Draftable": false } } } ], "ContentParts": [ { "Name": "Story", "Settings": { "X": 1 } } ] }""");
        Assert.Equal(before, AsStep(Start).ToJsonString());
    }

    [Fact]
    public void A_use_without_a_name_has_the_name_of_its_part_and_its_part_exists_from_then_on()
    {
        var merged = Merge(new(), """{ "ContentTypes": [ { "Name": "Page", "ContentTypePartDefinitionRecords": [ { "PartName": "FlowPart", "Hidden": false } ] } ] }""");
        Assert.Equal(("FlowPart", "FlowPart"), (merged.Type("Page")!.Parts[0].PartName, merged.Type("Page")!.Parts[0].Name));
        Assert.True(merged.Parts.ContainsKey("FlowPart"));
        Assert.Equal("Page", merged.Type("Page")!.DisplayName);
    }

    [Theory]
    [InlineData("""{ "ContentTypes": [ { "Name": "X", "ContentTypePartDefinitionRecords": [ { "Name": "TitlePart" } ] } ] }""", "Unable to add content-part to the 'X' content-type. The part name cannot be null or empty.")]
    [InlineData("""{ "ContentTypes": [ { "Name": "X", "ContentTypePartDefinitionRecords": [ { "PartName": " ", "Name": "TitlePart" } ] } ] }""", "Unable to add content-part to the 'X' content-type. The part name cannot be null or empty.")]
    [InlineData("""{ "ContentTypes": [ { "DisplayName": "Không tên" } ] }""", "no Name")]
    [InlineData("""{ "ContentParts": [ { "Settings": {} } ] }""", "no Name")]
    [InlineData("""{ "ContentParts": [ { "Name": "P", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField" } ] } ] }""", "'P'")]
    public void A_record_without_what_names_it_is_refused(string json, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => Merge(Start, json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_deleted_part_leaves_the_types_that_used_it()
    {
        var without = DefinitionRecords.Without(Start, [], ["Story"]);
        Assert.Equal(["TitlePart", "Services"], without.Type("Story")!.Parts.Select(p => p.Name));
        Assert.Null(DefinitionRecords.Without(Start, ["Story"], []).Type("Story"));
        Assert.NotNull(Start.Type("Story"));
    }

    [Theory]
    [InlineData("""{ "ContentTypes": "x", "ContentParts": { } }""")]
    [InlineData("""{ "ContentTypes": [ 1, null, "x" ] }""")]
    [InlineData("{}")]
    public void What_is_no_record_is_passed_over(string json) => Assert.Equal(Start.Types.Count, Merge(Start, json).Types.Count);

    private static ContentDefinitions Merge(ContentDefinitions current, string step) => DefinitionRecords.Merge(current, Json.ParseObject(step));

    private static JsonObject AsStep(ContentDefinitions all) => new()
    {
        ["ContentTypes"] = new JsonArray([.. all.Types.Values.Select(DefinitionRecords.ToJson)]),
        ["ContentParts"] = new JsonArray([.. all.Parts.Values.Select(DefinitionRecords.ToJson)]),
    };

    private static void AssertJson(string expected, JsonObject actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
}
