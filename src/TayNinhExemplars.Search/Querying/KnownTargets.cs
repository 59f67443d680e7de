using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

/// <summary>Facets and fields that some document has; a prefix of the query language works only where there is something to look into.</summary>
internal sealed class KnownTargets
{
    private static readonly ConditionalWeakTable<IndexReader, KnownTargets> Read = [];
    private readonly Dictionary<string, bool> _fields;

    // Words are indexed with positions, keywords and numbers without.
    private KnownTargets(IndexReader reader) => _fields = reader.Leaves
        .SelectMany(l => l.AtomicReader.FieldInfos)
        .GroupBy(f => f.Name)
        .ToDictionary(g => g.Key, g => g.Any(f => f.IsIndexed && f.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS));

    public static KnownTargets Of(IndexReader reader) => Read.GetValue(reader, r => new KnownTargets(r));

    public bool IsFacet(string name) => _fields.ContainsKey(IndexFields.FacetPrefix + name);
    public bool IsNumber(string name) => _fields.ContainsKey(IndexFields.SortNumber(name));
    public bool IsKeyword(string name) => _fields.ContainsKey(IndexFields.SortText(name));
    public bool IsText(string name) => OwnWords.Has(name) || _fields.GetValueOrDefault(name);
    public bool Contains(string name) => IsFacet(name) || OwnWords.Has(name) || _fields.ContainsKey(name);
}
