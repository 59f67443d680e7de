using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.FollowUp;

/// <param name="Member">Empty takes the member who answers for the exemplar's unit.</param>
public sealed record PlanCheck(string ExemplarId, DateOnly? DueOn, string Member);

/// <param name="NextDueOn">When to look again; the next check is planned with this one.</param>
public sealed record CompleteCheck(string Id, DateOnly? DoneOn, CheckConclusion? Conclusion)
{
    public string Effect { get; init; } = "";
    public string Efficiency { get; init; } = "";
    public string Potential { get; init; } = "";
    public string Difficulties { get; init; } = "";
    public string Support { get; init; } = "";
    public DateOnly? NextDueOn { get; init; }
}

/// <param name="UnitId">An organisation of the register.</param>
public sealed record AssignUnit(string UnitId, string Member, DateOnly? From);

/// <summary>What a check says: its effect and a conclusion; help needs to be said when help is the conclusion.</summary>
public static class FollowUpRules
{
    public const int LongestText = 4000, LongestLine = 300;

    public static Refusals CanPlan(PlanCheck input, bool exemplarExists, DateOnly today) => new Refusals()
        .Unless(exemplarExists, "followUp.exemplar", nameof(input.ExemplarId))
        .Unless(input.DueOn is not null && input.DueOn >= today, "followUp.dueOn", nameof(input.DueOn))
        .Unless(input.Member.Trim().Length <= LongestLine, "followUp.long", nameof(input.Member), LongestLine);

    public static Refusals CanComplete(CompleteCheck input, DateOnly today) => new Refusals()
        .Unless(input.DoneOn is not null && input.DoneOn <= today, "followUp.doneOn", nameof(input.DoneOn))
        .Unless(input.Conclusion is not null, "followUp.conclusion", nameof(input.Conclusion))
        .Unless(input.Effect.Trim().Length > 0, "followUp.effect", nameof(input.Effect))
        .Unless(input.Conclusion is not CheckConclusion.NeedsHelp || input.Difficulties.Trim().Length > 0, "followUp.difficulties", nameof(input.Difficulties))
        .Unless(new[] { input.Effect, input.Efficiency, input.Potential, input.Difficulties, input.Support }.All(t => t.Length <= LongestText), "followUp.long", nameof(input.Effect), LongestText)
        .Unless(input.NextDueOn is null || input.DoneOn is null || input.NextDueOn > input.DoneOn, "followUp.next", nameof(input.NextDueOn))
        .Unless(input.Conclusion is CheckConclusion.EndRecognition || input.NextDueOn is not null, "followUp.next", nameof(input.NextDueOn));

    public static Refusals CanAssign(AssignUnit input, bool unitExists) => new Refusals()
        .Unless(unitExists, "followUp.unit", nameof(input.UnitId))
        .Unless(input.Member.Trim().Length is > 0 and <= LongestLine, "followUp.member", nameof(input.Member), LongestLine)
        .Unless(input.From is not null, "followUp.from", nameof(input.From));
}

public sealed class CheckHandler(SiteDbContext db, UnitDuties duties, CloseDeskTaskHandler tasks, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ExemplarCheck>> HandleAsync(PlanCheck input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(FollowUpPermissions.ManageFollowUp)) return Refusals.Because("forbidden");
        var exemplar = await duties.FindAsync(input.ExemplarId, ct);
        var refusals = FollowUpRules.CanPlan(input, exemplar?.ContentType == "Exemplar", clock.Today());
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        var check = new ExemplarCheck(input with { Member = await duties.MemberAsync(input.Member, exemplar!, ct) }, exemplar!.DisplayText, clock.UtcSecondsNow());
        db.Add(check);
        await audit.RecordAsync(new AuditEntry("check.planned", "content", check.ExemplarId, check.ExemplarName, Details: $"{check.DueOn:yyyy-MM-dd}"), actor, ct);
        await write.CommitAsync(ct);
        return check;
    }

    public async Task<Outcome<ExemplarCheck>> HandleAsync(CompleteCheck input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(FollowUpPermissions.ManageFollowUp)) return Refusals.Because("forbidden");
        static string Clean(string text) => TextNormalForm.Clean(text).Trim();
        input = input with { Effect = Clean(input.Effect), Efficiency = Clean(input.Efficiency), Potential = Clean(input.Potential), Difficulties = Clean(input.Difficulties), Support = Clean(input.Support) };
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<ExemplarCheck>().SingleOrDefaultAsync(c => c.Id == input.Id, ct) is not { } check) return Refusals.Because("followUp.notFound");
        var refusals = FollowUpRules.CanComplete(input, clock.Today()).Unless(check.DoneOn is null, "followUp.done");
        if (refusals.Any) return refusals;
        check.Complete(input, actor);
        if (input.NextDueOn is { } next) db.Add(new ExemplarCheck(new PlanCheck(check.ExemplarId, next, check.Member), check.ExemplarName, clock.UtcSecondsNow()));
        await audit.RecordAsync(new AuditEntry("check.done", "content", check.ExemplarId, check.ExemplarName, Details: check.Conclusion.ToString()!), actor, ct);
        await tasks.HandleAsync(new CloseDeskTasks(FollowUpWatch.CheckKind, check.Id, check.Conclusion.ToString()!), actor, ct);
        await write.CommitAsync(ct);
        return check;
    }

    public async Task<Outcome<UnitMember>> HandleAsync(AssignUnit input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(FollowUpPermissions.ManageFollowUp)) return Refusals.Because("forbidden");
        var unit = await duties.FindAsync(input.UnitId, ct);
        var refusals = FollowUpRules.CanAssign(input, unit?.ContentType == "Organization");
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        foreach (var before in await db.Set<UnitMember>().Where(m => m.UnitId == input.UnitId && m.To == null).ToListAsync(ct)) before.End(input.From!.Value);
        var assigned = new UnitMember(input.UnitId, unit!.DisplayText, TextNormalForm.Clean(input.Member).Trim(), input.From!.Value);
        db.Add(assigned);
        await audit.RecordAsync(new AuditEntry("unit.assigned", "content", input.UnitId, unit.DisplayText, Details: assigned.Member), actor, ct);
        await write.CommitAsync(ct);
        return assigned;
    }
}
