using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public;

namespace TayNinhExemplars.Tests.Public;

public sealed class ColumnPageTests(ColumnSite site) : IClassFixture<ColumnSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/guong")]
    [InlineData("/tin-bai")]
    [InlineData("/khen-thuong")]
    [InlineData("/tim-kiem")]
    [InlineData("/tim-kiem?q=gương")]
    [InlineData("/tim-kiem?q=khôngcótừnàynhưthế")]
    [InlineData("/gioi-thieu-guong")]
    [InlineData("/gioi-thieu")]
    [InlineData("/tin-bai?linh-vuc=khong-co&truoc=xyz")]
    public async Task A_page_is_whole_and_names_itself(string url)
    {
        var html = await site.PageAsync(url);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>", html.TrimEnd(), StringComparison.Ordinal);
        Assert.Single(html.Split("<h1")[1..]);
        Assert.Contains("lang=\"vi\"", html, StringComparison.Ordinal);
        Assert.Empty(site.Services.GetRequiredService<Texts>().Missing);
    }

    [Theory]
    [InlineData("Story")]
    [InlineData("Exemplar")]
    [InlineData("Award")]
    [InlineData("Organization")]
    [InlineData("Event")]
    public async Task Every_kind_of_item_has_its_page(string contentType)
    {
        var item = await site.NewestAsync(contentType);
        var html = await site.PageAsync(ItemUrls.Of(item));
        Assert.Contains($"<h1>{item.DisplayText}</h1>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{ColumnSite.Host}{ItemUrls.Of(item)}\">", html, StringComparison.Ordinal);
        Assert.Empty(site.Services.GetRequiredService<Texts>().Missing);
    }
}
