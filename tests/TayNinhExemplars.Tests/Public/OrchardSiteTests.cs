using System.Net;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Public;

/// <summary>Orchard Core's own sites answer here, where their recipes lie beside this repository.</summary>
public sealed class OrchardSiteTests
{
    private static string Recipe(string name) => RepositoryFiles.Orchard("recipes") is { } folder
        ? Directory.EnumerateFiles(folder, $"{name}.recipe.json", SearchOption.AllDirectories).Single()
        : SkipWith("Orchard Core's recipes are not beside this repository.");

    private static string SkipWith(string reason)
    {
        Assert.Skip(reason);
        return "";
    }

    [Fact]
    public async Task The_blog_answers_at_its_addresses()
    {
        await using var site = new OrchardSite(Recipe("blog"));

        var home = await site.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Contains("This is the description of your blog", home.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/blog/post-1\"", home.Html, StringComparison.Ordinal);
        Assert.Contains("<title>Blog - ", home.Html, StringComparison.Ordinal);

        var post = await site.GetAsync("/blog/post-1");
        Assert.Equal(HttpStatusCode.OK, post.Status);
        Assert.Contains("<h1>Man must explore, and this is exploration at its greatest</h1>", post.Html, StringComparison.Ordinal);
        Assert.Contains("Never in all their history", post.Html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"field field-type-textfield field-name-blog-post-subtitle\">Problems look mighty small from 150 miles up</div>", post.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/tags/earth\"", post.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/categories/travel\"", post.Html, StringComparison.Ordinal);

        Assert.Contains("This is what I do.", (await site.GetAsync("/about")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/blog")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/tags")).Status);
        Assert.Contains("href=\"/categories/travel\"", (await site.GetAsync("/categories")).Html, StringComparison.Ordinal);
        foreach (var term in new[] { "/categories/travel", "/tags/earth", "/tags/exploration", "/tags/space" })
        {
            var page = await site.GetAsync(term);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("href=\"/blog/post-1\"", page.Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/guong")).Status);
        Assert.Contains("<h1>404</h1>", (await site.GetAsync("/khong-co")).Html, StringComparison.Ordinal);
        Assert.Equal("/about", (await site.GetAsync("/About")).Answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("agency", HttpStatusCode.OK)]
    [InlineData("comingsoon", HttpStatusCode.OK)]
    [InlineData("headless", HttpStatusCode.Redirect)]
    [InlineData("blank", HttpStatusCode.OK)]
    public async Task Their_other_sites_have_a_front_page(string name, HttpStatusCode status)
    {
        await using var site = new OrchardSite(Recipe(name));
        Assert.Equal(status, (await site.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/dang-nhap")).Status);
    }
}
