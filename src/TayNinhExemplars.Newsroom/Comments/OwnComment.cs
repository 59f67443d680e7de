using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Comments.Screening;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <summary>What the author does with their own comment; the code of the status link is the proof.</summary>
public sealed record EditOwnComment(string Code, string Text);

public sealed record WithdrawOwnComment(string Code);

public sealed record AppealDecision(string Code, string Text);

/// <summary>Changes within minutes, screened anew; withdraws at any time; asks once for a second look.</summary>
public sealed class OwnCommentHandler(SiteDbContext db, ReaderSettingsStore settings, ScreenComment screen, CommentAnnouncer announcer, TimeProvider clock)
{
    public async Task<Outcome<Comment>> HandleAsync(EditOwnComment input, CancellationToken ct = default)
    {
        await using var write = await BeginAsync(ct);
        if (await FindAsync(input.Code, ct) is not { } comment) return Refusals.Because("comments.notFound");
        var (text, now) = (TextHygiene.Clean(input.Text), clock.UtcSecondsNow());
        var refusals = CommentRules.CanEdit(comment, text, await settings.GetAsync(ct), now);
        if (refusals.Any) return refusals;
        var verdict = await screen.TextAsync(new ScreeningFacts { Text = text, RawText = input.Text }, ct);
        var before = comment.State;
        var state = verdict.Outcome switch
        {
            ScreeningOutcome.Clean => before,
            ScreeningOutcome.Private => CommentState.Private,
            // What waits is decided by people anyway; what was public does not stay so.
            _ => CommentState.Suspect,
        };
        comment.Edit(text, CommentSurroundings.HashOf(text), state, ScreenComment.Said(verdict), now);
        await RecordAsync(comment, before, "edited", ct);
        await write.CommitAsync(ct);
        return comment;
    }

    public async Task<Outcome<Comment>> HandleAsync(WithdrawOwnComment input, CancellationToken ct = default)
    {
        await using var write = await BeginAsync(ct);
        if (await FindAsync(input.Code, ct) is not { } comment) return Refusals.Because("comments.notFound");
        if (comment.State == CommentState.Withdrawn) return Refusals.Because("comments.withdrawn");
        var before = comment.State;
        comment.Withdraw(clock.UtcSecondsNow());
        await RecordAsync(comment, before, "withdrawn", ct);
        await write.CommitAsync(ct);
        return comment;
    }

    public async Task<Outcome<Comment>> HandleAsync(AppealDecision input, CancellationToken ct = default)
    {
        await using var write = await BeginAsync(ct);
        if (await FindAsync(input.Code, ct) is not { } comment) return Refusals.Because("comments.notFound");
        var (text, now) = (TextHygiene.Clean(input.Text), clock.UtcSecondsNow());
        var refusals = CommentRules.CanAppeal(comment, text, await settings.GetAsync(ct), now);
        if (refusals.Any) return refusals;
        var before = comment.State;
        comment.AskAgain(text, now);
        await RecordAsync(comment, before, "appealed", ct);
        await write.CommitAsync(ct);
        return comment;
    }

    private async Task<WriteScope> BeginAsync(CancellationToken ct)
    {
        var scope = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        return scope;
    }

    private Task<Comment?> FindAsync(string code, CancellationToken ct)
    {
        var hash = ReaderKeys.Hash(code);
        return db.Set<Comment>().SingleOrDefaultAsync(c => c.CodeHash == hash, ct);
    }

    /// <summary>In the comment's own log; the audit trail is for what the newsroom does.</summary>
    private async Task RecordAsync(Comment comment, CommentState before, string action, CancellationToken ct)
    {
        db.Add(new CommentEventRow { CommentId = comment.Id, Action = action, ById = "", ByName = "", AtUtc = clock.UtcSecondsNow(), From = before, To = comment.State, Version = comment.Version });
        await db.SaveChangesAsync(ct);
        if (before != comment.State || comment.IsPublic) await announcer.StateChangedAsync(comment, before, ct);
    }
}
