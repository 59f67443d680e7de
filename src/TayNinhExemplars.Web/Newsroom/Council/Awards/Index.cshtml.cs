using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Awards;

[NeedsPermission(nameof(RecognitionPermissions.ViewDossiers))]
public sealed class IndexModel(AwardRegistry registry, AwardSteps steps) : CouncilPage
{
    public static readonly IReadOnlyList<string> Statuses = [AwardContent.Proposed, AwardContent.Granted, AwardContent.Corrected, AwardContent.Revoked];

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = "tinh-trang")] public string? Status { get; set; }
    [BindProperty(SupportsGet = true, Name = "trang")] public int Number { get; set; } = 1;
    public IReadOnlyList<ListedAward> Found { get; private set; } = [];
    public IReadOnlyDictionary<string, AwardStep> Steps { get; private set; } = new Dictionary<string, AwardStep>();
    public bool More { get; private set; }
    public bool MayManage => Actor.May(RecognitionPermissions.ManageAwards);

    public async Task OnGetAsync()
    {
        (Found, More) = await registry.ListAsync(Q, Status, Number, Aborted);
        Steps = await steps.LatestAsync([.. Found.Select(f => f.AwardId)], Aborted);
    }

    public string Page(int number) => $"/toa-soan/khen-thuong?q={Uri.EscapeDataString(Q ?? "")}&tinh-trang={Uri.EscapeDataString(Status ?? "")}&trang={number}";
}
