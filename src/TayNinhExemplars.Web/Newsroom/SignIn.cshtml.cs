using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom;

[AllowAnonymous]
public sealed class SignInModel(SignInHandler signIn, CompleteSignInHandler complete, SignInThrottle throttle) : NewsroomPage
{
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }
    [BindProperty] public string? UserName { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty] public string? Ticket { get; set; }
    [BindProperty] public string? Code { get; set; }

    public IActionResult OnGet()
    {
        Ticket = null;
        return HttpContext.Account() is null ? Page() : LocalRedirect(Destination);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Remove(nameof(Ticket));
        Ticket = null;
        if (!throttle.Admits(HttpContext, UserName ?? "")) return Refused(Refusals.Because("security.tooMany"));
        var outcome = await signIn.HandleAsync(new SignIn(UserName ?? "", Password ?? ""), Aborted);
        if (outcome.Value is not { } done) return Refused(outcome.Refusals);
        if (done.SecondFactorTicket is null) return await EnterAsync(done.User);
        Ticket = done.SecondFactorTicket;
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync()
    {
        if (!throttle.Admits(HttpContext, "code")) return Refused(Refusals.Because("security.tooMany"));
        var outcome = await complete.HandleAsync(new CompleteSignIn(Ticket ?? "", Code ?? ""), Aborted);
        ModelState.Remove(nameof(Code)); // a code is good once; nobody wants the wrong one back
        Code = null;
        if (outcome.Value is { } done) return await EnterAsync(done.User);
        if (outcome.Refusals.Any(r => r.Code == "accounts.signIn.ticket")) Ticket = null;
        return Refused(outcome.Refusals);
    }

    private string Destination => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Sessions.NewsroomPath;

    private async Task<IActionResult> EnterAsync(User user)
    {
        await HttpContext.StartSessionAsync(user);
        return LocalRedirect(user.MustChangePassword ? "/toa-soan/tai-khoan" : Destination);
    }
}
