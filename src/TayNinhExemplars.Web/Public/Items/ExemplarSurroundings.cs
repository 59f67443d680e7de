using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>What stands around an exemplar: its units as they are called today, its stories and awards, and its days as the modules know them.</summary>
public sealed class ExemplarSurroundings(ContentStore store, UnitLineage lineage, IEnumerable<IExemplarTimeline> timelines)
{
    private const int MostUnits = 3, MostStories = 12, MostAwards = 30;

    public async Task<IReadOnlyList<LinkView>> UnitsAsync(ContentItem exemplar, Texts texts, CancellationToken ct)
    {
        var units = new List<LinkView>();
        foreach (var unit in await store.FindManyAsync([.. (exemplar.Field("Exemplar", "Organization")?.Strings("ContentItemIds") ?? []).Take(MostUnits)], ct: ct))
            units.Add(new LinkView(Text(unit, await lineage.SuccessorAsync(unit.ContentItemId, ct), texts), ItemUrls.Of(unit)));
        return units;
    }

    public async Task<IReadOnlyList<ContentItem>> StoriesAsync(ContentItem exemplar, CancellationToken ct) => (await store.PointingToAsync(exemplar.ContentItemId, "Story.Exemplars", MostStories, ct: ct)).Items;

    public async Task<IReadOnlyList<ContentItem>> AwardsAsync(ContentItem exemplar, CancellationToken ct) => (await store.PointingToAsync(exemplar.ContentItemId, "Award.Recipients", MostAwards, ct: ct)).Items;

    public async Task<IReadOnlyList<TimelineView>> DaysAsync(ContentItem exemplar, CancellationToken ct)
    {
        var days = new List<TimelineView>();
        foreach (var timeline in timelines) days.AddRange(await timeline.OfAsync(exemplar, ct));
        return days;
    }

    private static string Text(ContentItem unit, Successor? now, Texts texts) => now is null ? unit.DisplayText
        : now.Since is { } since ? texts.Get("column.unit.nowSince", unit.DisplayText, now.Name, ColumnDates.Day(since)) : texts.Get("column.unit.now", unit.DisplayText, now.Name);
}

/// <summary>A unit's exemplars with those of the units that became part of it, and the units its page names.</summary>
public sealed class UnitSurroundings(ContentStore store, UnitLineage lineage)
{
    private const int MostExemplars = 48, MostFormer = 12;

    public async Task<(IReadOnlyList<ContentItem> Members, IReadOnlyList<ContentItem> Former)> MembersAsync(ContentItem unit, CancellationToken ct)
    {
        var units = await lineage.WithFormerAsync(unit.ContentItemId, ct);
        var members = new List<ContentItem>();
        foreach (var id in units) members.AddRange((await store.PointingToAsync(id, "Exemplar.Organization", MostExemplars, ct: ct)).Items);
        return ([.. members.DistinctBy(m => m.ContentItemId).Take(MostExemplars)], await store.FindManyAsync([.. units.Skip(1).Take(MostFormer)], ct: ct));
    }

    public async Task<ContentItem?> NamedAsync(ContentItem unit, string field, CancellationToken ct) =>
        unit.Field("Organization", field)?.Strings("ContentItemIds") is [var id, ..] ? await store.FindAsync(id, ct: ct) : null;
}
