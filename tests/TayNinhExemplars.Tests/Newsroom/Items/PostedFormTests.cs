using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using TayNinhExemplars.Web.Newsroom.Items;

namespace TayNinhExemplars.Tests.Newsroom.Items;

public sealed class PostedFormTests
{
    [Fact]
    public void A_picker_posts_its_ids_in_one_field() =>
        Assert.Equal(["a", "b"], Form(("Story.Exemplars.ContentItemIds", "a, b")).All("Story.Exemplars.ContentItemIds"));

    [Fact]
    public void An_emptied_picker_was_still_on_the_form()
    {
        var form = Form(("Story.Exemplars.ContentItemIds", ""));
        Assert.True(form.Has("Story.Exemplars.ContentItemIds"));
        Assert.Empty(form.All("Story.Exemplars.ContentItemIds"));
    }

    [Fact]
    public void Files_and_their_descriptions_come_from_the_same_lines()
    {
        var form = Form(("Story.Cover.Files", "anh/nui.jpg | Núi Bà Đen\r\n\r\nanh/ho.jpg"));
        Assert.True(form.Has("Story.Cover.Paths"));
        Assert.Equal(["anh/nui.jpg", "anh/ho.jpg"], form.All("Story.Cover.Paths"));
        Assert.Equal(["Núi Bà Đen", ""], form.All("Story.Cover.MediaTexts"));
    }

    [Fact]
    public void What_may_not_be_changed_is_not_read()
    {
        var form = new PostedForm(Collection(("PublishLaterPart.ScheduledPublishUtc", "2026-12-01T06:00")), new HashSet<string> { "PublishLaterPart" }, new Dictionary<string, IReadOnlyList<string>>());
        Assert.False(form.Has("PublishLaterPart.ScheduledPublishUtc"));
        Assert.Empty(form.All("PublishLaterPart.ScheduledPublishUtc"));
    }

    private static PostedForm Form(params (string Name, string Value)[] values) =>
        new(Collection(values), new HashSet<string>(), new Dictionary<string, IReadOnlyList<string>>());

    private static FormCollection Collection(params (string Name, string Value)[] values) =>
        new(values.ToDictionary(v => v.Name, v => new StringValues(v.Value)));
}
