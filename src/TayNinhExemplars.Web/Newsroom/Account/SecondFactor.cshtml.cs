using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Account;

/// <summary>Codes from a phone as the second step of signing in.</summary>
[Authorize]
public sealed class SecondFactorModel(UserDirectory users, SecondFactor factor, StartTotpHandler startTotp, EnableTotpHandler enable, DisableTotpHandler disable) : NewsroomPage
{
    private const string Here = "/toa-soan/tai-khoan/xac-thuc-hai-buoc";

    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Password { get; set; }
    public bool IsOn { get; private set; }
    public int CodesLeft { get; private set; }
    public TotpStart? Start { get; private set; }
    public IReadOnlyList<string>? NewCodes { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : Forbid();

    public async Task<IActionResult> OnPostStartAsync()
    {
        if (!await LoadAsync()) return Forbid();
        var outcome = await startTotp.HandleAsync(new StartTotp(Texts["newsroom.siteName"]), Actor, Aborted);
        if (outcome.Value is not { } start) return Refused(outcome.Refusals);
        Start = start;
        return Page();
    }

    public async Task<IActionResult> OnPostOnAsync()
    {
        if (!await LoadAsync()) return Forbid();
        var outcome = await enable.HandleAsync(new EnableTotp(Code ?? ""), Actor, Aborted);
        ModelState.Remove(nameof(Code));
        Code = null;
        if (outcome.Value is { } made)
        {
            NewCodes = made.Codes;
            return Page();
        }
        Start = (await startTotp.HandleAsync(new StartTotp(Texts["newsroom.siteName"]), Actor, Aborted)).Value;
        return Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        if (!await LoadAsync()) return Forbid();
        var outcome = await disable.HandleAsync(new DisableTotp(Password ?? ""), Actor, Aborted);
        if (outcome.Value is not { } user) return Refused(outcome.Refusals);
        await HttpContext.KeepSessionAsync(user);
        return Done("accounts.totp.turnedOff", Here);
    }

    private async Task<bool> LoadAsync()
    {
        if (await users.FindAsync(Actor.Id, Aborted) is not { } view) return false;
        IsOn = view.HasSecondFactor;
        CodesLeft = IsOn ? await factor.RecoveryCodesLeftAsync(Actor.Id, Aborted) : 0;
        return true;
    }
}
