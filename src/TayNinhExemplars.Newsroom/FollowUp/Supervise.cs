using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.FollowUp;

public sealed record OpenDelegation(string Title, string DecisionNumber, string Plan, string Members, string Units, DateOnly? StartsOn, DateOnly? EndsOn);

public sealed record Recommend(string DelegationId, string Finding, string Text, string Addressee, DateOnly? DueOn);

public sealed record ReplyToRecommendation(string DelegationId, long RecommendationId, string Reply, DateOnly? RepliedOn);

public sealed record CloseDelegation(string Id, string Closure);

public sealed record RecordOpinion(string Body, string Text, string Addressee, DateOnly? ReceivedOn, DateOnly? ReplyDueOn);

public sealed record ReplyToOpinion(string Id, string Reply, DateOnly? RepliedOn, bool Publish);

/// <summary>
/// The order of supervision: prepare, carry out, report, follow what was recommended (Law on the Fatherland Front 2015, article 27; decision
/// 217-QĐ/TW). A delegation closes when every recommendation has its reply.
/// </summary>
public static class SupervisionRules
{
    private const int Line = FollowUpRules.LongestLine, Text = FollowUpRules.LongestText;

    public static Refusals CanOpen(OpenDelegation input) => new Refusals()
        .Unless(input.Title.Length is > 0 and <= Line, "supervision.title", nameof(input.Title), Line)
        .Unless(input.DecisionNumber.Length <= 100, "followUp.long", nameof(input.DecisionNumber), 100)
        .Unless(input.Plan.Length is > 0 and <= Text, "supervision.plan", nameof(input.Plan), Text)
        .Unless(input.Members.Length is > 0 and <= Text, "supervision.members", nameof(input.Members), Text)
        .Unless(input.Units.Length is > 0 and <= Text, "supervision.units", nameof(input.Units), Text)
        .Unless(input.StartsOn is not null, "supervision.starts", nameof(input.StartsOn))
        .Unless(input.EndsOn is not null && input.EndsOn >= input.StartsOn, "supervision.ends", nameof(input.EndsOn));

    public static Refusals CanRecommend(Delegation delegation, Recommend input) => new Refusals()
        .Unless(delegation.ClosedUtc is null, "supervision.closed")
        .Unless(input.Finding.Length is > 0 and <= Text, "supervision.finding", nameof(input.Finding), Text)
        .Unless(input.Text.Length <= Text, "followUp.long", nameof(input.Text), Text)
        .Unless(input.Text.Length == 0 || input.Addressee.Length is > 0 and <= Line, "supervision.addressee", nameof(input.Addressee))
        .Unless(input.Text.Length == 0 || input.DueOn is not null, "supervision.due", nameof(input.DueOn));

    public static Refusals CanClose(Delegation delegation, CloseDelegation input) => new Refusals()
        .Unless(delegation.ClosedUtc is null, "supervision.closed")
        .Unless(input.Closure.Length is > 0 and <= Text, "supervision.closure", nameof(input.Closure))
        .Unless(delegation.Recommendations.All(r => r.Text.Length == 0 || r.RepliedOn is not null), "supervision.open");

    public static Refusals CanRecord(RecordOpinion input, DateOnly today) => new Refusals()
        .Unless(input.Body.Length is > 0 and <= Line, "supervision.body", nameof(input.Body))
        .Unless(input.Text.Length is > 0 and <= Text, "supervision.opinion", nameof(input.Text), Text)
        .Unless(input.Addressee.Length is > 0 and <= Line, "supervision.addressee", nameof(input.Addressee))
        .Unless(input.ReceivedOn is not null && input.ReceivedOn <= today, "supervision.received", nameof(input.ReceivedOn))
        .Unless(input.ReplyDueOn is not null && input.ReplyDueOn >= input.ReceivedOn, "supervision.due", nameof(input.ReplyDueOn));

    public static Refusals CanReply(string reply, DateOnly? on, bool answered, DateOnly today) => new Refusals()
        .Unless(!answered, "supervision.answered")
        .Unless(reply.Length is > 0 and <= Text, "supervision.reply", "Reply", Text)
        .Unless(on is not null && on <= today, "supervision.repliedOn", "RepliedOn");
}

public sealed class SupervisionHandler(SiteDbContext db, CloseDeskTaskHandler tasks, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Delegation>> HandleAsync(OpenDelegation input, Actor actor, CancellationToken ct = default)
    {
        input = input with { Title = Clean(input.Title), DecisionNumber = Clean(input.DecisionNumber), Plan = Clean(input.Plan), Members = Clean(input.Members), Units = Clean(input.Units) };
        if (Refused(actor, SupervisionRules.CanOpen(input)) is { } refusals) return refusals;
        var delegation = new Delegation(input, actor, clock.UtcSecondsNow());
        return await SaveAsync(delegation, () => db.Add(delegation), "delegation.opened", delegation.Title, actor, ct);
    }

    public async Task<Outcome<Delegation>> HandleAsync(Recommend input, Actor actor, CancellationToken ct = default)
    {
        input = input with { Finding = Clean(input.Finding), Text = Clean(input.Text), Addressee = Clean(input.Addressee) };
        if (await DelegationAsync(input.DelegationId, ct) is not { } delegation) return Refusals.Because("supervision.notFound");
        if (Refused(actor, SupervisionRules.CanRecommend(delegation, input)) is { } refusals) return refusals;
        return await SaveAsync(delegation, () => delegation.Recommendations.Add(new Recommendation(input)), "delegation.recommended", delegation.Title, actor, ct);
    }

    public async Task<Outcome<Delegation>> HandleAsync(ReplyToRecommendation input, Actor actor, CancellationToken ct = default)
    {
        if (await DelegationAsync(input.DelegationId, ct) is not { } delegation || delegation.Recommendations.Find(r => r.Id == input.RecommendationId) is not { } recommendation) return Refusals.Because("supervision.notFound");
        var reply = Clean(input.Reply);
        if (Refused(actor, SupervisionRules.CanReply(reply, input.RepliedOn, recommendation.RepliedOn is not null, clock.Today())) is { } refusals) return refusals;
        await tasks.HandleAsync(new CloseDeskTasks(FollowUpWatch.ReplyKind, $"r{recommendation.Id}", reply), actor, ct);
        return await SaveAsync(delegation, () => recommendation.Answer(reply, input.RepliedOn!.Value), "delegation.replied", delegation.Title, actor, ct);
    }

    public async Task<Outcome<Delegation>> HandleAsync(CloseDelegation input, Actor actor, CancellationToken ct = default)
    {
        input = input with { Closure = Clean(input.Closure) };
        if (await DelegationAsync(input.Id, ct) is not { } delegation) return Refusals.Because("supervision.notFound");
        if (Refused(actor, SupervisionRules.CanClose(delegation, input)) is { } refusals) return refusals;
        return await SaveAsync(delegation, () => delegation.Close(input.Closure, clock.UtcSecondsNow()), "delegation.closed", delegation.Title, actor, ct);
    }

    public async Task<Outcome<FrontOpinion>> HandleAsync(RecordOpinion input, Actor actor, CancellationToken ct = default)
    {
        input = input with { Body = Clean(input.Body), Text = Clean(input.Text), Addressee = Clean(input.Addressee) };
        if (Refused(actor, SupervisionRules.CanRecord(input, clock.Today())) is { } refusals) return refusals;
        var opinion = new FrontOpinion(input, clock.UtcSecondsNow());
        return await SaveAsync(opinion, () => db.Add(opinion), "opinion.recorded", opinion.Body, actor, ct);
    }

    public async Task<Outcome<FrontOpinion>> HandleAsync(ReplyToOpinion input, Actor actor, CancellationToken ct = default)
    {
        if (await db.Set<FrontOpinion>().SingleOrDefaultAsync(o => o.Id == input.Id, ct) is not { } opinion) return Refusals.Because("supervision.notFound");
        var reply = Clean(input.Reply);
        if (Refused(actor, SupervisionRules.CanReply(reply, input.RepliedOn, opinion.RepliedOn is not null, clock.Today())) is { } refusals) return refusals;
        await tasks.HandleAsync(new CloseDeskTasks(FollowUpWatch.ReplyKind, opinion.Id, reply), actor, ct);
        return await SaveAsync(opinion, () => opinion.Answer(reply, input.RepliedOn!.Value, input.Publish), "opinion.answered", opinion.Body, actor, ct);
    }

    private Task<Delegation?> DelegationAsync(string id, CancellationToken ct) => db.Set<Delegation>().Include(d => d.Recommendations).SingleOrDefaultAsync(d => d.Id == id, ct);

    private static Refusals? Refused(Actor actor, Refusals refusals) => !actor.May(FollowUpPermissions.ManageFollowUp) ? Refusals.Because("forbidden") : refusals.Any ? refusals : null;

    private async Task<Outcome<T>> SaveAsync<T>(T subject, Action change, string action, string name, Actor actor, CancellationToken ct) where T : class
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        change();
        await audit.RecordAsync(new AuditEntry(action, "supervision", "", name), actor, ct);
        await write.CommitAsync(ct);
        return subject;
    }

    private static string Clean(string text) => TextNormalForm.Clean(text).Trim();
}
