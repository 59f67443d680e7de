using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Nominated;

/// <summary>What readers nominate, the longest waiting first; which of them nobody took in hand in time.</summary>
[NeedsPermission(nameof(NominationsPermissions.ManageNominations))]
public sealed class IndexModel(NominationBook book, TimeProvider clock) : NewsroomPage
{
    [BindProperty(SupportsGet = true)] public string? Loc { get; set; }
    public NominationPage Found { get; private set; } = null!;
    public NominationList List => Loc switch { "da-xong" => NominationList.Decided, "tre" => NominationList.Late, _ => NominationList.Open };

    /// <summary>What the calendar of holidays lacks, so that nothing can be counted; empty when it lacks nothing.</summary>
    public string CalendarLacks => Found.Uncounted is { Problem: { } problem } day ? Texts.Of(new Refusal(problem, "", day.What)) : "";

    public async Task OnGetAsync([FromQuery(Name = "trang")] int page = 1) => Found = await book.PageAsync(List, page, Aborted);

    public bool IsLate(Nomination nomination) => Acknowledgment.IsLate(nomination, Found.Dues[nomination.Id], clock.GetUtcNow().UtcDateTime);
}
