using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Comments.Screening;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <summary>A reader's report. A legal one says which law and by whom, in good faith, and is answered.</summary>
public sealed record ReportComment(string CommentId, string ReasonCode, string Details, bool IsLegal = false, string Law = "", string Name = "", string Email = "", bool InGoodFaith = false);

/// <param name="Code">For the status link of the report.</param>
public sealed record ReportedComment(string Code);

/// <summary>Reports reach the moderators whether the comment was approved before or not.</summary>
public sealed class ReportCommentHandler(SiteDbContext db, Notifier notifier, TimeProvider clock)
{
    public const string ModeratorRole = "Moderator";

    public async Task<Outcome<ReportedComment>> HandleAsync(ReportComment input, string readerKey, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var comment = await db.Set<Comment>().SingleOrDefaultAsync(c => c.Id == input.CommentId && c.State == CommentState.Approved, ct);
        if (comment is null) return Refusals.Because("comments.notFound");
        var (details, name, email) = (TextHygiene.Clean(input.Details), TextHygiene.CleanName(input.Name), input.Email.Trim());
        var refusals = new Refusals()
            .Unless(CommentReasons.Reports.Contains(input.ReasonCode, StringComparer.Ordinal), "comments.reason", nameof(input.ReasonCode))
            .Unless(details.Length <= Comment.NoteLimit, "comments.note.long", nameof(input.Details), Comment.NoteLimit)
            .Unless(input.ReasonCode != CommentReasons.Other || details.Length > 0, "comments.note", nameof(input.Details))
            .Unless(!input.IsLegal || TextHygiene.Letters(input.Law) > 2, "comments.legal.law", nameof(input.Law))
            .Unless(!input.IsLegal || TextHygiene.Letters(details) > 9, "comments.legal.details", nameof(input.Details))
            .Unless(!input.IsLegal || (name.Length is > 1 and <= Comment.NameLimit), "comments.legal.name", nameof(input.Name))
            .Unless(!input.IsLegal || CommentRules.IsEmail(email), "comments.email", nameof(input.Email))
            .Unless(!input.IsLegal || input.InGoodFaith, "comments.legal.faith", nameof(input.InGoodFaith))
            .Unless(readerKey.Length == 0 || !await db.Set<CommentReportRow>().AnyAsync(r => r.CommentId == comment.Id && r.ReporterKey == readerKey && r.State == ReportState.Open, ct), "comments.report.twice");
        if (refusals.Any) return refusals;

        var code = Ids.New();
        db.Add(new CommentReportRow
        {
            Id = Ids.New(), CommentId = comment.Id, ContentItemId = comment.ContentItemId, IsLegal = input.IsLegal, ReasonCode = input.ReasonCode, Details = details, Law = TextHygiene.Clean(input.Law),
            ReporterName = input.IsLegal ? name : "", ReporterEmail = email.Length > 0 && CommentRules.IsEmail(email) ? email : null, ReporterKey = readerKey, CodeHash = ReaderKeys.Hash(code), AtUtc = clock.UtcSecondsNow(),
        });
        comment.Reported();
        if (input.IsLegal || CommentReasons.IsSerious(input.ReasonCode))
            await notifier.TellRoleAsync(new NewNotice("report", "notice.comments.report", "/toa-soan/binh-luan?hang=bao-cao"), ModeratorRole, ct);
        await write.CommitAsync(ct);
        return new ReportedComment(code);
    }
}
