using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

[NeedsPermission(nameof(FeaturesPermissions.ManageSettings))]
public sealed class SettingsModel(SettingsStore settings, ContentStore store) : AdministrationPage
{
    [BindProperty] public string? SiteName { get; set; }
    [BindProperty] public string? BaseUrl { get; set; }
    [BindProperty] public string? PageSize { get; set; }
    [BindProperty] public string? TimeZoneId { get; set; }

    /// <summary>The address of the item that is the front page; empty for the theme's own.</summary>
    [BindProperty] public string? HomePath { get; set; }

    public async Task OnGetAsync()
    {
        var known = await settings.GetAsync(Aborted);
        (SiteName, BaseUrl, TimeZoneId) = (known.SiteName, known.BaseUrl, known.TimeZoneId);
        PageSize = known.PageSize.ToString(CultureInfo.InvariantCulture);
        HomePath = HomeRoute.ItemOf(known) is { } id && await store.PathOfAsync(id, Aborted) is { } path ? "/" + path : "";
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var home = Clean(HomePath).Trim('/');
        var item = home.Length == 0 ? null : await store.FindByPathAsync(home, ct: Aborted);
        var isNumber = int.TryParse(Clean(PageSize), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 100;
        var refusals = new Refusals()
            .Unless(Clean(SiteName).Length is > 0 and <= 200, "admin.required", nameof(SiteName))
            .Unless(Clean(BaseUrl).Length == 0 || Uri.TryCreate(Clean(BaseUrl), UriKind.Absolute, out var url) && url.Scheme is "http" or "https", "admin.url", nameof(BaseUrl))
            .Unless(isNumber, "admin.page-size", nameof(PageSize))
            .Unless(TimeZoneInfo.TryFindSystemTimeZoneById(Clean(TimeZoneId), out _), "admin.time-zone", nameof(TimeZoneId))
            .Unless(home.Length == 0 || item is not null, "admin.no-page", nameof(HomePath));
        if (refusals.Any) return Refused(refusals);
        await ChangeAsync("settings.changed", "site", "settings", () => settings.ChangeAsync(s => s with
        {
            SiteName = Clean(SiteName), BaseUrl = Clean(BaseUrl) is { Length: > 0 } own ? own : null, PageSize = size, TimeZoneId = Clean(TimeZoneId),
            HomeRoute = item is not null ? HomeRoute.To(item.ContentItemId) : HomeRoute.ItemOf(s) is null ? s.HomeRoute : null,
        }, Aborted));
        return Done("form.saved", "/toa-soan/quan-tri/cai-dat");
    }
}
