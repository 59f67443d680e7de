using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Lists;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public;

/// <summary><c>/_style</c>: every component of the theme on one page, with content of this site. Only in Development.</summary>
public sealed class StylePage(ContentStore store, ColumnCards cards, ColumnWordsSource wordsSource, PageHeads heads, TimeProvider clock)
{
    public const string Path = "/_style";
    private const int Few = 3;

    public async Task<PageOutcome> GetAsync(IQueryCollection query, SiteInfo site, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var filters = new ChosenFilters(ListKind.Stories, query, words, ColumnDates.Local(clock.GetUtcNow().UtcDateTime).Year);
        var head = await heads.ForAsync(site, words.Texts["column.style.title"], null, Path, ct);
        var body = new Shape("StylePage")
            .With("Stories", (await cards.StoriesAsync((await store.PublishedAsync("Story", Few, ct: ct)).Items, site, ct)).Select(c => c.Shape).ToList())
            .With("Exemplars", (await cards.ExemplarsAsync((await store.PublishedAsync("Exemplar", Few, ct: ct)).Items, site, ct)).Select(c => c.Shape).ToList())
            .With("Awards", (await cards.AwardsAsync((await store.PublishedAsync("Award", Few, ct: ct)).Items, ct)).Select(c => c.Shape).ToList())
            .With("Listen", new AudioView("/media/mau.wav", "audio/wav", "4:05", "PT4M5S", words.Texts["column.story.machineVoice"], [new("0", "0:00", "Mở đầu"), new("80", "1:20", "Bà Ba kể")], null).Shape)
            .With("Filters", new Shape("ListFilters").With("Path", Path).With("Filters", filters.Views).With("Chosen", (IReadOnlyList<LinkView>)[new(words.Texts["column.facet.field"], Path)]));
        return new ColumnPage(body, head with { NoIndex = true, Canonical = null }, []) { MayBeKept = false };
    }
}
