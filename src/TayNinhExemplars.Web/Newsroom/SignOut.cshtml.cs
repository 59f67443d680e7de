using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom;

[AllowAnonymous]
public sealed class SignOutModel : NewsroomPage
{
    public IActionResult OnGet() => HttpContext.Account() is null ? LocalRedirect(Sessions.SignInPath) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(Schemes.Session);
        return Done("accounts.signOut.done", Sessions.SignInPath);
    }
}
