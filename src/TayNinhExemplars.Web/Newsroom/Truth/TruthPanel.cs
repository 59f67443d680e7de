using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Truth;

/// <param name="AtUtc">The planned hour; null is now.</param>
public sealed record TruthView(EvidenceOfStory Evidence, Refusals Consent, DateTime? AtUtc);

/// <summary>What the editor's page says below the text: warnings without an answer, and people who have not agreed.</summary>
public sealed class TruthPanel(StoryEvidence evidence, ConsentCheck consent, ContentStore store, TimeProvider clock)
{
    /// <summary>Of what is stored; null when there is nothing to say of such an item.</summary>
    public async Task<TruthView?> ForAsync(string contentItemId, string contentType, CancellationToken ct)
    {
        if (contentType is not ("Story" or "Exemplar" or "Event") || await store.FindAsync(contentItemId, VersionKind.Latest, ct) is not { } item) return null;
        var planned = ContentPlans.Of(item, ContentPlans.Publish);
        var found = contentType == "Story" ? await evidence.OfAsync(item, ct) : new EvidenceOfStory([], [], [], [], false);
        return new TruthView(found, await consent.CheckItemAsync(item, planned ?? clock.GetUtcNow().UtcDateTime, ct), planned);
    }
}
