using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Comments;

public sealed record FeatureComment(string CommentId, int Version, bool Featured, bool Pinned);

/// <summary>Sets a public comment apart: featured, or first of all.</summary>
public sealed class FeatureCommentHandler(CommentDeskWriter desk)
{
    public async Task<Outcome<Comment>> HandleAsync(FeatureComment input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(CommentsPermissions.ModerateComments)) return Refusals.Because("forbidden");
        await using var write = await desk.BeginAsync(ct);
        if (await desk.FindAsync(input.CommentId, ct) is not { } comment) return Refusals.Because("comments.notFound");
        var refusals = new Refusals()
            .Unless(comment.Version == input.Version, "comments.stale", "", comment.DecidedByName)
            .Unless(comment.IsPublic, "comments.feature.state")
            .Unless(comment.ParentId is null || !input.Pinned, "comments.feature.answer");
        if (refusals.Any) return refusals;
        comment.Feature(input.Featured, input.Pinned);
        await desk.RecordAsync(comment, comment.State, input.Pinned ? "pinned" : input.Featured ? "featured" : "unfeatured", by, "", "", ct);
        await write.CommitAsync(ct);
        return comment;
    }
}
