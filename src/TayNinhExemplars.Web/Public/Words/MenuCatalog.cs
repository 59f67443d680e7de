using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Words;

/// <summary>The links of the main menu, as the newsroom arranged them.</summary>
public sealed class MenuCatalog
{
    private const string Alias = "main-menu";
    private readonly Remembered<IReadOnlyList<LinkView>> _links = new();

    public ValueTask<IReadOnlyList<LinkView>> GetAsync(ContentStore store, Texts texts, CancellationToken ct) =>
        _links.GetAsync(async () => Links(await store.FindByAliasAsync(Alias, ct: ct)) is { Count: > 0 } links ? links : Usual(texts));

    public void Forget() => _links.Forget();

    private static List<LinkView> Links(ContentItem? menu) =>
        (menu?.Part("MenuItemsListPart")?["MenuItems"] as JsonArray ?? []).OfType<JsonObject>()
        .Select(i => i["LinkMenuItemPart"] as JsonObject).OfType<JsonObject>()
        .Select(l => new LinkView(l.Text("Name") ?? "", (l.Text("Url") ?? "").TrimStart('~')))
        .Where(l => l is { Text.Length: > 0, Url.Length: > 0 }).ToList();

    /// <summary>Where a site has no menu yet.</summary>
    public static IReadOnlyList<LinkView> Usual(Texts texts) =>
    [
        new(texts["column.nav.exemplars"], "/guong"), new(texts["column.nav.stories"], "/tin-bai"),
        new(texts["column.nav.awards"], "/khen-thuong"), new(texts["column.nav.nominate"], "/gioi-thieu-guong"),
    ];
}
