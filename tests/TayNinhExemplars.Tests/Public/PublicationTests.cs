using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public;

namespace TayNinhExemplars.Tests.Public;

/// <summary>What readers see once something is published, or read.</summary>
public sealed partial class PublicationTests(ColumnSite site) : IClassFixture<ColumnSite>
{
    [Fact]
    public async Task News_of_two_days_are_in_the_news_sitemap_and_older_ones_are_not()
    {
        XNamespace news = "http://www.google.com/schemas/sitemap-news/0.9";
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var old = await site.InScopeAsync(async s => (await s.GetRequiredService<ContentStore>().FindByPathAsync("tin-bai/ngay-thu-bay-khong-hen"))!);
        var fresh = await PublishAsync("Tin vừa đăng sáng nay", "tin-bai/tin-vua-dang-sang-nay");
        var map = XDocument.Parse(await site.PageWithAsync("/sitemap-tin-moi.xml", "tin-vua-dang-sang-nay"));
        Assert.Equal("urlset", map.Root!.Name.LocalName);
        var locations = map.Descendants(ns + "loc").Select(l => l.Value).ToList();
        Assert.Contains(ColumnSite.Host + ItemUrls.Of(fresh), locations);
        Assert.DoesNotContain(ColumnSite.Host + ItemUrls.Of(old), locations);
        var entry = map.Descendants(ns + "url").Single(u => u.Element(ns + "loc")!.Value.EndsWith("tin-vua-dang-sang-nay", StringComparison.Ordinal)).Element(news + "news")!;
        Assert.Equal("Tin vừa đăng sáng nay", entry.Element(news + "title")!.Value);
        Assert.Equal("vi", entry.Element(news + "publication")!.Element(news + "language")!.Value);
        Assert.NotEmpty(entry.Element(news + "publication")!.Element(news + "name")!.Value);
        Assert.All(map.Descendants(news + "publication_date"), d => Assert.True(DateTimeOffset.Parse(d.Value, CultureInfo.InvariantCulture) > TimeProvider.System.GetUtcNow().AddDays(-2).AddMinutes(-5)));
    }

    private Task<ContentItem> PublishAsync(string title, string path) => site.InScopeAsync(async s =>
    {
        var item = new ContentItem { ContentType = "Story", DisplayText = title };
        item.PartOrNew("TitlePart")["Title"] = title;
        item.PartOrNew("AutoroutePart")["Path"] = path;
        item.PartOrNew("MarkdownBodyPart")["Markdown"] = "Thân bài.";
        return (await s.GetRequiredService<SaveAndPublishHandler>().HandleAsync(new SaveAndPublish(item, null), Kernel.Actor.System)).OrThrow();
    });

    [Fact]
    public async Task A_publication_makes_lists_and_the_newest_story_anew_and_leaves_the_other_stories_alone()
    {
        var stories = await site.InScopeAsync(async s => (await s.GetRequiredService<ContentStore>().PublishedAsync("Story", 20)).Items);
        var (newest, other) = (ItemUrls.Of(stories[0]), ItemUrls.Of(stories[^1]));
        foreach (var url in new[] { newest, other, "/tin-bai" }) await site.PageAsync(url);
        var cache = site.Services.GetRequiredService<PageCache>();
        var kept = cache.Find("http://localhost" + other);
        Assert.NotNull(kept);
        Assert.DoesNotContain(PageTag.List("Story"), kept.Tags);

        // Dates are kept to the second: a story of the same second as the newest would stand beside it and not after it.
        while (TimeProvider.System.GetUtcNow().UtcDateTime < stories[0].PublishedUtc!.Value.AddSeconds(1)) await Task.Delay(50, TestContext.Current.CancellationToken);
        await PublishAsync("Bài mới nhất của mọi bài", "tin-bai/bai-moi-nhat-cua-moi-bai");
        await site.PageWithAsync("/tin-bai", "bai-moi-nhat-cua-moi-bai");
        await site.PageWithAsync(newest, "bai-moi-nhat-cua-moi-bai");
        Assert.Same(kept, cache.Find("http://localhost" + other));
    }

    [Fact]
    public async Task The_front_page_shows_what_is_read_most_each_channel_and_what_is_coming()
    {
        var stories = await site.InScopeAsync(async s => (await s.GetRequiredService<ContentStore>().PublishedAsync("Story", 12)).Items);
        var views = site.Services.GetRequiredService<PendingViews>();
        foreach (var (story, times) in stories.Skip(6).Take(4).Select((s, i) => (s, 40 - i)))
            for (var i = 0; i < times; i++) views.Add(story.ContentItemId);
        await site.InScopeAsync(async s =>
        {
            await s.GetRequiredService<ViewCounter>().FlushAsync();
            return true;
        });
        site.Services.GetRequiredService<PageCache>().Clear();
        var html = WebUtility.HtmlDecode(await site.PageAsync("/"));
        var read = MostRead().Match(html).Groups["list"].Value;
        var titles = stories.Skip(6).Take(4).Select(s => read.IndexOf(s.DisplayText, StringComparison.Ordinal)).ToList();
        Assert.All(titles, at => Assert.True(at >= 0));
        Assert.Equal(titles.Order(), titles);
        Assert.Contains("id=\"kenh-listen\"", html, StringComparison.Ordinal);
        Assert.Contains("class=\"leaf\"", html, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"<ol aria-labelledby=""doc-nhieu"">(?<list>.*?)</ol>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MostRead();
}
