using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <summary>By the code of one status link everything of the same author goes: name, address, e-mail, likes, reports. Words that are public go too when the author wishes.</summary>
public sealed record EraseAuthor(string Code);

public sealed record Erased(int Comments);

public sealed class EraseCommentHandler(SiteDbContext db, CommentAnnouncer announcer, ReaderData data, Texts texts, TimeProvider clock)
{
    public async Task<Outcome<Erased>> HandleAsync(EraseAuthor input, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var hash = ReaderKeys.Hash(input.Code);
        if (await db.Set<Comment>().AsNoTracking().SingleOrDefaultAsync(c => c.CodeHash == hash, ct) is not { } shown) return Refusals.Because("comments.notFound");
        var key = shown.AuthorKey;
        var own = await db.Set<Comment>().Where(c => c.Id == shown.Id || (key != "" && c.AuthorKey == key && c.Voice == CommentVoice.Reader)).ToListAsync(ct);
        foreach (var comment in own)
        {
            var before = comment.State;
            if (comment.State != CommentState.Withdrawn) comment.Withdraw(clock.UtcSecondsNow());
            comment.Erase(words: true, texts["comments.erased"]);
            db.Add(new CommentEventRow { CommentId = comment.Id, Action = "erased", ById = "", ByName = "", AtUtc = clock.UtcSecondsNow(), From = before, To = comment.State, Version = comment.Version });
            await db.SaveChangesAsync(ct);
            if (before == CommentState.Approved) await announcer.StateChangedAsync(comment, before, ct);
        }
        if (key.Length > 0)
        {
            await db.Set<CommentAuthorRow>().Where(a => a.Key == key).ExecuteDeleteAsync(ct);
            await db.Set<Comment>().Where(c => db.Set<CommentLikeRow>().Any(l => l.CommentId == c.Id && l.ReaderKey == key)).ExecuteUpdateAsync(s => s.SetProperty(c => c.Likes, c => c.Likes - 1), ct);
            await db.Set<CommentLikeRow>().Where(l => l.ReaderKey == key).ExecuteDeleteAsync(ct);
            await data.ForgetAsync(key, ct);
            await db.Set<CommentReportRow>().Where(r => r.ReporterKey == key)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.ReporterKey, "").SetProperty(r => r.ReporterName, "").SetProperty(r => r.ReporterEmail, (string?)null), ct);
        }
        await write.CommitAsync(ct);
        return new Erased(own.Count);
    }
}

/// <summary>Forgets in time what was only kept for a time: network hashes, e-mail addresses, refused comments, sanctions that ended long ago.</summary>
public sealed class ForgetComments(SiteDbContext db, ReaderSettingsStore settings, Texts texts, TimeProvider clock) : IRecurringWork
{
    private const int AtOnce = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        var (rules, now) = (await settings.GetAsync(ct), clock.UtcSecondsNow());
        var (networks, mails, refused) = (now.AddDays(-rules.NetworkDays), now.AddDays(-rules.EmailDays), now.AddDays(-rules.RefusedDays));
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<Comment>().Where(c => c.PostedUtc < networks && c.Near != "").ExecuteUpdateAsync(s => s.SetProperty(c => c.Address, "").SetProperty(c => c.Near, ""), ct);
        await db.Set<Comment>().Where(c => c.PostedUtc < mails && c.Email != null).ExecuteUpdateAsync(s => s.SetProperty(c => c.Email, (string?)null), ct);
        await db.Set<CommentReportRow>().Where(r => r.AtUtc < mails && r.State != ReportState.Open && (r.ReporterEmail != null || r.ReporterKey != ""))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.ReporterEmail, (string?)null).SetProperty(r => r.ReporterName, "").SetProperty(r => r.ReporterKey, ""), ct);
        var old = await db.Set<Comment>().Where(c => (c.State == CommentState.Rejected || c.State == CommentState.Removed || c.State == CommentState.Withdrawn) && c.PostedUtc < refused && c.Appeal != AppealState.Open && c.AuthorKey != "")
            .OrderBy(c => c.PostedUtc).Take(AtOnce).ToListAsync(ct);
        foreach (var comment in old) comment.Erase(words: true, texts["comments.erased"]);
        await db.Set<SanctionRow>().Where(s => s.UntilUtc < refused).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }
}
