using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Evidence;

/// <summary>
/// Truth by construction, as pure rules. Scheme 1526/QĐ-TTg (9/12/2022) asks that exemplars be told of objectively and truthfully,
/// without exaggeration. A warning is no ban: it is answered by mending the text, by a source or by a reason.
/// </summary>
public static class EvidenceRules
{
    public const int LongestField = 300, LongestUrl = 1000, ShortestReason = 5;

    public static Refusals CanAdd(AddSource input, DateOnly today) => new Refusals()
        .Unless(input.Title.Trim().Length is > 0 and <= LongestField, "evidence.source.title", nameof(input.Title), LongestField)
        .Unless(input.Issuer.Trim().Length <= LongestField && input.Number.Trim().Length <= LongestField, "evidence.source.long", nameof(input.Issuer), LongestField)
        .Unless(input.Kind is not SourceKind.Decision || input.Number.Trim().Length > 0, "evidence.source.number", nameof(input.Number))
        .Unless(input.Kind is not SourceKind.Decision || input.IssuedOn is not null, "evidence.source.date", nameof(input.IssuedOn))
        .Unless(input.IssuedOn is null || input.IssuedOn <= today, "evidence.source.later", nameof(input.IssuedOn))
        .Unless(input.Kind is not SourceKind.NamedSource || input.Issuer.Trim().Length > 0, "evidence.source.who", nameof(input.Issuer))
        .Unless(IsLink(input.Url.Trim()), "evidence.source.url", nameof(input.Url))
        .Unless(input.Note.Trim().Length <= Claim.LongestReason, "evidence.source.long", nameof(input.Note), Claim.LongestReason);

    private static bool IsLink(string url) => url.Length == 0 || url.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    public static Refusals CanAnswer(WarningAnswer answer, IReadOnlyCollection<string> sources) => new Refusals()
        .Unless(answer.SourceId.Length == 0 || sources.Contains(answer.SourceId), "evidence.source.unknown", answer.Key)
        .Unless(answer.SourceId.Length > 0 || answer.Reason.Trim().Length is >= ShortestReason and <= Claim.LongestReason, "evidence.reason", answer.Key, ShortestReason)
        .Unless(answer.SourceId.Length > 0 || answer.Kind is not (MarkKind.Number or MarkKind.Table) || answer.Reason.Trim().Length > 0, "evidence.reason", answer.Key, ShortestReason);

    /// <summary>Whether a story must have its warnings answered before it is published.</summary>
    public static bool Demands(EvidencePolicy policy, ContentItem item) => policy.Demanded
        && item.ContentType == "Story"
        && (!policy.OnlyAboutExemplars || item.Field("Story", "Exemplars")?.Strings("ContentItemIds") is { Count: > 0 })
        && !policy.ExemptFormats.Contains(item.Field("Story", "Format")?.Text("Text") ?? "");

    /// <param name="alreadyPublished">Keys of what readers see now: a misprint must not wait for the sources of an old story.</param>
    public static IReadOnlyList<StoryWarning> Unanswered(IEnumerable<StoryWarning> warnings, IReadOnlySet<string> answered, IReadOnlySet<string> alreadyPublished) =>
        [.. warnings.Where(w => !answered.Contains(w.Marking.Key) && !alreadyPublished.Contains(w.Marking.Key))];
}
