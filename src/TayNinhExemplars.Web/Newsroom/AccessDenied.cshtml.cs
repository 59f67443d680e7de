using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace TayNinhExemplars.Web.Newsroom;

[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class AccessDeniedModel : NewsroomPage
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
