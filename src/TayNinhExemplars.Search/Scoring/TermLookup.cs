using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>A term found in the dictionary: where, and in how many documents.</summary>
internal sealed record FoundTerm(string Field, BytesRef Bytes, TermState?[] States, int[] LeafDocuments, int Documents);

/// <summary>The term dictionaries of one searcher, each asked once a term and query. For one thread.</summary>
internal sealed class TermLookup(IndexSearcher searcher)
{
    private readonly Dictionary<(string Field, string Text), FoundTerm> _found = [];
    private readonly Dictionary<(string Field, int Leaf), TermsEnum?> _dictionaries = [];

    public IList<AtomicReaderContext> Leaves => searcher.IndexReader.Leaves;

    public FoundTerm Find(string field, string text)
    {
        if (_found.TryGetValue((field, text), out var found)) return found;
        var bytes = new BytesRef(text);
        var states = new TermState?[Leaves.Count];
        var documents = new int[states.Length];
        for (var leaf = 0; leaf < states.Length; leaf++)
        {
            if (Dictionary(field, leaf) is not { } dictionary || !dictionary.SeekExact(bytes)) continue;
            states[leaf] = dictionary.GetTermState();
            documents[leaf] = dictionary.DocFreq;
        }
        return _found[(field, text)] = new(field, bytes, states, documents, documents.Sum());
    }

    public DocsEnum? Documents(FoundTerm term, int leaf)
    {
        if (term.States[leaf] is not { } state || Dictionary(term.Field, leaf) is not { } dictionary) return null;
        dictionary.SeekExact(term.Bytes, state);
        return dictionary.Docs(Leaves[leaf].AtomicReader.LiveDocs, null, DocsFlags.FREQS);
    }

    private TermsEnum? Dictionary(string field, int leaf)
    {
        if (_dictionaries.TryGetValue((field, leaf), out var dictionary)) return dictionary;
        return _dictionaries[(field, leaf)] = Leaves[leaf].AtomicReader.GetTerms(field)?.GetEnumerator();
    }
}
