using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;

namespace TayNinhExemplars.Tests.Readers;

/// <summary>Who decides whether an item takes comments: the item itself where it says something, else the site; and time.</summary>
public sealed class InteractionTests
{
    private static readonly DateTime Now = new(2026, 11, 27, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    // What the item says holds, whatever the site's way is.
    [InlineData("Story", "pre", CommentMode.Post, 0, 0, CommentMode.Pre)]
    [InlineData("Story", "post", CommentMode.Pre, 0, 0, CommentMode.Post)]
    [InlineData("Exemplar", "trust", CommentMode.Pre, 0, 0, CommentMode.Trust)]
    [InlineData("Event", "closed", CommentMode.Post, 0, 0, CommentMode.Closed)]
    // It says nothing, or something unknown.
    [InlineData("Event", "", CommentMode.Trust, 0, 0, CommentMode.Trust)]
    [InlineData("Story", "maybe", CommentMode.Pre, 0, 0, CommentMode.Pre)]
    // Events, stories and exemplars alike close after the site's days, but for an item that opens them itself.
    [InlineData("Event", "", CommentMode.Post, 30, 30, CommentMode.Post)]
    [InlineData("Event", "", CommentMode.Post, 30, 31, CommentMode.Closed)]
    [InlineData("Story", "", CommentMode.Pre, 30, 31, CommentMode.Closed)]
    [InlineData("Story", "post", CommentMode.Pre, 30, 400, CommentMode.Post)]
    // Nothing else takes any.
    [InlineData("Award", "post", CommentMode.Post, 0, 0, CommentMode.Closed)]
    public void The_item_decides_then_the_site_then_time(string type, string own, CommentMode site, int closeAfter, int age, CommentMode expected) =>
        Assert.Equal(expected, Interaction.ModeOf(Item(type, "Comments", own, age), new ReaderSettings { Mode = site, CloseAfterDays = closeAfter }, Now));

    [Fact]
    public void Neither_an_unpublished_item_nor_a_site_without_comments_takes_any()
    {
        var item = Item("Story", "Comments", "post", 0);
        Assert.Equal(CommentMode.Closed, Interaction.ModeOf(item, new ReaderSettings { Comments = false }, Now));
        item.Published = false;
        Assert.Equal(CommentMode.Closed, Interaction.ModeOf(item, new ReaderSettings(), Now));
        Assert.False(Interaction.IsRated(item, new ReaderSettings()));
    }

    [Theory]
    [InlineData("Story", "", "profile", true)]
    [InlineData("Story", "closed", "profile", false)]
    // A consultation of the people and an obituary are not for points.
    [InlineData("Story", "", "consultation", false)]
    [InlineData("Story", "", "obituary", false)]
    [InlineData("Event", "", "", false)]
    public void Points_are_given_to_stories_but_where_the_law_or_taste_forbids(string type, string own, string format, bool expected)
    {
        var item = Item(type, "Ratings", own, 0);
        item.PartOrNew("Story")["Format"] = new JsonObject { ["Text"] = format };
        Assert.Equal(expected, Interaction.IsRated(item, new ReaderSettings()));
    }

    [Theory]
    [InlineData("Exemplar", "", true, CommentMode.Pre)]
    [InlineData("Exemplar", "post", true, CommentMode.Pre)]
    [InlineData("Exemplar", "closed", true, CommentMode.Closed)]
    [InlineData("Exemplar", "", false, CommentMode.Closed)]
    [InlineData("Story", "", true, CommentMode.Closed)]
    public void Questions_are_put_to_people_and_read_before_anybody_sees_them(string type, string own, bool allowed, CommentMode expected) =>
        Assert.Equal(expected, Interaction.QuestionsOf(Item(type, "Comments", own, 0), new ReaderSettings { Questions = allowed }));

    private static ContentItem Item(string type, string field, string word, int age)
    {
        var item = new ContentItem { ContentItemId = Ids.New(), ContentType = type, Published = true, PublishedUtc = Now.AddDays(-age) };
        if (word.Length > 0) item.PartOrNew(Interaction.Part)[field] = new JsonObject { ["Text"] = word };
        return item;
    }
}
