using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Content.Parts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Indexing;

/// <summary>
/// Turns versions into search documents: Orchard's field names from the definition, a facet for each taxonomy field,
/// the names of the items that pickers point to, then what the contributors add.
/// </summary>
public sealed class SearchDocuments(ContentStore store, ContentDefinitionStore definitions, Kinds kinds, IndexProfiles profiles, IEnumerable<ISearchContributor> contributors)
{
    private readonly Dictionary<string, Dictionary<string, Term>> _taxonomies = [];
    private readonly Dictionary<string, string> _names = [];

    /// <summary>The documents of the items' latest and published versions; other types than the profiles name give none.</summary>
    public async Task<IReadOnlyList<SearchDocument>> OfAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken ct)
    {
        var indexed = await profiles.IndexedTypesAsync(ct);
        var versions = (await store.FindManyAsync(contentItemIds, VersionKind.Published, ct))
            .Concat((await store.FindManyAsync(contentItemIds, VersionKind.Latest, ct)).Where(i => !i.Published))
            .Where(i => indexed.Contains(i.ContentType)).ToList();
        var all = await definitions.GetAsync(ct);
        await PrefetchAsync(versions, all, ct);
        foreach (var contributor in contributors) await contributor.PrepareAsync(versions, ct);
        return versions.Select(v => Build(v, all)).ToList();
    }

    private SearchDocument Build(ContentItem item, ContentDefinitions all)
    {
        var document = new SearchDocumentBuilder(item) { Url = Path(item) };
        AddItemFields(document);
        foreach (var (kind, at) in kinds.Walk(item, all))
        {
            foreach (var value in kind.IndexValues(at))
            {
                document.Fields.Add(new IndexField(value.Name, value.Value, FieldKindOf(value.Kind)));
                if (!value.InFullText) continue;
                document.Body = document.Body.Length == 0 ? value.Value : document.Body + "\n" + value.Value;
            }
            if (kind is TaxonomyFieldKind) AddTerms(document, at);
            if (kind is ContentPickerFieldKind)
                document.Names.AddRange(at.Json.Strings("ContentItemIds").Select(id => _names.GetValueOrDefault(id, "")).Where(n => n.Length > 0));
        }
        if (item.PublishedUtc is { } published)
        {
            var year = TimeZoneInfo.ConvertTimeFromUtc(published, FormDates.Zone).Year.ToString(CultureInfo.InvariantCulture);
            document.SetFacet("year", year, year);
        }
        foreach (var contributor in contributors) contributor.Contribute(document);
        return document.Build();
    }

    private static void AddItemFields(SearchDocumentBuilder document)
    {
        var item = document.Item;
        void Keyword(string name, string? value) => document.Fields.Add(new IndexField("Content.ContentItem." + name, string.IsNullOrEmpty(value) ? "NULL" : value, IndexFieldKind.Keyword));
        static string? Date(DateTime? utc) => utc?.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

        document.Fields.Add(new IndexField("ContentItemId", item.ContentItemId, IndexFieldKind.Keyword));
        document.Fields.Add(new IndexField("ContentItemVersionId", item.ContentItemVersionId, IndexFieldKind.Keyword));
        Keyword("ContentType", item.ContentType);
        Keyword("Owner", item.Owner);
        Keyword("Author", item.Author);
        Keyword("Published", item.Published ? "true" : "false");
        Keyword("Latest", item.Latest ? "true" : "false");
        Keyword("CreatedUtc", Date(item.CreatedUtc));
        Keyword("ModifiedUtc", Date(item.ModifiedUtc));
        Keyword("PublishedUtc", Date(item.PublishedUtc));
        Keyword("DisplayText.keyword", item.DisplayText);
        Keyword("DisplayText.Normalized", VietnameseText.Fold(item.DisplayText).ToLowerInvariant());
        document.Fields.Add(new IndexField("Content.ContentItem.DisplayText.Analyzed", item.DisplayText, IndexFieldKind.Text));
    }

    private void AddTerms(SearchDocumentBuilder document, KindContext at)
    {
        var facet = at.Path[(at.Path.LastIndexOf('.') + 1)..].ToLowerInvariant();
        if (!_taxonomies.TryGetValue(TaxonomyOf(at), out var terms)) return;
        foreach (var id in at.Json.Strings("TermContentItemIds"))
        {
            if (!terms.TryGetValue(id, out var term)) continue;
            document.Facets.Add(new FacetValue(facet, SlugOf(term), term.DisplayText));
            if (facet == "level") document.Facts.Add(term.DisplayText);
            if (facet == "locality") document.Places.Add(term.DisplayText);
            foreach (var ancestor in term.Path) document.Fields.Add(new IndexField(at.Path + ".Inherited", ancestor, IndexFieldKind.Keyword));
        }
    }

    private async Task PrefetchAsync(IReadOnlyList<ContentItem> versions, ContentDefinitions all, CancellationToken ct)
    {
        var places = versions.SelectMany(v => kinds.Walk(v, all)).ToList();
        foreach (var taxonomy in places.Where(p => p.Kind is TaxonomyFieldKind).Select(p => TaxonomyOf(p.At)).Where(t => t.Length > 0).Distinct())
        {
            if (_taxonomies.ContainsKey(taxonomy)) continue;
            var item = await store.FindAsync(taxonomy, VersionKind.Published, ct) ?? await store.FindAsync(taxonomy, VersionKind.Latest, ct);
            _taxonomies[taxonomy] = item is null ? [] : TaxonomyPartKind.Terms(item).GroupBy(t => t.ContentItemId).ToDictionary(g => g.Key, g => g.First());
        }
        var targets = places.Where(p => p.Kind is ContentPickerFieldKind).SelectMany(p => p.At.Json.Strings("ContentItemIds")).Where(id => !_names.ContainsKey(id)).Distinct().ToList();
        foreach (var chunk in targets.Chunk(ContentStore.MaxPageSize))
            foreach (var target in await store.FindManyAsync(chunk, VersionKind.Published, ct)) _names[target.ContentItemId] = target.DisplayText;
    }

    /// <summary>The term's own path where it has one: two communes may fold to the same letters.</summary>
    private static string SlugOf(Term term) =>
        (term.Json["AutoroutePart"] as System.Text.Json.Nodes.JsonObject)?.Text("Path") is { Length: > 0 } path ? path[(path.LastIndexOf('/') + 1)..] : Slug.Of(term.DisplayText);

    private static string TaxonomyOf(KindContext at) =>
        at.Json.Text("TaxonomyContentItemId") ?? at.Settings.Settings<TaxonomyFieldSettings>().TaxonomyContentItemId ?? "";

    private static string Path(ContentItem item) =>
        item.Part("AutoroutePart")?.Text("Path") is { Length: > 0 } path ? "/" + path : "";

    private static IndexFieldKind FieldKindOf(IndexValueKind kind) => kind switch
    {
        IndexValueKind.Text => IndexFieldKind.Text,
        IndexValueKind.Number => IndexFieldKind.Number,
        _ => IndexFieldKind.Keyword,
    };
}
