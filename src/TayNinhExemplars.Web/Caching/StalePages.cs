using TayNinhExemplars.Content;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Web.Caching;

/// <summary>Something kept in memory that is read anew when content of these types has changed.</summary>
public sealed record ForgetAfter(IReadOnlySet<string> ContentTypes, Action Forget)
{
    /// <summary>What is kept item by item, and stands on the pages that show the items: only these are forgotten.</summary>
    public Action<IReadOnlyCollection<string>>? ForgetItems { get; init; }

    /// <summary>Whether it stands on every page, so that all are made anew.</summary>
    public bool IsOnEveryPage { get; init; } = true;
}

/// <summary>What changes of content make stale.</summary>
public sealed class StalePages(PageCache cache, IEnumerable<ForgetAfter> memories, DocumentCache documents)
{
    /// <summary>Documents that no page shows.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal) { "RecipeRuns", "Setup", "AdminMenu", "AdminTemplates", "DeploymentPlans", "FeatureProfiles", "WorkflowTypes" };

    /// <summary>What happened below an item and not to it: its own page shows it, lists do not.</summary>
    private static readonly HashSet<string> Below = new(StringComparer.Ordinal) { "Rated", "Polled", "Commented", "Evidence" };

    /// <summary>After these nobody sees the page as it was, not for a moment.</summary>
    private static readonly HashSet<string> Withdrawn = new(StringComparer.Ordinal) { "Unpublished", "Removed", "Labelled", "Dossier" };

    private readonly IReadOnlyList<ForgetAfter> _memories = [.. memories];

    public void After(IReadOnlyList<ContentChange> changes)
    {
        // A draft that is only saved changes nothing readers see.
        var seen = changes.Where(c => c.Kind != "Saved").ToList();
        if (seen.Count == 0) return;
        var types = seen.Select(c => c.ContentType).ToHashSet(StringComparer.Ordinal);
        // Memories first: a page made in between would be made from the old ones and kept.
        var forgotten = _memories.Where(m => m.ContentTypes.Overlaps(types)).ToList();
        foreach (var memory in forgotten)
        {
            if (memory.ForgetItems is { } forgetItems) forgetItems([.. seen.Where(c => memory.ContentTypes.Contains(c.ContentType)).Select(c => c.ContentItemId).Distinct()]);
            else memory.Forget();
        }
        var lists = seen.Where(c => !Below.Contains(c.Kind)).Select(c => PageTag.List(c.ContentType));
        cache.Evict(seen.Select(c => PageTag.Item(c.ContentItemId)).Concat(lists).Concat(forgotten.Exists(m => m.IsOnEveryPage) ? [PageTag.Site] : []).Distinct().ToList(), atOnce: seen.Exists(c => Withdrawn.Contains(c.Kind)));
    }

    /// <summary>A theme, a template, a layer or a setting stands on every page.</summary>
    public void WatchSettings() => documents.OnChange(name =>
    {
        if (!Unseen.Contains(name)) Everything();
    });

    public void Everything()
    {
        foreach (var memory in _memories) memory.Forget();
        cache.Clear();
    }
}

/// <summary>Names of what a page shows.</summary>
public static class PageTag
{
    /// <summary>What stands on every page: terms, the menu.</summary>
    public const string Site = "site";

    public static string Item(string contentItemId) => "item:" + contentItemId;

    public static string List(string contentType) => "list:" + contentType;
}
