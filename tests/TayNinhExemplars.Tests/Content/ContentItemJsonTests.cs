using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Tests.Content;

/// <summary>The item's JSON, member by member, as Orchard writes and reads it.</summary>
public sealed class ContentItemJsonTests
{
    private const string Whole = """{"ContentItemId":"4a","ContentItemVersionId":"4b","ContentType":"Story","DisplayText":"Gò Dầu","Latest":true,"Published":false,"ModifiedUtc":"2026-11-23T02:03:04Z","PublishedUtc":null,"CreatedUtc":"2026-11-22T02:03:04Z","Owner":"u1","Author":"lan","TitlePart":{"Title":"Gò Dầu"},"RatingPart":{"Count":3},"Loose":[1,{"a":null}]}""";

    [Fact]
    public void A_whole_item_comes_back_as_it_was_in_the_same_order() =>
        Assert.Equal(Whole, Json.ParseObject(Whole).ToContentItem().ToJson().ToJsonString(Json.Options));

    [Fact]
    public void Known_members_of_the_wrong_kind_become_their_defaults()
    {
        var item = Json.ParseObject("""{ "ContentItemId": 5, "ContentType": ["x"], "DisplayText": null, "Latest": "true", "Published": 1, "CreatedUtc": "hôm qua", "ModifiedUtc": 20261123, "Owner": {} }""").ToContentItem();
        Assert.Equal(("", "", "", false, false), (item.ContentItemId, item.ContentType, item.DisplayText, item.Latest, item.Published));
        Assert.Equal((null, null, ""), (item.CreatedUtc, item.ModifiedUtc, item.Owner));
        Assert.Empty(item.Content);
    }

    [Theory]
    [InlineData("""{ "Extra": 1 }""")]
    [InlineData("""{ "Extra": "x" }""")]
    [InlineData("""{ "Extra": null }""")]
    [InlineData("""{ "Id": 12 }""")]
    public void An_unknown_member_that_is_neither_object_nor_list_is_dropped(string json) => Assert.Empty(Json.ParseObject(json).ToContentItem().Content);

    [Theory]
    [InlineData("2026-11-23T02:03:04Z", "2026-11-23T02:03:04Z")]
    [InlineData("2026-11-23T02:03:04.987654Z", "2026-11-23T02:03:04Z")]
    [InlineData("2026-11-23T09:03:04+07:00", "2026-11-23T02:03:04Z")]
    [InlineData("2026-11-23T02:03:04", "2026-11-23T02:03:04Z")]
    [InlineData("2026-11-23", "2026-11-23T00:00:00Z")]
    [InlineData("10:00", null)]
    [InlineData("23/11/2026", null)]
    [InlineData("2026-13-40", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_date_is_UTC_to_the_second_and_nothing_is_guessed(string? text, string? expected) =>
        Assert.Equal(expected, ContentItemJson.Format(ContentItemJson.ParseDate(text)));

    [Fact]
    public void A_part_named_like_an_items_member_cannot_overwrite_it()
    {
        var item = new ContentItem { ContentItemId = "4a", Content = new JsonObject { ["ContentItemId"] = new JsonObject { ["x"] = 1 } } };
        Assert.Equal("4a", (string?)item.ToJson()["ContentItemId"]);
    }

    [Theory]
    [InlineData("Tiếng Việt", "Tiếng Việt")]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt")]
    [InlineData("a\0b\u0001c\u007fd", "abcd")]
    [InlineData("dòng\r\nmới\tcột", "dòng\r\nmới\tcột")]
    [InlineData("\ufffe\uffffx", "x")]
    [InlineData("😀 ok", "😀 ok")]
    [InlineData("", "")]
    public void Text_is_stored_composed_and_without_what_feeds_and_databases_refuse(string text, string expected) => Assert.Equal(expected, TextNormalForm.Clean(text));

    [Fact]
    public void A_half_of_a_character_is_dropped()
    {
        Assert.Equal("ab", TextNormalForm.Clean("a" + (char)0xD83D + "b"));
        Assert.Equal("ab", TextNormalForm.Clean("ab" + (char)0xDE00));
        Assert.False(TextNormalForm.IsClean("a" + (char)0xD83D));
    }
}
