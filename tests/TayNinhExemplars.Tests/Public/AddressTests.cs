using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public;

namespace TayNinhExemplars.Tests.Public;

public sealed class AddressTests(ColumnSite site) : IClassFixture<ColumnSite>
{
    [Theory]
    [InlineData("/guong/", "/guong")]
    [InlineData("/tin-bai/?linh-vuc=y-te", "/tin-bai?linh-vuc=y-te")]
    [InlineData("//noi-khac.example/", "/noi-khac.example")]
    public async Task A_slash_at_the_end_leads_to_the_page_without_it(string asked, string own)
    {
        using var response = await GetAsync(asked);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(own, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Another_spelling_of_an_items_path_leads_to_its_own()
    {
        var item = await site.NewestAsync("Story");
        using var response = await GetAsync(ItemUrls.Of(item).ToUpperInvariant());
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(ItemUrls.Of(item), response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/tin-bai/khong-co")]
    [InlineData("/a/b/c/d/e/f")]
    [InlineData("/sitemap-999999.xml")]
    [InlineData("/xem-truoc/khong-co")]
    public async Task An_unknown_address_offers_a_search(string url)
    {
        using var response = await GetAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("action=\"/tim-kiem\"", html, StringComparison.Ordinal);
        Assert.Contains("noindex", html, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task What_was_withdrawn_is_gone_and_nothing_of_it_is_said()
    {
        var item = await PublishAsync("Chuyện sẽ gỡ");
        var url = ItemUrls.Of(item);
        Assert.Contains("Chuyện sẽ gỡ", await site.PageAsync(url), StringComparison.Ordinal);

        await site.InScopeAsync(async s => (await s.GetRequiredService<UnpublishContentHandler>().HandleAsync(new UnpublishContent(item.ContentItemId), Actor.System)).OrThrow());
        using var response = await EventuallyAsync(url, HttpStatusCode.Gone);
        Assert.DoesNotContain("Chuyện sẽ gỡ", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_story_is_on_the_list_at_the_next_reading()
    {
        await site.PageAsync("/tin-bai");
        var item = await PublishAsync("Chuyện mới tinh");
        Assert.True(await SoonAsync(async () => (await site.PageAsync("/tin-bai")).Contains("Chuyện mới tinh", StringComparison.Ordinal)));
        Assert.Contains("Chuyện mới tinh", await site.PageAsync(ItemUrls.Of(item)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_seen_only_by_those_who_may_preview()
    {
        var draft = await site.InScopeAsync(async s => (await s.GetRequiredService<SaveDraftHandler>().HandleAsync(new SaveDraft(Story("Bản nháp kín"), null), Actor.System)).OrThrow());
        using var response = await GetAsync($"/xem-truoc/{draft.ContentItemVersionId}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);

        var info = new SiteInfo("Gương", ColumnSite.Host, "");
        var outcome = await site.InScopeAsync(s => s.GetRequiredService<PreviewPage>().GetAsync(draft.ContentItemVersionId, _ => Task.FromResult(true), info, default));
        Assert.NotNull(outcome.Page);
        Assert.False(outcome.Page.MayBeKept);
        Assert.True(outcome.Page.Head.NoIndex);
        Assert.NotNull(outcome.Page.Head.Notice);
    }

    [Fact]
    public async Task A_failure_has_a_page_without_its_cause()
    {
        using var response = await GetAsync("/hong");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Trang đang gặp trục trặc", html, StringComparison.Ordinal);
        Assert.DoesNotContain("a planned failure", html, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string url)
    {
        using var client = site.Client();
        return await client.GetAsync(new Uri("http://localhost" + url), TestContext.Current.CancellationToken);
    }

    private Task<ContentItem> PublishAsync(string title) => site.InScopeAsync(async s =>
    {
        var saved = (await s.GetRequiredService<SaveDraftHandler>().HandleAsync(new SaveDraft(Story(title), null), Actor.System)).OrThrow();
        return (await s.GetRequiredService<PublishContentHandler>().HandleAsync(new PublishContent(saved.ContentItemId), Actor.System)).OrThrow();
    });

    private static ContentItem Story(string title)
    {
        var item = new ContentItem { ContentType = "Story", DisplayText = title };
        item.PartOrNew("TitlePart")["Title"] = title;
        item.PartOrNew("Story")["Lead"] = new System.Text.Json.Nodes.JsonObject { ["Text"] = "Lời dẫn." };
        item.PartOrNew("Story")["Format"] = new System.Text.Json.Nodes.JsonObject { ["Text"] = "news" };
        item.PartOrNew("Story")["ByLine"] = new System.Text.Json.Nodes.JsonObject { ["Text"] = "Thái Thành" };
        item.PartOrNew("MarkdownBodyPart")["Markdown"] = "Thân bài.";
        return item;
    }

    private async Task<HttpResponseMessage> EventuallyAsync(string url, HttpStatusCode status)
    {
        HttpResponseMessage? last = null;
        await SoonAsync(async () =>
        {
            last?.Dispose();
            last = await GetAsync(url);
            return last.StatusCode == status;
        });
        Assert.Equal(status, last!.StatusCode);
        return last;
    }

    /// <summary>The promise is one second; each asking is real work, so there is nothing to sleep for.</summary>
    private static async Task<bool> SoonAsync(Func<Task<bool>> isSo)
    {
        var started = TimeProvider.System.GetTimestamp();
        do
        {
            if (await isSo()) return true;
        }
        while (TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(1));
        return false;
    }
}
