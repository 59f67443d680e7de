using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>A theme dropped into the folder of themes can be chosen at once.</summary>
[NeedsPermission(nameof(FeaturesPermissions.ApplyTheme))]
public sealed class ThemesModel(SettingsStore settings, ThemeShelf shelf) : AdministrationPage
{
    [BindProperty] public string? Theme { get; set; }
    public IReadOnlyList<string> Names => shelf.Names;

    public async Task OnGetAsync() => Theme = (await settings.GetAsync(Aborted)).Theme;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Names.FirstOrDefault(n => n == Theme) is not { } chosen) return Refused(Refusals.Because("admin.choose", nameof(Theme)));
        await ChangeAsync("site.theme-chosen", "site", chosen, () => settings.ChangeAsync(s => s with { Theme = chosen }, Aborted));
        return Done("form.saved", "/toa-soan/quan-tri/giao-dien");
    }
}
