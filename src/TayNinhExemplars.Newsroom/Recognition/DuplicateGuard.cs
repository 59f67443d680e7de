using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <summary>
/// A second page for the same name in the same unit does not appear until somebody has merged the two or said that they are
/// two. Names that are only alike are shown to whoever keeps the dossier and stop nothing.
/// </summary>
internal sealed class DuplicateGuard(SimilarExemplars similar, ContentStore content) : IPublicationGuard
{
    public async Task<Refusals> CheckAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct)
    {
        var refusals = new Refusals();
        if (item.ContentType != "Exemplar") return refusals;
        var unit = item.Field("Exemplar", "Organization")?.Strings("ContentItemIds") is [var first, ..] ? first : "";
        if (unit.Length == 0 || await content.FindAsync(item.ContentItemId, ct: ct) is not null) return refusals;
        var twin = (await similar.ToAsync(item.DisplayText, unit, ct, item.ContentItemId)).FirstOrDefault(s => s is { Likeness: NameLikeness.Same, SameUnit: true, Published: true });
        return refusals.Unless(twin is null, "recognition.publish.duplicate", "", twin?.Name);
    }
}
