using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Evidence;

public static class EvidencePermissions
{
    public static readonly Permission ManageEvidenceRules = new("ManageEvidenceRules", "Decide which stories need evidence, and keep the lexicon of inflated wording.");
    public static readonly Permission ManageEvidence = new("ManageEvidence", "Bind claims to sources, answer warnings, ask units to confirm.", ManageEvidenceRules);

    public static readonly IReadOnlyList<Permission> All = [ManageEvidence, ManageEvidenceRules];
}
