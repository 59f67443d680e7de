using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Parts;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Web.Public.Words;

/// <param name="Slug">What stands for the term in an address; the search index names its facets the same.</param>
public sealed record TermWord(string Id, string Name, string Slug, string TaxonomyId);

/// <summary>All terms of the site at one moment.</summary>
public sealed class TermSnapshot
{
    private readonly Dictionary<string, TermWord> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TermWord>> _byTaxonomy = new(StringComparer.Ordinal);

    public TermSnapshot(IEnumerable<ContentItem> taxonomies)
    {
        foreach (var term in taxonomies.SelectMany(TaxonomyPartKind.Terms))
        {
            var word = new TermWord(term.ContentItemId, term.DisplayText, Slug.Of(term.DisplayText), term.TaxonomyContentItemId);
            _byId[word.Id] = word;
            if (!_byTaxonomy.TryGetValue(word.TaxonomyId, out var all)) _byTaxonomy[word.TaxonomyId] = all = [];
            all.Add(word);
        }
    }

    public IReadOnlyList<TermWord> Of(string taxonomyId) => _byTaxonomy.GetValueOrDefault(taxonomyId) ?? [];

    public TermWord? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>By slug or by id, as an address gives it.</summary>
    public TermWord? Find(string taxonomyId, string slugOrId) =>
        Of(taxonomyId).FirstOrDefault(t => string.Equals(t.Slug, slugOrId, StringComparison.OrdinalIgnoreCase) || t.Id == slugOrId);
}

/// <summary>The terms as last read. They change rarely and every page needs them.</summary>
public sealed class TermCatalog
{
    private const int MostTaxonomies = 50;
    private readonly Remembered<TermSnapshot> _terms = new();

    public ValueTask<TermSnapshot> GetAsync(ContentStore store, CancellationToken ct) =>
        _terms.GetAsync(async () => new TermSnapshot((await store.PublishedAsync("Taxonomy", MostTaxonomies, ct: ct)).Items));

    public void Forget() => _terms.Forget();
}
