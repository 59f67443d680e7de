using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.FollowUp;

/// <summary>Reminds of checks that are due within a week or late, and of replies that did not come.</summary>
public sealed class FollowUpWatch(FollowUpBook book, OpenDeskTaskHandler tasks, Texts texts, TimeProvider clock) : IRecurringWork
{
    public const string CheckKind = "check-due", ReplyKind = "reply-due";
    private const int DaysAhead = 7;

    public async Task RunAsync(CancellationToken ct)
    {
        var today = clock.Today();
        foreach (var check in (await book.OpenChecksAsync(ct)).Where(c => c.DueOn <= today.AddDays(DaysAhead)))
            await OpenAsync(CheckKind, check.Id, texts.Get("followUp.task.check", check.ExemplarName), check.Member, "/toa-soan/theo-doi/" + check.Id, check.DueOn, ct);
        foreach (var delegation in (await book.DelegationsAsync(ct)).Where(d => d.ClosedUtc is null))
            foreach (var late in delegation.Recommendations.Where(r => r.RepliedOn is null && r.DueOn < today))
                await OpenAsync(ReplyKind, $"r{late.Id}", texts.Get("followUp.task.recommendation", late.Addressee), late.Text, "/toa-soan/giam-sat/" + delegation.Id, late.DueOn!.Value, ct);
        foreach (var opinion in (await book.OpinionsAsync(ct)).Where(o => o.RepliedOn is null && o.ReplyDueOn <= today.AddDays(DaysAhead)))
            await OpenAsync(ReplyKind, opinion.Id, texts.Get("followUp.task.opinion", opinion.Body), opinion.Addressee, "/toa-soan/giam-sat", opinion.ReplyDueOn, ct);
    }

    private Task OpenAsync(string kind, string key, string title, string details, string url, DateOnly due, CancellationToken ct) =>
        tasks.HandleAsync(new OpenDeskTask(kind, key, title, details, "Council", "", url, VietnamDays.EndOf(due)), Actor.System, ct);
}
