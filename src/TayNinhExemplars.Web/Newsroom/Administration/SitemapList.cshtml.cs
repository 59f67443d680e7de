using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Addresses;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>The sitemaps that recipes brought, each with its switch.</summary>
[NeedsPermission(nameof(AddressesPermissions.ManageSitemaps))]
public sealed class SitemapListModel(Sitemaps sitemaps) : AdministrationPage
{
    public const string Path = "/toa-soan/quan-tri/so-do-trang";

    [BindProperty] public string? Id { get; set; }
    [BindProperty] public bool Enabled { get; set; }
    public IReadOnlyList<JsonObject> Maps { get; private set; } = [];

    public static string KeyOf(JsonObject map) => map.Text("SitemapId") is { Length: > 0 } id ? id : map.Text("Name") ?? "";

    public async Task OnGetAsync() => Maps = await sitemaps.AllAsync(Aborted);

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (Maps.FirstOrDefault(m => KeyOf(m) == Id) is not { } map) return NotFound();
        await ChangeAsync("sitemap.saved", "sitemap", map.Text("Name") ?? Id!, () => sitemaps.SwitchAsync(Id!, Enabled, Aborted));
        return Done("form.saved", Path);
    }
}
