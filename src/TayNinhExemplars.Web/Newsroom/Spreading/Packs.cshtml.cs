using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Spreading;

[NeedsPermission(nameof(SpreadingPermissions.ManageSpreading))]
public sealed class PacksModel(TeachingPacks packs, SavePackHandler save) : NewsroomPage
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Audience { get; set; }
    public IReadOnlyList<TeachingPack> Packs { get; private set; } = [];

    public async Task OnGetAsync() => Packs = await packs.ListAsync(Aborted);

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await save.HandleAsync(new SavePack("", 0, Title ?? "", Audience ?? "", "", "", []), Actor, Aborted);
        if (outcome.Value is { } pack) return Done("spreading.pack.created", "/toa-soan/tai-lieu/" + pack.Id);
        await OnGetAsync();
        return Refused(outcome.Refusals);
    }
}
