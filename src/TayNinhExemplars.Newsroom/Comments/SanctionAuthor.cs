using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Comments;

/// <summary>By one of the author's comments: who they are is not known, and need not be.</summary>
public sealed record SanctionAuthor(string CommentId, SanctionKind Kind, int Days, string Reason);

public sealed record LiftSanction(string SanctionId);

/// <summary>A step on the ladder, with an end.</summary>
public sealed class SanctionAuthorHandler(CommentDeskWriter desk, AuditTrail audit)
{
    public async Task<Outcome<Sanction>> HandleAsync(SanctionAuthor input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(CommentsPermissions.ModerateComments)) return Refusals.Because("forbidden");
        await using var write = await desk.BeginAsync(ct);
        if (await desk.FindAsync(input.CommentId, ct) is not { } comment) return Refusals.Because("comments.notFound");
        var days = input.Days > 0 ? input.Days : Sanctions.UsualDays(input.Kind);
        var refusals = new Refusals()
            .Unless(comment.AuthorKey.Length > 0 && comment.Voice == CommentVoice.Reader, "comments.sanction.author")
            .Unless(Enum.IsDefined(input.Kind), "comments.sanction.kind", nameof(input.Kind))
            .Unless(days <= Sanctions.Longest, "comments.sanction.days", nameof(input.Days), Sanctions.Longest)
            .Unless(input.Reason.Trim().Length is > 0 and <= Comment.NoteLimit, "comments.note", nameof(input.Reason));
        if (refusals.Any) return refusals;
        var row = new SanctionRow
        {
            Id = Ids.New(), AuthorKey = comment.AuthorKey, Kind = input.Kind, Reason = input.Reason.Trim(), FromUtc = desk.Now, UntilUtc = desk.Now.AddDays(days), ByName = by.Name,
        };
        desk.Db.Add(row);
        await audit.RecordAsync(new AuditEntry("author.sanctioned", "comment", comment.Id, comment.ContentItemId, row.Reason, $"{row.Kind} {days}"), by, ct);
        await write.CommitAsync(ct);
        return View(row);
    }

    public async Task<Outcome<Sanction>> HandleAsync(LiftSanction input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(CommentsPermissions.ModerateComments)) return Refusals.Because("forbidden");
        await using var write = await desk.BeginAsync(ct);
        if (await desk.Db.Set<SanctionRow>().SingleOrDefaultAsync(s => s.Id == input.SanctionId, ct) is not { LiftedUtc: null } row) return Refusals.Because("comments.sanction.notFound");
        (row.LiftedUtc, row.LiftedBy) = (desk.Now, by.Name);
        await audit.RecordAsync(new AuditEntry("author.sanctionLifted", "comment", row.Id, row.Kind.ToString()), by, ct);
        await write.CommitAsync(ct);
        return View(row);
    }

    private static Sanction View(SanctionRow s) => new(s.Id, s.Kind, s.Reason, s.FromUtc, s.UntilUtc, s.ByName, s.LiftedUtc, s.LiftedBy);
}
