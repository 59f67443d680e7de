using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Account;

/// <summary>My account: open to everybody who has signed in, also while they may do nothing else.</summary>
[Authorize]
public sealed class IndexModel(UserDirectory users, ChangeDisplayNameHandler changeName, ChangePasswordHandler changePassword, EndSessionsHandler endSessions) : NewsroomPage
{
    private const string Here = "/toa-soan/tai-khoan";

    [BindProperty] public string? DisplayName { get; set; }
    [BindProperty] public string? CurrentPassword { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty] public string? Repeated { get; set; }
    public UserView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return Forbid();
        DisplayName = View.DisplayName;
        return Page();
    }

    public async Task<IActionResult> OnPostNameAsync()
    {
        if (!await LoadAsync()) return Forbid();
        var outcome = await changeName.HandleAsync(new ChangeDisplayName(DisplayName ?? ""), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", Here) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        if (!await LoadAsync()) return Forbid();
        DisplayName = View.DisplayName;
        var outcome = await changePassword.HandleAsync(new ChangePassword(CurrentPassword ?? "", Password ?? "", Repeated ?? ""), Actor, Aborted);
        if (outcome.Value is not { } user) return Refused(outcome.Refusals);
        await HttpContext.KeepSessionAsync(user);
        return Done("accounts.mine.passwordChanged", View.MustChangePassword ? Sessions.NewsroomPath : Here);
    }

    public async Task<IActionResult> OnPostSessionsAsync()
    {
        var outcome = await endSessions.HandleAsync(new EndSessions(), Actor, Aborted);
        if (outcome.Value is not { } user) return Forbid();
        await HttpContext.KeepSessionAsync(user);
        return Done("accounts.mine.sessionsEnded", Here);
    }

    /// <summary>A program's key has no account page.</summary>
    private async Task<bool> LoadAsync()
    {
        if (await users.FindAsync(Actor.Id, Aborted) is not { } view) return false;
        View = view;
        return true;
    }
}
