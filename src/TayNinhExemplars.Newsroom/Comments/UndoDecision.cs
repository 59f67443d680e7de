using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Comments;

public sealed record UndoDecision(string CommentId, int Version);

/// <summary>Takes back one's own last decision, as long as nothing has happened to the comment since.</summary>
public sealed class UndoDecisionHandler(CommentDeskWriter desk)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(30);
    private static readonly string[] Undoable = ["approved", "rejected", "removed", "diverted"];

    public async Task<Outcome<Comment>> HandleAsync(UndoDecision input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(CommentsPermissions.ModerateComments)) return Refusals.Because("forbidden");
        await using var write = await desk.BeginAsync(ct);
        var comment = await desk.FindAsync(input.CommentId, ct);
        if (comment is null) return Refusals.Because("comments.notFound");
        var last = await desk.Db.Set<CommentEventRow>().AsNoTracking().Where(e => e.CommentId == comment.Id).OrderByDescending(e => e.Id).FirstOrDefaultAsync(ct);
        var refusals = new Refusals()
            .Unless(comment.Version == input.Version, "comments.stale", "", comment.DecidedByName)
            .Unless(last is not null && last.ById == by.Id && last.Version == comment.Version && Undoable.Contains(last.Action, StringComparer.Ordinal), "comments.undo.none")
            .Unless(last is null || desk.Now - last.AtUtc <= Window, "comments.undo.late");
        if (refusals.Any) return refusals;

        var before = comment.State;
        comment.Restore(last!.From, "", "", by, desk.Now);
        await desk.CountAsync(comment, before, ct);
        await desk.RecordAsync(comment, before, "undone", by, "", "", ct);
        await write.CommitAsync(ct);
        return comment;
    }
}
