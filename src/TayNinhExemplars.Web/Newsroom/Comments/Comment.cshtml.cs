using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Comments;

/// <summary>One comment with everything around it: its thread, its author's history, reports, log, sanctions, and an answer.</summary>
[NeedsPermission(nameof(CommentsPermissions.ModerateComments))]
public sealed class CommentModel(CommentDesk desk, ContentStore store) : NewsroomPage
{
    public Comment Comment { get; private set; } = null!;
    public ContentItem? Item { get; private set; }
    public IReadOnlyList<Comment> Thread { get; private set; } = [];
    public AuthorHistory Author { get; private set; } = null!;
    public IReadOnlyList<CommentReport> Reports { get; private set; } = [];
    public IReadOnlyList<CommentEvent> Events { get; private set; } = [];

    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public int Days { get; set; }

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(string id, CommentVoice voice, [FromServices] AnswerCommentHandler answer) =>
        await EndAsync(id, (await answer.HandleAsync(new AnswerComment(id, voice, Name ?? "", Text ?? ""), Actor, Aborted)).Refusals, "moderation.answered");

    public async Task<IActionResult> OnPostSanctionAsync(string id, SanctionKind kind, [FromServices] SanctionAuthorHandler sanction) =>
        await EndAsync(id, (await sanction.HandleAsync(new SanctionAuthor(id, kind, Days, Reason ?? ""), Actor, Aborted)).Refusals, "moderation.sanctioned");

    public async Task<IActionResult> OnPostLiftAsync(string id, string sanction, [FromServices] SanctionAuthorHandler lift) =>
        await EndAsync(id, (await lift.HandleAsync(new LiftSanction(sanction), Actor, Aborted)).Refusals, "moderation.lifted");

    public async Task<IActionResult> OnPostFeatureAsync(string id, int version, bool featured, bool pinned, [FromServices] FeatureCommentHandler feature) =>
        await EndAsync(id, (await feature.HandleAsync(new FeatureComment(id, version, featured, pinned), Actor, Aborted)).Refusals, "moderation.featured");

    private async Task<IActionResult> EndAsync(string id, Refusals refusals, string doneKey)
    {
        if (!await LoadAsync(id)) return NotFound();
        return refusals.Any ? Refused(refusals) : Done(doneKey, $"{IndexModel.Path}/{id}");
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await desk.FindAsync(id, Aborted) is not { } comment) return false;
        Comment = comment;
        Item = await store.FindAsync(comment.ContentItemId, VersionKind.Latest, Aborted);
        Thread = await desk.ThreadAsync(comment, Aborted);
        Author = await desk.AuthorAsync(comment, Aborted);
        Reports = await desk.ReportsAsync(id, Aborted);
        Events = await desk.EventsAsync(id, Aborted);
        return true;
    }
}
