using System.Text.Json.Nodes;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

public sealed record AdminLink(string Text, string Url);

/// <summary>The screens, and the links of the administrator's menus that recipes brought.</summary>
[NeedsPermission(nameof(FeaturesPermissions.ManageSettings))]
public sealed class IndexModel(KeyedDocuments documents) : AdministrationPage
{
    public IReadOnlyList<Screen> Screens { get; private set; } = [];
    public IReadOnlyList<AdminLink> Links { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Screens = [.. AdministrationModule.Screens.Where(s => Actor.May(s.Permission))];
        var menus = (await documents.GetAsync("AdminMenu", Aborted)).Values.OfType<JsonObject>().Where(m => m.Flag("Enabled") != false);
        Links = [.. menus.SelectMany(m => Nodes(m["MenuItems"])).Select(n => new AdminLink(n.Text("LinkText") ?? "", Address(n.Text("LinkUrl") ?? ""))).Where(l => l is { Text.Length: > 0, Url.Length: > 0 })];
    }

    private static IEnumerable<JsonObject> Nodes(JsonNode? items) =>
        (items as JsonArray)?.OfType<JsonObject>().Where(n => n.Flag("Enabled") != false).SelectMany(n => Nodes(n["Items"]).Prepend(n)) ?? [];

    /// <summary>Orchard's screens of an item are ours at other addresses.</summary>
    private static string Address(string url)
    {
        var at = url.IndexOf("/Contents/ContentItems", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : url.Length == 0 ? "" : "/" + url.TrimStart('~').TrimStart('/');
        var id = url[(at + "/Contents/ContentItems".Length)..].Trim('/').Split('/')[0];
        return id.Length == Ids.Length ? $"/toa-soan/noi-dung/{id}" : "/toa-soan/noi-dung";
    }
}
