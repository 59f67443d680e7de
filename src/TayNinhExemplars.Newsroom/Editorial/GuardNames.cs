namespace TayNinhExemplars.Editorial;

/// <summary>The conditions this module knows itself. Proof and consent are answered for by the registry, when it is there.</summary>
public static class GuardNames
{
    public const string RequiredFields = "required-fields", Checklist = "checklist", NotAuthor = "not-author", Embargo = "embargo", NotHeld = "not-held",
        Unchanged = "unchanged", ChiefIfSensitive = "chief-if-sensitive", Assigned = "assigned", Unclaimed = "unclaimed", SourceKept = "source-kept", Evidence = "evidence", Consent = "consent";

    public static readonly IReadOnlyList<string> All = [RequiredFields, Checklist, NotAuthor, Embargo, NotHeld, Unchanged, ChiefIfSensitive, Assigned, Unclaimed, SourceKept, Evidence, Consent];
}
