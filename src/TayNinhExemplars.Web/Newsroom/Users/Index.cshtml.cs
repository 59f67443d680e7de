using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Users;

[NeedsPermission(nameof(AccountsPermissions.ManageUsers))]
public sealed class IndexModel(UserDirectory users) : NewsroomPage
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    public UserPage Found { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "trang")] int page = 1) => Found = await users.SearchAsync(Q, page, Aborted);

    public string When(DateTime? utc) => LocalTime.Say(utc, Texts["accounts.users.never"]);
}
