using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <summary>A comment as its author sees it.</summary>
public sealed record OwnComment(Comment Comment, IReadOnlyList<CommentEvent> Events, Sanction? Holding, bool MayEdit, bool MayAppeal);

/// <summary>A report as the one who made it sees it.</summary>
public sealed record OwnReport(string CommentId, bool IsLegal, string ReasonCode, string Details, string Law, DateTime AtUtc, ReportState State, DateTime? DecidedUtc, string Note);

/// <summary>Finds by the code of a status link.</summary>
public sealed class OwnComments(SiteDbContext db, ReaderSettingsStore settings, Sanctions sanctions, CommentDesk desk, TimeProvider clock)
{
    public async Task<OwnComment?> FindAsync(string code, CancellationToken ct)
    {
        var hash = ReaderKeys.Hash(code);
        if (await db.Set<Comment>().AsNoTracking().SingleOrDefaultAsync(c => c.CodeHash == hash, ct) is not { } comment) return null;
        var (now, rules) = (clock.GetUtcNow().UtcDateTime, await settings.GetAsync(ct));
        return new OwnComment(comment, await desk.EventsAsync(comment.Id, ct), await sanctions.HoldingAsync(comment.AuthorKey, now, ct),
            !CommentRules.CanEdit(comment, comment.Text, rules, now).Any, !CommentRules.CanAppeal(comment, "có chữ", rules, now).Any);
    }

    /// <summary>Those among the codes that belong to the item, newest first.</summary>
    public async Task<IReadOnlyList<(string Code, Comment Comment)>> OfItemAsync(IReadOnlyCollection<string> codes, string contentItemId, CancellationToken ct)
    {
        var byHash = codes.Distinct(StringComparer.Ordinal).Take(20).ToDictionary(ReaderKeys.Hash, c => c, StringComparer.Ordinal);
        var hashes = byHash.Keys.ToList();
        var found = await db.Set<Comment>().AsNoTracking().Where(c => hashes.Contains(c.CodeHash) && (contentItemId == "" || c.ContentItemId == contentItemId)).OrderByDescending(c => c.PostedUtc).ToListAsync(ct);
        return [.. found.Select(c => (byHash[c.CodeHash], c))];
    }

    public async Task<OwnReport?> ReportAsync(string code, CancellationToken ct)
    {
        var hash = ReaderKeys.Hash(code);
        return await db.Set<CommentReportRow>().AsNoTracking().Where(r => r.CodeHash == hash)
            .Select(r => new OwnReport(r.CommentId, r.IsLegal, r.ReasonCode, r.Details, r.Law, r.AtUtc, r.State, r.DecidedUtc, r.Note)).SingleOrDefaultAsync(ct);
    }
}
