using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Web.Public.Searching;

/// <summary>What a search finds, newest first, as RSS: who follows a commune or a name need not search again.</summary>
public sealed class SearchFeed(ReaderSearch search, Texts texts)
{
    private const int Newest = 30;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder app) => app.MapMethods("/tim-kiem.xml", Reading, async (HttpContext http, SearchFeed feed) =>
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var site = await http.RequestServices.GetRequiredService<SiteInfoSource>().GetAsync(http.Request, http.RequestAborted);
        return TypedResults.Bytes(await feed.WriteAsync(SearchQuery.Read(http.Request.Query), site, http.RequestAborted), "application/rss+xml; charset=utf-8");
    }).ExcludeFromDescription();

    private async Task<byte[]> WriteAsync(SearchQuery query, SiteInfo site, CancellationToken ct)
    {
        var found = await search.RunAsync(query with { Newest = true, Page = 1 }, Newest, ct);
        var title = query.Text.Length > 0 ? texts.Get("column.search.titleFor", query.Text) : texts["column.search.title"];
        var own = site.Absolute(query.FeedUrl());
        var feed = new SyndicationFeed($"{title} - {site.Name}", title, new Uri(site.Absolute(query.Url())), own, found.Items.Select(i => i.PublishedUtc).Max() ?? DateTimeOffset.UnixEpoch)
        {
            Language = "vi",
            Items = [.. found.Items.Where(i => i.Url.Length > 0).Select(i => Item(i, site))],
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(own)));
        using var target = new MemoryStream();
        using (var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: true).WriteTo(writer);
        return target.ToArray();
    }

    private static SyndicationItem Item(SearchHit hit, SiteInfo site)
    {
        var item = new SyndicationItem
        {
            Id = "urn:tayninh:" + hit.Id,
            Title = new TextSyndicationContent(hit.Title),
            Summary = new TextSyndicationContent(hit.Lead),
            PublishDate = hit.PublishedUtc ?? DateTimeOffset.UnixEpoch,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(site.Absolute(hit.Url))));
        return item;
    }
}
