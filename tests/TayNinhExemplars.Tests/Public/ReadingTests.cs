using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public;

namespace TayNinhExemplars.Tests.Public;

public sealed partial class ReadingTests(ColumnSite site) : IClassFixture<ColumnSite>
{
    [Fact]
    public async Task A_story_shows_what_the_portals_article_shows()
    {
        var item = await site.NewestAsync("Story");
        var html = WebUtility.HtmlDecode(await site.PageAsync(ItemUrls.Of(item)));
        Assert.Matches(@"(Thứ (hai|ba|tư|năm|sáu|bảy)|Chủ nhật) - \d\d/\d\d/\d{4} \d\d:\d\d", html);
        Assert.Contains("lượt xem", html, StringComparison.Ordinal);
        Assert.Contains(item.Field("Story", "Lead")!["Text"]!.GetValue<string>(), html, StringComparison.Ordinal);
        Assert.Contains(item.Field("Story", "ByLine")!["Text"]!.GetValue<string>(), html, StringComparison.Ordinal);
        Assert.Contains("id=\"danh-gia\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"y-kien\"", html, StringComparison.Ordinal);
        Assert.Contains("Tin bài liên quan", html, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(JsonLd().Match(html).Groups["json"].Value);
        Assert.Equal("NewsArticle", json.RootElement.GetProperty("@type").GetString());
    }

    [Theory]
    [InlineData("2023-01-27T09:10:00Z", "Thứ sáu - 27/01/2023 16:10")]
    [InlineData("2023-01-28T17:30:00Z", "Chủ nhật - 29/01/2023 00:30")]
    public void A_date_is_written_as_the_portal_writes_it(string utc, string shown)
    {
        CultureInfo.CurrentUICulture = ColumnRenderer.Vietnamese;
        var at = DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        Assert.Equal(shown, ColumnDates.Full(at, site.Services.GetRequiredService<Kernel.Texts>()));
    }

    [Fact]
    public void Views_are_grouped_by_points() => Assert.Equal("1.054", ColumnNumbers.Count(1054));

    [Fact]
    public async Task The_second_reader_gets_the_kept_page_and_nobody_gets_a_cookie()
    {
        var cache = site.Services.GetRequiredService<PageCache>();
        using var client = site.Client();
        var url = ItemUrls.Of(await site.NewestAsync("Exemplar"));
        using var first = await client.GetAsync(url, TestContext.Current.CancellationToken);
        var kept = cache.Count;
        using var second = await client.GetAsync(url + "?utm_source=thu", TestContext.Current.CancellationToken);
        Assert.Equal(kept, cache.Count);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.True(second.Headers.CacheControl?.NoCache);

        using var again = new HttpRequestMessage(HttpMethod.Get, url);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.Empty(await third.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_page_is_sent_as_the_reader_takes_it(string encoding)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.Equal(await site.PageAsync("/"), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tin-bai")]
    [InlineData("/rss.xml")]
    [InlineData("/khong-co")]
    public async Task Asking_for_the_head_says_what_the_page_would(string url)
    {
        using var client = site.Client();
        using var whole = await client.GetAsync(url, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Head, url);
        using var head = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(whole.StatusCode, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Views_of_people_are_counted_once_a_visit_and_those_of_machines_are_not()
    {
        var story = await site.NewestAsync("Story");
        var views = site.Services.GetRequiredService<PendingViews>();
        var before = views.Of(story.ContentItemId);
        foreach (var agent in new[] { "Mozilla/5.0 (one)", "Mozilla/5.0 (one)", "Mozilla/5.0 (another)", "SomeBot/1.0", "curl/8.1" })
        {
            using var client = site.Client();
            client.DefaultRequestHeaders.UserAgent.Clear();
            client.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
            using var response = await client.GetAsync(ItemUrls.Of(story), TestContext.Current.CancellationToken);
        }
        Assert.Equal(before + 2, views.Of(story.ContentItemId));
    }

    [Fact]
    public async Task A_list_is_read_to_its_end_by_its_cursor_and_shows_everything_once()
    {
        var seen = new List<string>();
        for (var url = "/tin-bai"; url is not null;)
        {
            var html = await site.PageAsync(url);
            seen.AddRange(CardLink().Matches(html).Select(m => m.Groups["url"].Value));
            url = OlderLink().Match(html) is { Success: true } older ? WebUtility.HtmlDecode(older.Groups["url"].Value) : null;
        }
        var all = await site.InScopeAsync(s => s.GetRequiredService<ContentStore>().CountAsync("Story"));
        Assert.Equal(all, seen.Count);
        Assert.Equal(all, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Filters_narrow_a_list_together()
    {
        var html = await site.PageAsync("/guong?doi-tuong=model");
        Assert.Contains("<option value=\"model\" selected>", html, StringComparison.Ordinal);
        var models = CardLink().Count(html);
        Assert.InRange(models, 1, CardLink().Count(await site.PageAsync("/guong")) - 1);
        var field = FieldOption().Matches(html).Select(m => m.Groups["value"].Value).First(v => v.Length > 0);
        Assert.InRange(CardLink().Count(await site.PageAsync($"/guong?doi-tuong=model&linh-vuc={field}")), 0, models);
    }

    [Theory]
    [InlineData("mãng cầu")]
    [InlineData("mang cau")]
    public async Task A_search_marks_what_it_found(string words)
    {
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            var html = await site.PageAsync("/tim-kiem?q=" + Uri.EscapeDataString(words.Normalize(form)));
            Assert.Contains("<mark>", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_search_that_finds_nothing_helps()
    {
        var html = await site.PageAsync("/tim-kiem?q=%3Cscript%3Ezzzxqv&nam=1950");
        Assert.Contains("href=\"/tim-kiem?q=%3Cscript%3Ezzzxqv\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>zzz", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rss.xml", "rss")]
    [InlineData("/atom.xml", "feed")]
    [InlineData("/podcast.xml", "rss")]
    [InlineData("/sitemap.xml", "sitemapindex")]
    public async Task A_feed_is_well_formed(string url, string root) =>
        Assert.Equal(root, XDocument.Parse(await site.PageAsync(url)).Root!.Name.LocalName);

    [Fact]
    public async Task A_feed_of_a_field_tells_only_of_that_field_and_names_it()
    {
        var all = XDocument.Parse(await site.PageAsync("/rss.xml")).Descendants("item").Count();
        var some = XDocument.Parse(await site.PageAsync("/rss.xml?linh-vuc=moi-truong"));
        Assert.InRange(some.Descendants("item").Count(), 1, all - 1);
        Assert.EndsWith("Môi trường", some.Root!.Element("channel")!.Element("title")!.Value, StringComparison.Ordinal);
        Assert.NotEmpty(XDocument.Parse(await site.PageAsync("/rss.xml?cap=cap-tinh")).Descendants("item"));
    }

    [Fact]
    public async Task A_search_is_a_feed_too()
    {
        var feed = System.ServiceModel.Syndication.SyndicationFeed.Load(XDocument.Parse(await site.PageAsync("/atom.xml?q=mang+cau")).CreateReader());
        Assert.NotEmpty(feed.Items);
    }

    [Fact]
    public async Task A_months_page_holds_that_months_stories_and_no_others()
    {
        var story = await site.NewestAsync("Story");
        var at = ColumnDates.Local(story.PublishedUtc!.Value);
        var month = at.ToString("yyyy/MM", CultureInfo.InvariantCulture);
        Assert.Contains($"/tin-bai/luu-tru/{month}", await site.PageAsync("/tin-bai/luu-tru"), StringComparison.Ordinal);
        var dates = Published().Matches(await site.PageAsync("/tin-bai/luu-tru/" + month)).Select(m => m.Groups["month"].Value).ToList();
        Assert.NotEmpty(dates);
        Assert.All(dates, d => Assert.Equal(month.Replace('/', '-'), d));
    }

    [Fact]
    public async Task A_long_story_has_its_chapters_its_neighbours_and_its_citation()
    {
        var html = await site.PageAsync("/tin-bai/ngay-thu-bay-khong-hen");
        var chapters = ChapterLinks().Matches(html).Select(m => m.Groups["id"].Value).ToList();
        Assert.InRange(chapters.Count, 3, 20);
        Assert.All(chapters, id => Assert.Contains($"<h2 id=\"{id}\">", html, StringComparison.Ordinal));
        Assert.Contains("rel=\"prev\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"trich-dan\"", html, StringComparison.Ordinal);
        Assert.Contains("phút đọc", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", "-br\"")]
    [InlineData("gzip", "-gz\"")]
    [InlineData("identity", "\"")]
    public async Task A_tag_is_strong_and_names_the_encoding(string encoding, string ending)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/guong");
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.EndsWith(ending, response.Headers.ETag.Tag, StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/guong");
        again.Headers.AcceptEncoding.ParseAdd(encoding);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag);
        using var same = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(response.Headers.ETag, same.Headers.ETag);
    }

    [Theory]
    [InlineData("\"khac\", {0}-gz\"", "{0}-gz\"")]
    [InlineData("W/{0}-br\"", "{0}-br\"")]
    public async Task Whatever_form_a_reader_has_is_named_when_nothing_has_changed(string sent, string named)
    {
        using var client = site.Client();
        using var first = await client.GetAsync("/guong", TestContext.Current.CancellationToken);
        var start = first.Headers.ETag!.Tag.TrimEnd('"').Split('-')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, "/guong");
        request.Headers.AcceptEncoding.ParseAdd("br");
        request.Headers.TryAddWithoutValidation("If-None-Match", sent.Replace("{0}", start, StringComparison.Ordinal));
        using var same = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(named.Replace("{0}", start, StringComparison.Ordinal), same.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Related_stories_share_people_or_speak_of_the_same()
    {
        var story = await site.InScopeAsync(async s => (await s.GetRequiredService<ContentStore>().FindByPathAsync("tin-bai/ngay-thu-bay-khong-hen"))!);
        var similar = site.Services.GetRequiredService<Web.Public.Items.SimilarStories>();
        similar.Compare(story.ContentItemId);
        Assert.NotEmpty(similar.To(story));
        var related = await site.InScopeAsync(s => s.GetRequiredService<Web.Public.Items.StorySurroundings>().RelatedAsync(story, [], TestContext.Current.CancellationToken));
        var alike = await site.InScopeAsync(s => s.GetRequiredService<ContentTitles>().FindAsync("Story", similar.To(story), TestContext.Current.CancellationToken));
        Assert.NotEmpty(alike);
        Assert.Equal(alike.Take(5).Select(t => t.ContentItemId), related.Take(Math.Min(5, alike.Count)).Select(r => r.Id));
        Assert.DoesNotContain(related, r => r.Id == story.ContentItemId);
    }

    [GeneratedRegex(@"<article class=""story card[^>]*>.*?<time datetime=""(?<month>\d{4}-\d\d)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Published();

    [GeneratedRegex("<li><a href=\"#(?<id>[^\"]+)\">", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChapterLinks();

    [Fact]
    public async Task The_sitemap_leads_to_every_published_page()
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var parts = XDocument.Parse(await site.PageAsync("/sitemap.xml")).Descendants(ns + "loc").Select(l => l.Value).ToList();
        var pages = new List<string>();
        foreach (var part in parts) pages.AddRange(XDocument.Parse(await site.PageAsync(part[ColumnSite.Host.Length..])).Descendants(ns + "loc").Select(l => l.Value));
        foreach (var type in new[] { "Story", "Exemplar", "Award", "Organization", "Event" })
            Assert.Contains(ColumnSite.Host + ItemUrls.Of(await site.NewestAsync(type)), pages);
        Assert.All(pages, p => Assert.StartsWith(ColumnSite.Host, p, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"application/ld\+json"">(?<json>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JsonLd();

    [GeneratedRegex(@"<h3><a href=""(?<url>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CardLink();

    [GeneratedRegex(@"<a href=""(?<url>[^""]+)"" rel=""next""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OlderLink();

    [GeneratedRegex(@"<option value=""(?<value>[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldOption();
}
