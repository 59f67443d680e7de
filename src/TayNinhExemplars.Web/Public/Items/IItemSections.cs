using TayNinhExemplars.Content;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>Where on an item's page a section stands; the theme's templates know these names.</summary>
public static class ItemPlace
{
    /// <summary>Above the text: labels, corrections, warnings.</summary>
    public const string Top = "top";

    /// <summary>Right below the text: sources, the history of corrections.</summary>
    public const string AfterBody = "after-body";

    /// <summary>At the end: rating, comments.</summary>
    public const string End = "end";

    /// <summary>Beside the text.</summary>
    public const string Side = "side";
}

/// <param name="Place">One of <see cref="ItemPlace"/>.</param>
/// <param name="Shape">Drawn by the template of its type in the theme.</param>
/// <param name="Tags">What else the page shows with it, for eviction; the item itself need not be named.</param>
public sealed record ItemSection(string Place, int Order, Shape Shape, IReadOnlyList<string>? Tags = null);

/// <summary>What a module adds to the public pages of items. The page is kept for everybody: nothing personal may be in it.</summary>
public interface IItemSections
{
    Task<IReadOnlyList<ItemSection>> ForAsync(ContentItem item, SiteInfo site, CancellationToken ct);
}

/// <summary>Puts the sections of all modules on a page; templates find them as <c>Model.TopSections</c> and the like.</summary>
public sealed class ItemSections(IEnumerable<IItemSections> modules)
{
    private static readonly (string Place, string Property)[] Places =
        [(ItemPlace.Top, "TopSections"), (ItemPlace.AfterBody, "AfterBodySections"), (ItemPlace.End, "EndSections"), (ItemPlace.Side, "SideSections")];

    public async Task<ColumnPage> AddAsync(ColumnPage page, ContentItem item, SiteInfo site, CancellationToken ct)
    {
        var sections = new List<ItemSection>();
        foreach (var module in modules) sections.AddRange(await module.ForAsync(item, site, ct));
        foreach (var (place, property) in Places)
            page.Body.With(property, sections.Where(s => s.Place == place).OrderBy(s => s.Order).Select(s => s.Shape).ToList());
        var tags = sections.SelectMany(s => s.Tags ?? []).ToList();
        return tags.Count == 0 ? page : page with { Tags = [.. page.Tags.Union(tags, StringComparer.Ordinal)] };
    }
}
