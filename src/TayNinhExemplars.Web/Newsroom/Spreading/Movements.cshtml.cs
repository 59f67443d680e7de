using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Spreading;

/// <summary>Movements and how many exemplars came of each; they are written as content.</summary>
[NeedsPermission(nameof(SpreadingPermissions.ManageSpreading))]
public sealed class MovementsModel(Movements movements, TimeProvider clock) : NewsroomPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "sau")] public string? After { get; set; }
    public ContentPage Found { get; private set; } = null!;
    public DateOnly Today => clock.Today();
    public bool MayCreate => Actor.MayWithSome(ContentPermissions.EditContent, "Movement");

    public async Task OnGetAsync() => Found = await movements.LatestAsync(PageSize, ContentCursor.Parse(After), Aborted);
}
