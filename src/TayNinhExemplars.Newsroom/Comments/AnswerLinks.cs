using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <summary>By which a person portrayed answers readers without an account: issued by the newsroom, with an end, and revocable.</summary>
/// <param name="Name">Of the person, as readers see it.</param>
public sealed record AnswerLink(string Id, string ContentItemId, string Name, DateTime IssuedUtc, DateTime ExpiresUtc, DateTime? RevokedUtc, DateTime? UsedUtc, string ByName)
{
    /// <summary>Whose the answers are.</summary>
    public string AuthorKey => "l:" + ReaderKeys.Hash(Id)[..32];

    public bool Holds(DateTime now) => RevokedUtc is null && now < ExpiresUtc;
}

/// <param name="Mine">What was answered by this link, whatever became of it.</param>
public sealed record AnswerableComment(Comment Comment, IReadOnlyList<Comment> Mine);

/// <summary>Signs and reads the links, and what somebody behind one may answer.</summary>
public sealed class AnswerLinks(SiteDbContext db, SealedTexts seals, TimeProvider clock)
{
    private const string Purpose = "AnswerLink.v1";
    private const int MostShown = 60;

    /// <summary>The link names its row; whether it still stands is asked of the row.</summary>
    public string TokenOf(string id) => seals.Seal(Purpose, id);

    /// <summary>Null for what the site did not sign, what has ended and what was revoked.</summary>
    public async Task<AnswerLink?> FindAsync(string? token, CancellationToken ct) =>
        seals.Open(Purpose, token) is { } id && await Links(db.Set<AnswerLinkRow>().Where(l => l.Id == id)).SingleOrDefaultAsync(ct) is { } link && link.Holds(clock.GetUtcNow().UtcDateTime) ? link : null;

    public async Task<IReadOnlyList<AnswerLink>> NewestAsync(CancellationToken ct) => await Links(db.Set<AnswerLinkRow>().OrderByDescending(l => l.IssuedUtc).ThenBy(l => l.Id).Take(MostShown)).ToListAsync(ct);

    /// <summary>Public comments below the item: questions first, then the newest.</summary>
    public async Task<IReadOnlyList<AnswerableComment>> CommentsAsync(AnswerLink link, CancellationToken ct)
    {
        var comments = db.Set<Comment>().AsNoTracking().Where(c => c.ContentItemId == link.ContentItemId);
        var shown = await comments.Where(c => c.State == CommentState.Approved && c.ParentId == null && c.Voice == CommentVoice.Reader)
            .OrderByDescending(c => c.IsQuestion).ThenByDescending(c => c.PostedUtc).ThenBy(c => c.Id).Take(MostShown).ToListAsync(ct);
        var key = link.AuthorKey;
        var mine = (await comments.Where(c => c.AuthorKey == key).OrderBy(c => c.PostedUtc).Take(MostShown * 2).ToListAsync(ct)).ToLookup(c => c.ParentId);
        return [.. shown.Select(c => new AnswerableComment(c, [.. mine[c.Id]]))];
    }

    private static IQueryable<AnswerLink> Links(IQueryable<AnswerLinkRow> rows) =>
        rows.AsNoTracking().Select(l => new AnswerLink(l.Id, l.ContentItemId, l.Name, l.IssuedUtc, l.ExpiresUtc, l.RevokedUtc, l.UsedUtc, l.ByName));
}
