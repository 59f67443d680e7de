using TayNinhExemplars.Content;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Items;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public;

/// <summary>The column's front page: one exemplar before all, what is new and what is read, the four stages, and the latest of each channel.</summary>
public sealed class HomePage(HomeContent content, ExemplarPage exemplars, PageHeads heads, HomeExtras extras, HomeMemory memory)
{
    private const int Newest = 4;

    public async Task<PageOutcome> GetAsync(SiteInfo site, CancellationToken ct)
    {
        var stories = await content.StoriesAsync(Newest, site, ct);
        var (chief, others) = await content.ExemplarsAsync(site, ct);
        var awards = await content.AwardsAsync(ct);
        var lists = await memory.GetAsync(() => extras.ListsAsync(ct));
        var head = await heads.ForAsync(site, site.Name, null, "/", ct);

        var pictured = stories.Where(s => s.Cover is not null).Take(3).ToList();
        var body = new Shape("ColumnHome")
            .With("SiteName", site.Name)
            .With("Chief", chief is null ? null : await exemplars.ViewAsync(chief, site, withStories: false, ct))
            .With("Latest", stories.Except(pictured).Take(Newest).ToList())
            .With("Stories", pictured)
            .With("Exemplars", others)
            .With("Awards", awards)
            .With("Channels", lists.Channels)
            .With("MostRead", lists.MostRead)
            .With("Events", lists.Coming)
            .With("Stages", await exemplars.StagesAsync("", ct));
        return new ColumnPage(body, head with { IsHome = true, JsonLd = JsonLd.Site(site) },
            [PageTag.List("Story"), PageTag.List("Exemplar"), PageTag.List("Award"), PageTag.List("Event"), PageTag.List("Organization"), PageTag.Site]);
    }
}

/// <summary>The newest of each kind, as cards.</summary>
public sealed class HomeContent(ContentStore store, ColumnCards cards)
{
    private const int Stories = 6;
    private const int Exemplars = 7;
    private const int Awards = 5;

    public async Task<IReadOnlyList<StoryCard>> StoriesAsync(int more, SiteInfo site, CancellationToken ct) =>
        await cards.StoriesAsync((await store.PublishedIdsAsync("Story", more + Stories, ct: ct)).Ids, site, ct);

    /// <summary>The one that leads the page, whole, and the others. A face leads it when there is one.</summary>
    public async Task<(ContentItem? Chief, IReadOnlyList<ExemplarCard> Others)> ExemplarsAsync(SiteInfo site, CancellationToken ct)
    {
        var newest = await cards.ExemplarsAsync((await store.PublishedIdsAsync("Exemplar", Exemplars, ct: ct)).Ids, site, ct);
        var chief = newest.FirstOrDefault(e => e.Portrait is not null) ?? newest.FirstOrDefault();
        return (chief is null ? null : await store.FindAsync(chief.Id, ct: ct), [.. newest.Where(e => e != chief).Take(Exemplars - 1)]);
    }

    public async Task<IReadOnlyList<AwardCard>> AwardsAsync(CancellationToken ct) => await cards.AwardsAsync((await store.PublishedAsync("Award", Awards, ct: ct)).Items, ct);
}
