using System.Net;
using TayNinhExemplars.Addresses;
using TayNinhExemplars.Tests.Public;

namespace TayNinhExemplars.Tests.Addresses;

/// <summary>Rules and sitemaps of a recipe in Orchard's form, over HTTP.</summary>
public sealed class AddressSiteTests : IAsyncDisposable
{
    private const string Recipe = """
        { "name": "Addresses", "steps": [
          { "name": "Themes", "site": "TheBlogTheme" },
          { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Article", "DisplayName": "Bài", "Settings": {}, "ContentTypePartDefinitionRecords": [
            { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} }, { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "AllowCustomPath": true } } }, { "PartName": "SitemapPart", "Name": "SitemapPart", "Settings": {} } ] } ], "ContentParts": [] },
          { "name": "content", "data": [
            { "ContentItemId": "4mot", "ContentItemVersionId": "4mot", "ContentType": "Article", "DisplayText": "Một", "Latest": true, "Published": true, "ModifiedUtc": "2026-01-02T03:04:05Z", "PublishedUtc": "2026-01-02T03:04:05Z", "TitlePart": { "Title": "Một" }, "AutoroutePart": { "Path": "bai/mot" } },
            { "ContentItemId": "4hai", "ContentItemVersionId": "4hai", "ContentType": "Article", "DisplayText": "Hai", "Latest": true, "Published": true, "PublishedUtc": "2026-01-01T03:04:05Z", "TitlePart": { "Title": "Hai" }, "AutoroutePart": { "Path": "bai/hai" }, "SitemapPart": { "OverrideSitemapConfig": true, "ChangeFrequency": 1, "Priority": 9 } },
            { "ContentItemId": "4ba", "ContentItemVersionId": "4ba", "ContentType": "Article", "DisplayText": "Ba", "Latest": true, "Published": true, "PublishedUtc": "2026-01-01T03:04:05Z", "TitlePart": { "Title": "Ba" }, "AutoroutePart": { "Path": "bai/ba" }, "SitemapPart": { "Exclude": true } } ] },
          { "name": "UrlRewriting", "Rules": [
            { "Id": "z", "Source": "Redirect", "Name": "Cũ", "Pattern": "^/cu/(.*)$", "SubstitutionPattern": "/bai/$1", "IsCaseInsensitive": true, "QueryStringPolicy": "Append", "RedirectType": "MovedPermanently" },
            { "Id": "a", "Source": "Redirect", "Name": "Sau", "Pattern": "^/cu/", "SubstitutionPattern": "/khong-toi-day", "RedirectType": "Found" },
            { "Id": "b", "Source": "Rewrite", "Name": "Tắt", "Pattern": "^/ngan$", "SubstitutionPattern": "/bai/mot", "SkipFurtherRules": true },
            { "Id": "c", "Source": "Redirect", "Name": "Khóa cửa", "Pattern": "^/(toa-soan|dang-nhap).*", "SubstitutionPattern": "/bai/mot" } ] },
          { "name": "Sitemaps", "data": [
            { "$type": "OrchardCore.Sitemaps.Models.Sitemap, OrchardCore.Sitemaps", "SitemapId": "s1", "Name": "Bài", "Enabled": true, "Path": "bai.xml", "SitemapSources": [
              { "$type": "OrchardCore.Sitemaps.Models.ContentTypesSitemapSource, OrchardCore.Contents", "Id": "x", "IndexAll": false, "LimitItems": false, "ChangeFrequency": "Daily", "Priority": 5, "ContentTypes": [ { "ContentTypeName": "Article", "ChangeFrequency": "Weekly", "Priority": 4 } ] },
              { "$type": "OrchardCore.Sitemaps.Models.CustomPathSitemapSource, OrchardCore.Sitemaps", "Id": "y", "Path": "lien-he", "ChangeFrequency": 5, "Priority": 1 } ] },
            { "$type": "OrchardCore.Sitemaps.Models.SitemapIndex, OrchardCore.Sitemaps", "SitemapId": "s2", "Name": "Mục lục", "Enabled": true, "Path": "sitemap.xml", "SitemapSources": [ { "$type": "OrchardCore.Sitemaps.Models.SitemapIndexSource, OrchardCore.Sitemaps", "Id": "w", "ContainedSitemapIds": [ "s1", "s3" ] } ] },
            { "$type": "OrchardCore.Sitemaps.Models.Sitemap, OrchardCore.Sitemaps", "SitemapId": "s3", "Name": "Tắt", "Enabled": false, "Path": "tat.xml", "SitemapSources": [ { "$type": "OrchardCore.Sitemaps.Models.ContentTypesSitemapSource, OrchardCore.Contents", "IndexAll": true } ] } ] }
        ] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("addresses-").FullName;
    private readonly OrchardSite _site;

    public AddressSiteTests()
    {
        var file = Path.Combine(_folder, "addresses.recipe.json");
        File.WriteAllText(file, Recipe);
        _site = new OrchardSite(file);
    }

    [Theory]
    [InlineData("/cu/mot?a=1", HttpStatusCode.MovedPermanently, "/bai/mot?a=1")]
    [InlineData("/CU/m%E1%BB%99t", HttpStatusCode.MovedPermanently, "/bai/m%E1%BB%99t")]
    [InlineData("/dang-nhap", HttpStatusCode.OK, null)]
    [InlineData("/bai/mot", HttpStatusCode.OK, null)]
    [InlineData("/ngan", HttpStatusCode.OK, null)]
    public async Task Rules_are_asked_in_their_order_and_never_for_the_newsroom(string address, HttpStatusCode status, string? location)
    {
        var (answered, html, answer) = await _site.GetAsync(address);
        Assert.Equal((status, location), (answered, answer.Headers.Location?.OriginalString));
        if (address == "/ngan") Assert.Contains("Một", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemaps_say_what_their_sources_and_the_items_say()
    {
        var list = (await _site.GetAsync("/bai.xml")).Html;
        Assert.Contains("/bai/mot</loc><lastmod>2026-01-02", list, StringComparison.Ordinal);
        Assert.Contains("<changefreq>weekly</changefreq><priority>0.4</priority>", list, StringComparison.Ordinal);
        Assert.Matches("/bai/hai</loc>.*?<changefreq>hourly</changefreq><priority>0.9</priority>", list);
        Assert.DoesNotContain("/bai/ba<", list, StringComparison.Ordinal);
        Assert.Contains("/lien-he</loc><changefreq>yearly</changefreq><priority>0.1</priority>", list, StringComparison.Ordinal);

        // The site's own list of every address obeys the item too.
        var own = (await _site.GetAsync("/sitemap-0.xml")).Html;
        Assert.Contains("/bai/mot<", own, StringComparison.Ordinal);
        Assert.DoesNotContain("/bai/ba<", own, StringComparison.Ordinal);

        var index = (await _site.GetAsync("/sitemap.xml")).Html;
        Assert.Contains("/bai.xml</loc>", index, StringComparison.Ordinal);
        Assert.DoesNotContain("tat.xml", index, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync("/tat.xml")).Status);
        Assert.Contains("/bai.xml", (await _site.GetAsync("/robots.txt")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_changes_holds_at_once()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync("/moi-them")).Status);
        await _site.AskAsync(async (UrlRules rules) =>
        {
            await rules.SaveAsync(new() { ["Source"] = "Redirect", ["Name"] = "Mới", ["Pattern"] = "^/moi-them$", ["SubstitutionPattern"] = "/bai/mot" });
            return true;
        });
        Assert.Equal("/bai/mot", (await _site.GetAsync("/moi-them")).Answer.Headers.Location?.OriginalString);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
