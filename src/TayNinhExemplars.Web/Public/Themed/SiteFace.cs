using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Themed;

/// <summary>
/// Whether the chosen theme knows the column's own pages (lists, stories, exemplars). Any other theme is an Orchard theme: it gets
/// content items and their shapes, and the column's addresses are free for its content.
/// </summary>
public sealed class SiteFace(ThemeOverrides overrides, ThemeCatalog catalog)
{
    public async Task<bool> IsColumnAsync(CancellationToken ct)
    {
        await overrides.LoadAsync(ct);
        return catalog.Current.Templates.ContainsKey("ColumnHome");
    }
}
