using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Comments;

public enum DecisionVerb { Approve, Refuse, Divert }

/// <param name="Version">The one the moderator saw: another's decision is shown, never overwritten.</param>
public sealed record DecideComment(string CommentId, int Version, DecisionVerb Verb, string ReasonCode = "", string Note = "");

/// <summary>A moderator's decision about a comment that waits, was reported, or is public.</summary>
public sealed class DecideCommentHandler(CommentDeskWriter desk, OpenDeskTaskHandler tasks, Texts texts)
{
    public const string TaskKind = "comment.private", FollowUpRole = "ManagingEditor";

    public async Task<Outcome<Comment>> HandleAsync(DecideComment input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(CommentsPermissions.ModerateComments)) return Refusals.Because("forbidden");
        await using var write = await desk.BeginAsync(ct);
        var comment = await desk.FindAsync(input.CommentId, ct);
        var refusals = CommentRules.CanDecide(comment, input);
        if (refusals.Any) return refusals;

        var (before, now) = (comment!.State, desk.Now);
        var action = Act(comment, input, by, now);
        await desk.CountAsync(comment, before, ct);
        await desk.CloseReportsAsync(comment, upheld: !comment.IsPublic, by, input.Note, ct);
        await desk.RecordAsync(comment, before, action, by, input.ReasonCode, input.Note, ct);
        if (input.Verb == DecisionVerb.Divert) await FollowUpAsync(comment, by, ct);
        await write.CommitAsync(ct);
        return comment;
    }

    /// <summary>An accusation is not dealt with by hiding it: somebody has to look into it.</summary>
    private async Task FollowUpAsync(Comment comment, Actor by, CancellationToken ct)
    {
        var task = new OpenDeskTask(TaskKind, comment.Id, texts["comments.task.private"], comment.Note, FollowUpRole, comment.ContentItemId, "/toa-soan/binh-luan?hang=rieng&y=" + comment.Id);
        await tasks.HandleAsync(task, by, ct);
    }

    private static string Act(Comment comment, DecideComment input, Actor by, DateTime now)
    {
        switch (input.Verb)
        {
            case DecisionVerb.Approve:
                var kept = comment.IsPublic;
                comment.Approve(by, now);
                return kept ? "kept" : "approved";
            case DecisionVerb.Divert:
                comment.Divert(by, input.Note.Trim(), now);
                return "diverted";
            default:
                comment.Refuse(by, input.ReasonCode, input.Note.Trim(), now);
                return comment.State == CommentState.Removed ? "removed" : "rejected";
        }
    }
}
