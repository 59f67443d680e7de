using TayNinhExemplars.Content;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Web.Newsroom.Items;

public sealed record TypeCount(TypeDefinition Type, int Published, int Unpublished);

/// <summary>What waits for the person who has just come in.</summary>
public sealed class DashboardModel(ContentStore store, ItemSearch search, TimeProvider clock) : NewsroomPage
{
    public IReadOnlyList<TypeDefinition> Creatable { get; private set; } = [];
    public IReadOnlyList<TypeCount> Counts { get; private set; } = [];
    public IReadOnlyList<ContentItem> Drafts { get; private set; } = [];
    public IReadOnlyList<ContentItem> Scheduled { get; private set; } = [];
    public IReadOnlyList<ContentItem> Recent { get; private set; } = [];
    public string Today => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), FormDates.Zone).ToString("dddd, d MMMM yyyy", VietnameseText.Culture);

    public async Task OnGetAsync()
    {
        var types = await search.TypesForAsync(Actor, Aborted);
        Creatable = [.. (await search.CreatableForAsync(Actor, Aborted)).OrderByDescending(t => t.Name == "Story")];
        var names = types.Select(t => t.Name).ToList();
        if (names.Count == 0) return;
        Drafts = await FindAsync(new ContentFilter { ContentTypes = names, Owner = Actor.Id, Status = ContentStatus.Draft }, 10);
        Scheduled = await FindAsync(new ContentFilter { ContentTypes = names, Status = ContentStatus.Scheduled }, 5);
        Recent = await FindAsync(new ContentFilter { ContentTypes = names }, 8);
        var counts = new List<TypeCount>();
        foreach (var type in types.Where(t => t.Common.Creatable))
        {
            var published = await store.CountAsync(type.Name, VersionKind.Published, Aborted);
            var latest = await store.CountAsync(type.Name, VersionKind.Latest, Aborted);
            counts.Add(new TypeCount(type, published, Math.Max(0, latest - published)));
        }
        Counts = counts;
    }

    private async Task<IReadOnlyList<ContentItem>> FindAsync(ContentFilter filter, int take) => (await store.LatestAsync(filter, take, ct: Aborted)).Items;
}
