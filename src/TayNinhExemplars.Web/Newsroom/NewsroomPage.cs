using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom;

/// <summary>What every page of the newsroom needs: who acts, the words, and how a refusal is shown.</summary>
public abstract class NewsroomPage : PageModel
{
    public virtual Actor Actor => HttpContext.Actor();
    public Texts Texts => HttpContext.RequestServices.GetRequiredService<Texts>();
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>Said once, on the page that follows.</summary>
    [TempData] public string? Notice { get; set; }

    /// <summary>The same page again with every reason, beside its field where it has one; what was typed stays.</summary>
    protected IActionResult Refused(Refusals refusals)
    {
        Show(refusals);
        var page = Page();
        page.StatusCode = OutcomeToHttp.StatusOf(refusals);
        return page;
    }

    protected void Show(Refusals refusals)
    {
        foreach (var refusal in refusals) ModelState.AddModelError(refusal.Field, Texts.Of(refusal));
    }

    /// <summary>A bare status leaves the browser's own blank page; here something is said.</summary>
    public override NotFoundResult NotFound() => new SaidNotFound();

    protected IActionResult Done(string textKey, string path, params object?[] args)
    {
        Notice = Texts.Get(textKey, args);
        return LocalRedirect(path);
    }
}

/// <summary>404 with the column's page for what is not there; bare in a host that serves no column.</summary>
internal sealed class SaidNotFound : NotFoundResult
{
    public override Task ExecuteResultAsync(ActionContext context) =>
        context.HttpContext.RequestServices.GetService<ColumnResponder>() is { } column ? column.NotFoundAsync(context.HttpContext) : base.ExecuteResultAsync(context);
}
