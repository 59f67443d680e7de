using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <summary>
/// Nothing new appears about an exemplar that is being verified or no longer told of. What readers see already may be
/// corrected meanwhile: that is the very time when corrections are needed.
/// </summary>
internal sealed class HeldGuard(DossierStore dossiers, ContentStore content) : IPublicationGuard
{
    public async Task<Refusals> CheckAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct)
    {
        var refusals = new Refusals();
        var ids = Concerns(item);
        if (ids.Count == 0) return refusals;
        var dossiersOf = await dossiers.FindManyAsync(ids, ct);
        if (!dossiersOf.Values.Any(d => d.IsHeld || d.IsPaused || d.IsMerged) || await content.FindAsync(item.ContentItemId, ct: ct) is not null) return refusals;
        foreach (var dossier in dossiersOf.Values)
            refusals.Unless(!dossier.IsHeld, "recognition.publish.held", "", dossier.Name)
                .Unless(!dossier.IsPaused, "recognition.publish.paused", "", dossier.Name)
                .Unless(!dossier.IsMerged, "recognition.publish.merged", "", dossier.Name);
        return refusals;
    }

    private static IReadOnlyList<string> Concerns(ContentItem item) => item.ContentType switch
    {
        "Exemplar" => [item.ContentItemId],
        "Story" => [.. item.Field("Story", "Exemplars")?.Strings("ContentItemIds").Where(Ids.IsValid) ?? []],
        _ => [],
    };
}
