using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consent;

/// <summary>For what consent is demanded. A site that has not been given a policy demands none; the set-up gives one.</summary>
public sealed record ConsentPolicy
{
    /// <summary>Content types whose publication is asked: <c>Exemplar</c> for the page itself, others for those they name.</summary>
    public List<string> Types { get; init; } = [];

    /// <summary>Kinds of exemplars that are people: a model or a collective has no personal data of its own.</summary>
    public List<string> Kinds { get; init; } = [];

    /// <summary>The channel that publishing on this site is.</summary>
    public string Channel { get; init; } = ConsentTerms.Web;
}

public sealed class ConsentPolicies(DocumentStore documents, SiteDbContext db, AuditTrail audit)
{
    private const string Document = "ConsentPolicy";
    public static readonly IReadOnlyList<string> KnownTypes = ["Exemplar", "Story", "Event"];
    public static readonly IReadOnlyList<string> KnownKinds = ["individual", "household", "collective", "model"];

    public Task<ConsentPolicy> GetAsync(CancellationToken ct = default) => documents.GetAsync<ConsentPolicy>(Document, ct);

    public async Task<Refusals> SaveAsync(ConsentPolicy policy, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(ConsentPermissions.ManageConsentRules)) return Refusals.Because("forbidden");
        var refusals = new Refusals()
            .Unless(policy.Types.All(KnownTypes.Contains), "consent.policy.types", nameof(policy.Types))
            .Unless(policy.Kinds.All(KnownKinds.Contains), "consent.policy.kinds", nameof(policy.Kinds))
            .Unless(ConsentTerms.Channels.Contains(policy.Channel), "consent.channels", nameof(policy.Channel));
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await documents.SaveAsync(Document, policy, ct);
        var details = $"{string.Join(',', policy.Types)}; {string.Join(',', policy.Kinds)}; {policy.Channel}";
        await audit.RecordAsync(new AuditEntry("consentPolicy.changed", "settings", Document, "", Details: details), actor, ct);
        await write.CommitAsync(ct);
        return refusals;
    }
}
