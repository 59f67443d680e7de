using TayNinhExemplars.Content;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Items;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public;

/// <summary>The column's front page: one exemplar before all, what is new and what is read, the four stages, and the latest of each channel.</summary>
public sealed class HomePage(ContentStore store, ColumnCards cards, ExemplarPage exemplars, PageHeads heads, HomeExtras extras)
{
    private const int Newest = 4;
    private const int Stories = 6;
    private const int Exemplars = 7;
    private const int Awards = 5;

    public async Task<PageOutcome> GetAsync(SiteInfo site, CancellationToken ct)
    {
        var stories = await cards.StoriesAsync((await store.PublishedAsync("Story", Newest + Stories, ct: ct)).Items, site, ct);
        var newest = (await store.PublishedAsync("Exemplar", Exemplars, ct: ct)).Items;
        var awards = await cards.AwardsAsync((await store.PublishedAsync("Award", Awards, ct: ct)).Items, ct);
        // A face leads the page when there is one.
        var chief = newest.FirstOrDefault(e => ColumnPictures.First(e, "Exemplar", "Portrait") is not null) ?? newest.FirstOrDefault();
        var others = await cards.ExemplarsAsync(newest.Where(e => e != chief).Take(Exemplars - 1).ToList(), site, ct);
        var head = await heads.ForAsync(site, site.Name, null, "/", ct);

        var pictured = stories.Where(s => s.Cover is not null).Take(3).ToList();
        var body = new Shape("ColumnHome")
            .With("SiteName", site.Name)
            .With("Chief", chief is null ? null : await exemplars.ViewAsync(chief, site, withStories: false, ct))
            .With("Latest", stories.Except(pictured).Take(Newest).ToList())
            .With("Stories", pictured)
            .With("Exemplars", others)
            .With("Awards", awards)
            .With("Channels", await extras.ChannelsAsync(ct))
            .With("MostRead", await extras.MostReadAsync(ct))
            .With("Events", await extras.ComingAsync(ct))
            .With("Stages", await exemplars.StagesAsync("", ct));
        return new ColumnPage(body, head with { IsHome = true, JsonLd = JsonLd.Site(site) },
            [PageTag.List("Story"), PageTag.List("Exemplar"), PageTag.List("Award"), PageTag.List("Event"), PageTag.List("Organization"), PageTag.Site]);
    }
}
