using System.Globalization;
using System.Text;
using TayNinhExemplars.Web.Caching;

namespace TayNinhExemplars.Web.Public.Feeds;

/// <summary>What machines read: feeds, the sitemap, robots.txt.</summary>
internal static class FeedEndpoints
{
    private const string Xml = "application/xml; charset=utf-8";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        Map(app, "/rss.xml", "application/rss+xml; charset=utf-8", ["list:Story", "list:Award", "site"], (http, site) => FeedAsync(http, FeedKind.Rss, site));
        Map(app, "/atom.xml", "application/atom+xml; charset=utf-8", ["list:Story", "list:Award", "site"], (http, site) => FeedAsync(http, FeedKind.Atom, site));
        Map(app, "/podcast.xml", "application/rss+xml; charset=utf-8", ["list:Story"], async (http, site) => await Get<PodcastFeed>(http).WriteAsync(site, http.RequestAborted));
        Map(app, "/sitemap.xml", Xml, [], async (http, site) => await Get<Sitemap>(http).IndexAsync(site, http.RequestAborted));
        Map(app, "/sitemap-tin-moi.xml", Xml, ["list:Story"], async (http, site) => await Get<NewsSitemap>(http).WriteAsync(site, http.RequestAborted));
        Map(app, "/sitemap-trang.xml", Xml, [], (_, site) => Task.FromResult<byte[]?>(Sitemap.ListPages(site)));
        Map(app, "/sitemap-{number:long:min(0)}.xml", Xml, [], (http, site) =>
            Get<Sitemap>(http).PartAsync(long.Parse((string)http.Request.RouteValues["number"]!, CultureInfo.InvariantCulture), site, http.RequestAborted));
        Map(app, "/robots.txt", "text/plain; charset=utf-8", [], (_, site) => Task.FromResult<byte[]?>(Robots(site)));
    }

    private static void Map(IEndpointRouteBuilder app, string pattern, string contentType, IReadOnlyList<string> tags, Func<HttpContext, SiteInfo, Task<byte[]?>> make) =>
        app.MapMethods(pattern, Reading, (RequestDelegate)(async http =>
        {
            CultureInfo.CurrentUICulture = ColumnRenderer.Vietnamese;
            var cache = Get<PageCache>(http);
            var stamp = cache.Stamp();
            var site = await Get<SiteInfoSource>(http).GetAsync(http.Request, http.RequestAborted);
            if (await make(http, site) is not { } bytes)
            {
                await Get<ColumnResponder>(http).NotFoundAsync(http);
                return;
            }
            var page = new KeptPage(new CompressedBody(bytes), contentType, tags, null);
            // There are as many searches as there are words: they are not kept.
            if (!http.Request.Query.ContainsKey("q")) cache.Keep(PageKeys.Of(http.Request), page, stamp);
            await BodySender.SendAsync(http, page.Body, contentType, PageCacheMiddleware.Revalidated);
        })).ExcludeFromDescription();

    private static async Task<byte[]?> FeedAsync(HttpContext http, FeedKind kind, SiteInfo site) =>
        await Get<NewsFeeds>(http).WriteAsync(kind, http.Request.Query, site, http.RequestAborted);

    private static T Get<T>(HttpContext http) where T : notnull => http.RequestServices.GetRequiredService<T>();

    private static byte[] Robots(SiteInfo site) => Encoding.UTF8.GetBytes($"""
        User-agent: *
        Disallow: /toa-soan
        Disallow: /dang-nhap
        Disallow: /xem-truoc
        Disallow: /api
        Disallow: /tim-kiem?
        Sitemap: {site.Absolute("/sitemap.xml")}
        Sitemap: {site.Absolute("/sitemap-tin-moi.xml")}

        """);
}
