using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reviews;

/// <summary>A set of criteria, or the next version of the one with the same unit and name.</summary>
public sealed record SaveCriteria(
    string Name, string UnitId, string UnitName, string Kind, decimal Threshold, int Quorum, string DecisionNumber, DateOnly? DecidedOn, IReadOnlyList<Criterion> Criteria);

public sealed class SaveCriteriaHandler(SiteDbContext db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<CriteriaSet>> HandleAsync(SaveCriteria input, Actor by, CancellationToken ct = default)
    {
        var refusals = new Refusals().Unless(by.May(ReviewsPermissions.ManageReviews), "forbidden").Add(ReviewRules.CanSave(input, clock.Today()));
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var (unit, name) = (input.UnitName.Trim(), input.Name.Trim());
        var version = await db.Set<CriteriaSet>().Where(c => c.UnitName == unit && c.Name == name).MaxAsync(c => (int?)c.Version, ct) ?? 0;
        var set = new CriteriaSet(Ids.New(), input, version + 1, clock.UtcSecondsNow());
        db.Add(set);
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(new AuditEntry("criteria.saved", "criteria", set.Id, $"{set.UnitName}: {set.Name}", Details: $"{set.Version}, {set.DecisionNumber}"), by, ct);
        await write.CommitAsync(ct);
        return set;
    }
}
