using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Features;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

public sealed record FeatureLine(string Id, bool IsEnabled, bool IsHere, IReadOnlyList<string> Types);

[NeedsPermission(nameof(FeaturesPermissions.ManageFeatures))]
public sealed class FeaturesModel(SettingsStore settings, SwitchFeaturesHandler features) : AdministrationPage
{
    [BindProperty] public List<string> Enabled { get; set; } = [];
    public IReadOnlyList<FeatureLine> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var on = (await settings.GetAsync(Aborted)).Features.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Lines = [.. FeatureCatalog.All.Select(f => new FeatureLine(f.Id, on.Contains(f.Id), f.IsHere, f.Types))
            .Concat(on.Where(id => FeatureCatalog.Find(id) is null).Select(id => new FeatureLine(id, true, false, []))).OrderBy(l => l.Id, StringComparer.Ordinal)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        var known = Lines.Select(l => l.Id).ToList();
        var wanted = Enabled.Where(e => known.Contains(e, StringComparer.OrdinalIgnoreCase)).ToList();
        await ChangeAsync("features.changed", "site", "features", () => features.HandleAsync(new SwitchFeatures(wanted, [.. known.Except(wanted, StringComparer.OrdinalIgnoreCase)]), Aborted));
        return Done("form.saved", "/toa-soan/quan-tri/tinh-nang");
    }
}
