using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Tests.Theming;

public sealed class ShapeNameTests
{
    [Theory]
    [InlineData("Content.liquid", "Content")]
    [InlineData("Content-BlogPost.Summary.liquid", "Content_Summary__BlogPost")]
    [InlineData("Widget.Wrapper-Zone-HeadMeta.liquid", "Widget_Wrapper__Zone__HeadMeta")]
    [InlineData("BlogPost-Tags-TaxonomyField-Tags.Display.liquid", "BlogPost_Display__Tags__TaxonomyField__Tags")]
    [InlineData("Content-Alias-my-page.cshtml", "Content__Alias__my__page")]
    [InlineData("Content-Slug-blog-my-post.Summary.cshtml", "Content_Summary__Slug__blog__my__post")]
    [InlineData("HtmlBodyPart.Summary.cshtml", "HtmlBodyPart_Summary")]
    [InlineData("Blog-ListPart-ListPartFeed.Summary.cshtml", "Blog_Summary__ListPart__ListPartFeed")]
    [InlineData("HttpError-404.liquid", "HttpError__404")]
    [InlineData("Menu--main.liquid", "Menu__main")]
    [InlineData("Items/Content-Story.liquid", "Content__Story")]
    [InlineData("Parts/MyPart.liquid", "Parts_MyPart")]
    [InlineData("Fields/Lead.liquid", "Fields_Lead")]
    [InlineData("Snippets/Card.liquid", null)]
    public void A_file_name_says_which_shape_it_shows(string file, string? type) => Assert.Equal(type, ShapeNames.FromFile(file));

    [Theory]
    [InlineData("blog/my-post", "blog__my__post")]
    [InlineData("v1.2", "v1_2")]
    public void A_value_becomes_part_of_a_name(string value, string name) => Assert.Equal(name, ShapeNames.Encode(value));

    [Fact]
    public void Positions_are_dotted_numbers_between_before_and_after()
    {
        string?[] mixed = ["after", "2", "1.10", null, "before", "1.5", "10", "1"];
        Assert.Equal(["before", null, "1", "1.5", "1.10", "2", "10", "after"], mixed.Order(PositionComparer.Instance));
    }
}
