using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

public enum CommentOrder { Newest, Oldest, MostLiked }

/// <param name="Answers">One level deep, oldest first.</param>
/// <param name="IsTaken">Removed, but answered: its place stays so that the answers can be understood, its words do not.</param>
public sealed record PublicComment(
    string Id, string AuthorName, string Text, DateTime PostedUtc, DateTime? EditedUtc, CommentVoice Voice, int Likes, bool IsFeatured, bool IsPinned, bool IsTaken, string ReasonCode,
    IReadOnlyList<PublicComment> Answers)
{
    /// <summary>Put to the person portrayed.</summary>
    public bool IsQuestion { get; init; }
}

public sealed record PublicCommentPage(IReadOnlyList<PublicComment> Comments, int Total, int Threads, int Number, int Size)
{
    public int Pages => Math.Max(1, (Threads + Size - 1) / Size);
}

/// <summary>What readers see. Nothing in it leads to a person.</summary>
public sealed class PublicComments(SiteDbContext db)
{
    public const int PageSize = 20;
    private const int MostAnswers = 200;

    private static readonly Prepared<Func<SiteDbContext, string, Task<int>>> Approved = new(() => EF.CompileAsyncQuery((SiteDbContext db, string id) =>
        db.Set<Comment>().Count(c => c.ContentItemId == id && c.State == CommentState.Approved)));

    /// <summary>How many are approved.</summary>
    public static readonly ItemTrace Trace = new((db, id) => db.Set<Comment>().LongCount(c => c.ContentItemId == id && c.State == CommentState.Approved));

    public Task<int> CountAsync(string contentItemId, CancellationToken ct) => Approved.For(db)(db, contentItemId);

    public async Task<PublicCommentPage> OfItemAsync(string contentItemId, CommentOrder order, int number, CancellationToken ct, int size = PageSize)
    {
        number = Math.Clamp(number, 1, 10_000);
        var total = await CountAsync(contentItemId, ct);
        // What was removed is shown only for the sake of its answers: without an approved comment there is nothing.
        if (total == 0) return new PublicCommentPage([], 0, 0, number, size);
        var all = db.Set<Comment>().AsNoTracking();
        var tops = all.Where(c => c.ContentItemId == contentItemId && c.ParentId == null
            && (c.State == CommentState.Approved || (c.State == CommentState.Removed && all.Any(a => a.ParentId == c.Id && a.State == CommentState.Approved))));
        var threads = await tops.CountAsync(ct);
        var sorted = order switch
        {
            CommentOrder.Oldest => tops.OrderByDescending(c => c.IsPinned).ThenBy(c => c.PostedUtc).ThenBy(c => c.Id),
            CommentOrder.MostLiked => tops.OrderByDescending(c => c.IsPinned).ThenByDescending(c => c.Likes).ThenByDescending(c => c.PostedUtc).ThenBy(c => c.Id),
            _ => tops.OrderByDescending(c => c.IsPinned).ThenByDescending(c => c.PostedUtc).ThenBy(c => c.Id),
        };
        var page = await sorted.Skip((number - 1) * size).Take(size).ToListAsync(ct);
        var ids = page.Select(c => (string?)c.Id).ToList();
        var answers = ids.Count == 0 ? [] : await all.Where(c => c.ContentItemId == contentItemId && ids.Contains(c.ParentId) && c.State == CommentState.Approved).OrderBy(c => c.PostedUtc).ThenBy(c => c.Id).Take(MostAnswers).ToListAsync(ct);
        var byParent = answers.ToLookup(a => a.ParentId);
        return new PublicCommentPage([.. page.Select(c => View(c, [.. byParent[c.Id].Select(a => View(a, []))]))], total, threads, number, size);
    }

    private static PublicComment View(Comment c, IReadOnlyList<PublicComment> answers)
    {
        var taken = c.State == CommentState.Removed;
        return new PublicComment(c.Id, taken ? "" : c.AuthorName, taken ? "" : c.Text, c.PostedUtc, c.EditedUtc, c.Voice, c.Likes, c.IsFeatured, c.IsPinned, taken, c.ReasonCode, answers) { IsQuestion = c.IsQuestion && !taken };
    }
}
