using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Nominated;

/// <summary>What readers nominate, the longest waiting first.</summary>
[NeedsPermission(nameof(NominationsPermissions.ManageNominations))]
public sealed class IndexModel(NominationBook book) : NewsroomPage
{
    [BindProperty(SupportsGet = true)] public string? Loc { get; set; }
    public NominationPage Found { get; private set; } = null!;
    public bool Decided => Loc == "da-xong";

    public async Task OnGetAsync([FromQuery(Name = "trang")] int page = 1) => Found = await book.PageAsync(Decided, page, Aborted);
}
