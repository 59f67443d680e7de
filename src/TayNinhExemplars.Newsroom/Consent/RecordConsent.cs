using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consent;

/// <summary>A signed consent enters the register. It is never changed afterwards, only withdrawn; a wider one is a record of its own.</summary>
public sealed record RecordConsent(string ExemplarId)
{
    /// <summary>Given by recipes, so that running one again adds nothing.</summary>
    public string Id { get; init; } = "";

    /// <summary>Empty takes the exemplar's name.</summary>
    public string SubjectName { get; init; } = "";
    public SubjectAge Age { get; init; }
    public bool SignedBySubject { get; init; }
    public string Representative { get; init; } = "";

    /// <summary>What the representative is to the person: mother, guardian, head of the collective.</summary>
    public string Relation { get; init; } = "";
    public IReadOnlyList<string> Purposes { get; init; } = [];
    public IReadOnlyList<string> Channels { get; init; } = [];
    public DateOnly? GivenOn { get; init; }
    public DateOnly? ValidTo { get; init; }
    public string FileId { get; init; } = "";
    public string Note { get; init; } = "";
}

public sealed class RecordConsentHandler(SiteDbContext db, ContentStore store, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ConsentRecord>> HandleAsync(RecordConsent input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(ConsentPermissions.ManageConsent)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (input.Id.Length > 0 && await db.Set<ConsentRecord>().SingleOrDefaultAsync(r => r.Id == input.Id, ct) is { } known) return known;
        var exemplar = await store.FindAsync(input.ExemplarId, VersionKind.Latest, ct);
        // A recipe brings consents before the content they are for.
        var refusals = ConsentRules.CanRecord(input, actor.IsSystem || exemplar?.ContentType == "Exemplar", clock.Today());
        if (refusals.Any) return refusals;
        var name = TextNormalForm.Clean(input.SubjectName).Trim() is { Length: > 0 } given ? given : exemplar?.DisplayText ?? "";
        var record = new ConsentRecord(Cleaned(input), name, actor, clock.UtcSecondsNow());
        db.Add(record);
        await audit.RecordAsync(new AuditEntry("consent.recorded", "content", record.ExemplarId, exemplar?.DisplayText ?? "", Details: record.Id), actor, ct);
        await write.CommitAsync(ct);
        return record;
    }

    private static RecordConsent Cleaned(RecordConsent input) => input with
    {
        Representative = TextNormalForm.Clean(input.Representative), Relation = TextNormalForm.Clean(input.Relation), Note = TextNormalForm.Clean(input.Note),
    };
}
