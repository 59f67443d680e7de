using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using TayNinhExemplars.Content;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Caching;

namespace TayNinhExemplars.Tests.Caching;

public sealed class PageCacheTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_page_is_found_until_one_of_its_tags_is_evicted()
    {
        var cache = Cache();
        Assert.True(cache.Keep("/a", Page("item:1", "list:Story"), cache.Stamp()));
        Assert.True(cache.Keep("/b", Page("item:2"), cache.Stamp()));
        cache.Evict("item:1", "item:9");
        Assert.Null(cache.Find("/a"));
        Assert.NotNull(cache.Find("/b"));
    }

    [Fact]
    public void A_page_made_before_a_change_is_not_kept_after_it()
    {
        var cache = Cache();
        var stamp = cache.Stamp();
        cache.Evict("item:1");
        Assert.False(cache.Keep("/a", Page("item:1"), stamp));
        Assert.True(cache.Keep("/b", Page("item:2"), stamp));
        Assert.True(cache.Keep("/a", Page("item:1"), cache.Stamp()));
    }

    [Fact]
    public void Nothing_made_before_everything_was_dropped_is_kept()
    {
        var cache = Cache();
        var stamp = cache.Stamp();
        cache.Clear();
        Assert.False(cache.Keep("/a", Page("item:1"), stamp));
    }

    [Fact]
    public void What_is_forgotten_of_old_evictions_makes_pages_be_refused_not_kept_wrongly()
    {
        var cache = Cache();
        var stamp = cache.Stamp();
        for (var i = 0; i < 10_001; i++) cache.Evict($"item:{i}");
        Assert.False(cache.Keep("/a", Page("item:5"), stamp));
    }

    [Fact]
    public void A_page_grows_old()
    {
        var cache = Cache();
        cache.Keep("/a", Page("item:1"), cache.Stamp());
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.NotNull(cache.Find("/a"));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(cache.Find("/a"));
    }

    [Fact]
    public void Of_a_page_grown_old_one_reader_makes_it_anew_and_the_others_get_the_old_one_for_a_moment()
    {
        var cache = Cache();
        cache.Keep("/a", Page("item:1"), cache.Stamp());
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(cache.Find("/a"));
        Assert.NotNull(cache.Find("/a"));
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(cache.Find("/a"));
        Assert.True(cache.Keep("/a", Page("item:1"), cache.Stamp()));
        Assert.NotNull(cache.Find("/a"));
    }

    [Fact]
    public void A_changed_page_is_seen_as_it_was_for_less_than_a_second_and_only_while_it_is_made()
    {
        var cache = Cache();
        cache.Keep("/a", Page("item:1"), cache.Stamp());
        cache.Evict("item:1");
        Assert.Null(cache.Find("/a"));
        Assert.NotNull(cache.Find("/a"));
        // Another change: whoever makes it began before it.
        cache.Evict("item:1");
        Assert.Null(cache.Find("/a"));
        _clock.Advance(TimeSpan.FromMilliseconds(501));
        Assert.Null(cache.Find("/a"));
    }

    [Fact]
    public void What_was_withdrawn_is_seen_by_nobody()
    {
        var cache = Cache();
        cache.Keep("/a", Page("item:1"), cache.Stamp());
        new StalePages(cache, [], new DocumentCache()).After([new ContentChange(1, "1", "Story", "Unpublished", DateTime.UnixEpoch)]);
        Assert.Null(cache.Find("/a"));
        Assert.Null(cache.Find("/a"));
    }

    [Theory]
    [InlineData("Published", true)]
    [InlineData("Rated", false)]
    [InlineData("Commented", false)]
    public void What_readers_leave_below_an_item_leaves_the_lists_alone(string change, bool stale)
    {
        var cache = Cache();
        cache.Keep("/tin-bai", Page("list:Story"), cache.Stamp());
        cache.Keep("/a", Page("item:x"), cache.Stamp());
        new StalePages(cache, [], new DocumentCache()).After([new ContentChange(1, "x", "Story", change, DateTime.UnixEpoch)]);
        Assert.Equal(stale, cache.Find("/tin-bai") is null);
        Assert.Null(cache.Find("/a"));
    }

    [Fact]
    public void A_page_is_kept_small_and_still_had_back_whole()
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Bà Lụa trả lại đất những gì đất đã cho. ", 500)));
        var body = new CompressedBody(plain);
        var before = body.Bytes;
        var brotli = body.As(BodyEncoding.Brotli);
        Assert.InRange(body.Bytes, 1, before / 5);
        Assert.Equal(plain, body.As(BodyEncoding.Identity));
        Assert.Same(brotli, body.As(BodyEncoding.Brotli));
        Assert.Equal(3, new[] { BodyEncoding.Identity, BodyEncoding.Gzip, BodyEncoding.Brotli }.Select(body.ETagOf).Distinct().Count());
    }

    [Fact]
    public void The_better_form_of_a_page_is_smaller_has_its_own_tag_and_is_the_same_page()
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 3_000).Select(n => $"Bà Lụa trả lại đất {n * 7919 % 1000} gì đất đã cho.")));
        var body = new CompressedBody(plain);
        var first = body.FormOf(BodyEncoding.Brotli);
        body.Improve();
        var better = body.FormOf(BodyEncoding.Brotli);
        Assert.True(better.Bytes.Length < first.Bytes.Length);
        Assert.NotEqual(first.ETag, better.ETag);
        Assert.Equal(better.ETag, body.ETagOf(BodyEncoding.Brotli));
        // A browser that has the first form is told that it has the page.
        Assert.Contains(body.Hash, first.ETag, StringComparison.Ordinal);
        Assert.Equal(plain, body.As(BodyEncoding.Identity));
    }

    [Fact]
    public void A_page_that_is_read_often_gets_its_better_form_by_itself()
    {
        var cache = Cache();
        var page = new KeptPage(new CompressedBody(System.Text.Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 3_000).Select(n => $"câu {n * 7919 % 1000}")))), "text/html", ["item:1"], null);
        var first = page.Body.ETagOf(BodyEncoding.Brotli);
        cache.Keep("/a", page, cache.Stamp());
        cache.Find("/a");
        cache.Find("/a");
        Assert.Equal(first, page.Body.ETagOf(BodyEncoding.Brotli));
        cache.Find("/a");
        Assert.True(SpinWait.SpinUntil(() => page.Body.ETagOf(BodyEncoding.Brotli) != first, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void When_room_is_short_the_least_read_pages_go()
    {
        var cache = new PageCache(new PageCacheOptions { MostBytes = 40_000 }, _clock);
        for (var i = 0; i < 10; i++)
        {
            cache.Keep($"/{i}", Page($"item:{i}"), cache.Stamp());
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            cache.Find("/0");
        }
        Assert.NotNull(cache.Find("/0"));
        Assert.NotNull(cache.Find("/9"));
        Assert.InRange(cache.Count, 2, 9);
    }

    [Theory]
    [InlineData("Published", true)]
    [InlineData("Unpublished", true)]
    [InlineData("Removed", true)]
    [InlineData("Saved", false)]
    public void Only_what_readers_see_makes_pages_stale(string change, bool stale)
    {
        var cache = Cache();
        cache.Keep("/tin-bai", Page("list:Story"), cache.Stamp());
        new StalePages(cache, [], new DocumentCache()).After([new ContentChange(1, "x", "Story", change, DateTime.UnixEpoch)]);
        Assert.Equal(stale, cache.Find("/tin-bai") is null);
    }

    [Fact]
    public void A_changed_menu_is_forgotten_and_with_it_every_page()
    {
        var cache = Cache();
        var forgotten = 0;
        cache.Keep("/a", Page("item:1", PageTag.Site), cache.Stamp());
        new StalePages(cache, [new ForgetAfter(new HashSet<string> { "Menu" }, () => forgotten++)], new DocumentCache()).After([new ContentChange(1, "x", "Menu", "Published", DateTime.UnixEpoch)]);
        Assert.Equal(1, forgotten);
        Assert.Null(cache.Find("/a"));
    }

    [Fact]
    public void What_is_kept_item_by_item_forgets_the_changed_items_alone_and_leaves_the_other_pages()
    {
        var cache = Cache();
        IReadOnlyCollection<string> forgotten = [];
        var memory = new ForgetAfter(new HashSet<string> { "Story" }, () => Assert.Fail("Everything was forgotten.")) { ForgetItems = ids => forgotten = ids, IsOnEveryPage = false };
        cache.Keep("/a", Page("item:1", PageTag.Site), cache.Stamp());
        new StalePages(cache, [memory], new DocumentCache()).After([new ContentChange(1, "x", "Story", "Published", DateTime.UnixEpoch), new ContentChange(2, "y", "Award", "Published", DateTime.UnixEpoch)]);
        Assert.Equal(["x"], forgotten);
        Assert.NotNull(cache.Find("/a"));
    }

    [Theory]
    [InlineData("?linh-vuc=y-te&dia-ban=xa-a", "?dia-ban=xa-a&linh-vuc=y-te", true)]
    [InlineData("?utm_source=x&linh-vuc=y-te", "?linh-vuc=y-te&fbclid=1", true)]
    [InlineData("?linh-vuc=", "", true)]
    [InlineData("?linh-vuc=a", "?linh-vuc=b", false)]
    [InlineData("?truoc=1-2", "", false)]
    public void One_page_has_one_key(string one, string other, bool same) => Assert.Equal(same, Key(one) == Key(other));

    [Theory]
    [InlineData("br", BodyEncoding.Brotli)]
    [InlineData("gzip, deflate, br;q=0.9", BodyEncoding.Brotli)]
    [InlineData("gzip;q=1.0, br;q=0", BodyEncoding.Gzip)]
    [InlineData("deflate", BodyEncoding.Identity)]
    [InlineData("brx", BodyEncoding.Identity)]
    [InlineData("", BodyEncoding.Identity)]
    public void The_best_encoding_taken_is_chosen(string accept, BodyEncoding expected) =>
        Assert.Equal(expected, new CompressedBody(new byte[1000]).Choose(accept));

    [Theory]
    [InlineData("/tin-bai/chuyen-cua-ba-lua", "")]
    [InlineData("/tin-bai", "?linh-vuc=y-te")]
    public void A_page_is_found_by_the_name_that_is_not_made_into_a_string(string path, string query)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host, request.Path, request.QueryString) = ("https", new HostString("guong.example"), path, new QueryString(query));
        var cache = Cache();
        cache.Keep(PageKeys.Of(request), Page("item:1"), cache.Stamp());
        Span<char> room = stackalloc char[512];
        var length = PageKeys.TryWrite(request, room);
        // With parameters the name must be put together in order: that is left to the other way.
        if (query.Length > 0) Assert.Equal(0, length);
        else Assert.NotNull(cache.Find(room[..length]));
        Assert.Equal(0, PageKeys.TryWrite(request, room[..8]));
    }

    private PageCache Cache() => new(new PageCacheOptions(), _clock);

    private static KeptPage Page(params string[] tags) => new(new CompressedBody(new byte[4_000]), "text/html", tags, null);

    private static string Key(string query)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host, request.Path, request.QueryString) = ("https", new HostString("guong.example"), "/tin-bai", new QueryString(query));
        return PageKeys.Of(request);
    }
}
