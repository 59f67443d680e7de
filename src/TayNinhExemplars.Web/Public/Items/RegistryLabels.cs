using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>
/// What the registry must say above a text: that an exemplar is being verified, no longer recognised or has died, and that an award
/// which a story cites in its words has fallen. Why somebody is being verified is nobody's business yet.
/// </summary>
public sealed class RegistryLabels(DossierStore dossiers, AwardLabels labels, ContentStore store, ItemTraces traces, Texts texts) : IItemSections
{
    public Task<IReadOnlyList<ItemSection>> ForAsync(ContentItem item, SiteInfo site, CancellationToken ct) => item.ContentType switch
    {
        "Exemplar" => OfExemplarAsync(item, ct),
        "Story" => OfStoryAsync(item, ct),
        _ => Task.FromResult<IReadOnlyList<ItemSection>>([]),
    };

    private async Task<IReadOnlyList<ItemSection>> OfExemplarAsync(ContentItem item, CancellationToken ct)
    {
        if (await dossiers.FindAsync(item.ContentItemId, ct) is not { } dossier) return [];
        var said = new List<string>();
        if (dossier.IsHeld) said.Add(texts["column.exemplar.held"]);
        if (dossier.Recognition == RecognitionState.Withdrawn) said.Add(texts.Get("column.exemplar.withdrawn", dossier.RecognitionNote));
        if (dossier.DiedOn is { } died) said.Add(texts.Get("column.exemplar.deceased", ColumnDates.Day(died)));
        return Section(said, []);
    }

    private async Task<IReadOnlyList<ItemSection>> OfStoryAsync(ContentItem item, CancellationToken ct)
    {
        var (isCited, isWithdrawn) = (await traces.OfAsync(item.ContentItemId, AwardLabels.Trace) > 0, await traces.OfAsync(item.ContentItemId, DossierStore.WithdrawnTrace) > 0);
        var said = new List<string>();
        var linked = item.Field("Story", "Awards")?.Strings("ContentItemIds") ?? [];
        var cited = isCited ? (await labels.OfStoryAsync(item.ContentItemId, ct)).Except(linked, StringComparer.Ordinal).ToList() : [];
        foreach (var award in await store.FindManyAsync(cited, ct: ct))
            if (ColumnWords.Text(award, "Award", "Status") == AwardContent.Revoked) said.Add(texts.Get("column.award.note.revokedInStory", award.DisplayText));
        var people = isWithdrawn ? item.Field("Story", "Exemplars")?.Strings("ContentItemIds") ?? [] : [];
        foreach (var dossier in (await dossiers.FindManyAsync(people, ct)).Values.Where(d => d.Recognition == RecognitionState.Withdrawn))
            said.Add(texts.Get("column.exemplar.withdrawnInStory", dossier.Name));
        return Section(said, [.. cited.Select(PageTag.Item)]);
    }

    private static IReadOnlyList<ItemSection> Section(List<string> said, IReadOnlyList<string> tags) =>
        said.Count == 0 ? [] : [new ItemSection(ItemPlace.Top, 0, new Shape("RegistryLabels").With("Items", said), tags)];
}
