using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

public sealed record LikeComment(string CommentId);

public sealed record CommentLikes(int Count, bool IsMine);

/// <summary>Likes, and the second time takes it back. The page shows it when it is next made: a like is no news.</summary>
public sealed class LikeCommentHandler(SiteDbContext db, VoicePace pace)
{
    public async Task<Outcome<CommentLikes>> HandleAsync(LikeComment input, string readerKey, Network network, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var comments = db.Set<Comment>().Where(c => c.Id == input.CommentId && c.State == CommentState.Approved);
        if (!await comments.AnyAsync(ct)) return Refusals.Because("comments.notFound");
        var taken = await db.Set<CommentLikeRow>().Where(l => l.CommentId == input.CommentId && l.ReaderKey == readerKey).ExecuteDeleteAsync(ct);
        if (taken == 0 && !pace.Allows("like:" + input.CommentId, network)) return Refusals.Because("readers.tooMany");
        if (taken == 0) db.Add(new CommentLikeRow { CommentId = input.CommentId, ReaderKey = readerKey });
        var step = taken == 0 ? 1 : -1;
        await comments.ExecuteUpdateAsync(s => s.SetProperty(c => c.Likes, c => c.Likes + step), ct);
        await write.CommitAsync(ct);
        return new CommentLikes(await comments.AsNoTracking().Select(c => c.Likes).FirstAsync(ct), taken == 0);
    }
}
