using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence;

/// <summary>Which stories must have their warnings answered. A site that has not been given a policy demands nothing.</summary>
public sealed record EvidencePolicy
{
    public bool Demanded { get; init; }

    /// <summary>Stories that name an exemplar; otherwise all.</summary>
    public bool OnlyAboutExemplars { get; init; } = true;

    /// <summary>Values of <c>Story.Format</c>: a bulletin is read from a story that has its sources already.</summary>
    public List<string> ExemptFormats { get; init; } = [];
}

public sealed class EvidencePolicies(DocumentStore documents, SiteDbContext db, AuditTrail audit)
{
    private const string Document = "EvidencePolicy";

    public Task<EvidencePolicy> GetAsync(CancellationToken ct = default) => documents.GetAsync<EvidencePolicy>(Document, ct);

    public async Task<Refusals> SaveAsync(EvidencePolicy policy, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(EvidencePermissions.ManageEvidenceRules)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await documents.SaveAsync(Document, policy, ct);
        var details = $"{policy.Demanded}; {policy.OnlyAboutExemplars}; {string.Join(',', policy.ExemptFormats)}";
        await audit.RecordAsync(new AuditEntry("evidencePolicy.changed", "settings", Document, "", Details: details), actor, ct);
        await write.CommitAsync(ct);
        return new Refusals();
    }
}
