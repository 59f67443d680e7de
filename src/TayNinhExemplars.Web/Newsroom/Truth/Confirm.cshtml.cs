using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth;

public sealed class ReplyRow
{
    public int Number { get; set; }
    public UnitAnswer? Answer { get; set; }
    public string? Comment { get; set; }
}

/// <summary>A unit answers by its link, without an account. It sees the name and the questions, nothing of the story.</summary>
[AllowAnonymous]
public sealed class ConfirmModel(ConfirmationLinks links, Confirmations confirmations, ReaderThrottle throttle, TimeProvider clock) : NewsroomPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Position { get; set; }
    [BindProperty] public List<ReplyRow> Replies { get; set; } = [];
    public ConfirmationRequest? Found { get; private set; }
    public bool IsOpen => Found?.IsOpenAt(clock.GetUtcNow().UtcDateTime) ?? false;

    public async Task<IActionResult> OnGetAsync(string token)
    {
        Headers();
        return await LoadAsync(token) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string token, [FromServices] AnswerConfirmationHandler answer)
    {
        Headers();
        if (!await LoadAsync(token)) return NotFound();
        if (!throttle.Admits(HttpContext, "confirm")) return Refused(Refusals.Because("truth.tooMany"));
        var outcome = await answer.HandleAsync(new AnswerConfirmation(Found!.Id, Name ?? "", Position ?? "", [.. Replies.Select(r => new QuestionReply(r.Number, r.Answer, r.Comment ?? ""))]), Aborted);
        return outcome.Succeeded ? Done("confirmation.thanks", Request.Path) : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string token)
    {
        Found = links.Read(token) is { } id ? await confirmations.FindAsync(id, Aborted) : null;
        // A link that was taken back says no more than one that never was.
        return Found is { RevokedUtc: null };
    }

    private void Headers()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
