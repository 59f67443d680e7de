using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Comments;

/// <param name="Note">What the author is told: an appeal is answered in words.</param>
public sealed record DecideAppeal(string CommentId, int Version, bool Restore, string Note);

/// <summary>The second look, by somebody else, at what was refused. There is no third.</summary>
public sealed class DecideAppealHandler(CommentDeskWriter desk)
{
    public async Task<Outcome<Comment>> HandleAsync(DecideAppeal input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(CommentsPermissions.ModerateComments)) return Refusals.Because("forbidden");
        await using var write = await desk.BeginAsync(ct);
        var comment = await desk.FindAsync(input.CommentId, ct);
        var refusals = CommentRules.CanDecideAppeal(comment, input, by);
        if (refusals.Any) return refusals;

        var before = comment!.State;
        comment.DecideAppeal(input.Restore, by, input.Note.Trim(), desk.Now);
        await desk.CountAsync(comment, before, ct);
        await desk.RecordAsync(comment, before, input.Restore ? "restored" : "upheld", by, comment.ReasonCode, input.Note.Trim(), ct);
        await write.CommitAsync(ct);
        return comment;
    }
}
