using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom;

/// <summary>The one-time page on which the person in charge chooses the administrator's name and password.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class SetUpModel(RedeemSetupLinkHandler redeem, SignInThrottle throttle) : NewsroomPage
{
    [BindProperty] public string? UserName { get; set; }
    [BindProperty] public string? DisplayName { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty] public string? Repeated { get; set; }
    public bool IsOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer"; // the address is a secret
        IsOpen = await redeem.IsOpenAsync(token, Aborted);
        return IsOpen ? Page() : Refused(Refusals.Because("accounts.setup.notFound"));
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (!throttle.Admits(HttpContext, "setup")) return Refused(Refusals.Because("security.tooMany"));
        var outcome = await redeem.HandleAsync(
            new RedeemSetupLink(token, UserName ?? "", DisplayName ?? "", Email, Password ?? "", Repeated ?? ""), Aborted);
        if (outcome.Value is not { } user)
        {
            IsOpen = await redeem.IsOpenAsync(token, Aborted);
            return Refused(outcome.Refusals);
        }
        await HttpContext.StartSessionAsync(user);
        return Done("accounts.setup.done", Sessions.NewsroomPath);
    }
}
