using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>A term found in the dictionary: where, and in how many documents.</summary>
internal sealed record FoundTerm(string Field, string Text, BytesRef Bytes, TermState?[] States, int[] LeafDocuments)
{
    public int Documents { get; } = LeafDocuments.Sum();
}

/// <summary>All terms that look the same without marks.</summary>
/// <param name="Documents">Documents of all of them; one with two forms counts twice.</param>
internal sealed record TermGroup(IReadOnlyList<FoundTerm> Terms, int Documents)
{
    public FoundTerm? With(string text)
    {
        foreach (var term in Terms)
            if (term.Text == text) return term;
        return null;
    }
}

/// <summary>The term dictionaries of one searcher. What was looked up is remembered for all queries of the same searcher; the look-up itself is for one thread. What was
/// found may be read by several.</summary>
internal sealed class TermLookup(IndexSearcher searcher)
{
    private const int MostRemembered = 20_000;
    private const int MostForms = 128;
    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<string, TermGroup>> Known = [];
    private static readonly TermGroup None = new([], 0);

    // By what the terms begin with: a pair has a space there, a word has none, so the field need not be told apart.
    private readonly ConcurrentDictionary<string, TermGroup> _known = Known.GetValue(searcher.IndexReader, _ => new());
    private readonly Dictionary<string, TermGroup> _asked = [];
    private readonly Dictionary<string, TermsEnum?>[] _dictionaries = [.. searcher.IndexReader.Leaves.Select(_ => new Dictionary<string, TermsEnum?>())];

    public IList<AtomicReaderContext> Leaves => searcher.IndexReader.Leaves;

    /// <summary>Every word that folds to these letters.</summary>
    public TermGroup Words(string folded) => Group(IndexFields.Words, TermCode.AnyMarks(folded));

    /// <summary>The word with just these marks.</summary>
    public FoundTerm? Word(string exact)
    {
        var form = WordForms.Of(exact);
        return Words(form.Folded).With(form.Term);
    }

    public TermGroup Pairs(string first, string second) => Group(IndexFields.Pairs, TermCode.AnyMarks(first, second));

    public FoundTerm? Pair(string first, string second)
    {
        var (one, two) = (WordForms.Of(first), WordForms.Of(second));
        return Pairs(one.Folded, two.Folded).With(TermCode.Pair(one, two));
    }

    public DocsEnum? Documents(FoundTerm term, int leaf) =>
        At(term, leaf, found => found.Docs(Leaves[leaf].AtomicReader.LiveDocs, null, DocsFlags.FREQS));

    /// <summary>Those deleted since among them.</summary>
    public DocsEnum? AllDocuments(FoundTerm term, int leaf) => At(term, leaf, found => found.Docs(null, null, DocsFlags.FREQS));

    public DocsAndPositionsEnum? Positions(FoundTerm term, int leaf) =>
        At(term, leaf, found => found.DocsAndPositions(Leaves[leaf].AtomicReader.LiveDocs, null, DocsAndPositionsFlags.NONE));

    private T? At<T>(FoundTerm term, int leaf, Func<TermsEnum, T?> open)
        where T : class
    {
        if (term.States[leaf] is not { } state) return null;
        // Only while it is opened: what is opened reads for itself.
        lock (_dictionaries[leaf])
        {
            if (Dictionary(term.Field, leaf) is not { } dictionary) return null;
            dictionary.SeekExact(term.Bytes, state);
            return open(dictionary);
        }
    }

    private TermGroup Group(string field, string start)
    {
        // Within a query a term is one object, whatever happens to what is remembered.
        if (_asked.TryGetValue(start, out var group)) return group;
        if (!_known.TryGetValue(start, out group))
        {
            group = Find(field, start);
            if (_known.Count >= MostRemembered) _known.Clear();
            _known.TryAdd(start, group);
        }
        return _asked[start] = group;
    }

    private TermGroup Find(string field, string start)
    {
        var from = new BytesRef(start);
        var found = new Dictionary<string, FoundTerm>();
        for (var leaf = 0; leaf < Leaves.Count; leaf++)
        {
            if (Dictionary(field, leaf) is not { } dictionary || dictionary.SeekCeil(from) == TermsEnum.SeekStatus.END) continue;
            do
            {
                if (!StringHelper.StartsWith(dictionary.Term, from)) break;
                var text = dictionary.Term.Utf8ToString();
                if (!found.TryGetValue(text, out var term))
                    found[text] = term = new(field, text, BytesRef.DeepCopyOf(dictionary.Term), new TermState?[Leaves.Count], new int[Leaves.Count]);
                term.States[leaf] = dictionary.GetTermState();
                term.LeafDocuments[leaf] = dictionary.DocFreq;
            }
            while (found.Count < MostForms && dictionary.MoveNext());
        }
        if (found.Count == 0) return None;
        // Counted anew: documents were filled in leaf by leaf.
        List<FoundTerm> terms = [.. found.Values.Select(t => new FoundTerm(t.Field, t.Text, t.Bytes, t.States, t.LeafDocuments))];
        return new(terms, terms.Sum(t => t.Documents));
    }

    private TermsEnum? Dictionary(string field, int leaf)
    {
        if (_dictionaries[leaf].TryGetValue(field, out var dictionary)) return dictionary;
        return _dictionaries[leaf][field] = Leaves[leaf].AtomicReader.GetTerms(field)?.GetEnumerator();
    }
}
