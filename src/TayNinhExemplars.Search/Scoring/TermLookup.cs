using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>A term found in the dictionary: where, and in how many documents.</summary>
internal sealed record FoundTerm(string Field, string Text, BytesRef Bytes, TermState?[] States, int[] LeafDocuments)
{
    private int _documents = -1;

    /// <summary>Asked for when the term has been found in all segments.</summary>
    public int Documents => _documents >= 0 ? _documents : _documents = LeafDocuments.Sum();
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
internal sealed class TermLookup(IndexSearcher searcher) : IDisposable
{
    private const int MostRemembered = 20_000;
    private const int MostForms = 128;

    // A search for a name asks for hundreds of pairs that hardly anything has, and no other search will: to keep them costs more than to look them up.
    private const int LeastRemembered = 1_000;
    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<string, TermGroup>> Known = [];
    private static readonly TermGroup None = new([], 0);

    // By what the terms begin with: a pair has a space there, a word has none, so the field need not be told apart.
    private readonly ConcurrentDictionary<string, TermGroup> _known = Known.GetValue(searcher.IndexReader, _ => new());
    private readonly Dictionary<string, TermGroup> _asked = [];
    private readonly SegmentTerms[] _segments = [.. searcher.IndexReader.Leaves.Select(l => SegmentTerms.Rent(l.AtomicReader))];

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
        term.States[leaf] is { } state ? _segments[leaf].Documents(ReaderOf(leaf), term, state, ReaderOf(leaf).LiveDocs) : null;

    /// <summary>Those deleted since among them.</summary>
    public DocsEnum? AllDocuments(FoundTerm term, int leaf) => term.States[leaf] is { } state ? _segments[leaf].Documents(ReaderOf(leaf), term, state, null) : null;

    public DocsAndPositionsEnum? Positions(FoundTerm term, int leaf) =>
        term.States[leaf] is { } state ? _segments[leaf].Positions(ReaderOf(leaf), term, state) : null;

    /// <summary>What was read of a term is not read any more, and may serve for the next.</summary>
    public void GiveBack(FoundTerm term, int leaf, DocsEnum read) => _segments[leaf].GiveBack(term.Field, read);

    /// <summary>Nothing that was opened may be read after this.</summary>
    public void Dispose()
    {
        for (var leaf = 0; leaf < _segments.Length; leaf++) _segments[leaf].Return(ReaderOf(leaf));
    }

    private AtomicReader ReaderOf(int leaf) => Leaves[leaf].AtomicReader;

    private TermGroup Group(string field, string start)
    {
        // Within a query a term is one object, whatever happens to what is remembered.
        if (_asked.TryGetValue(start, out var group)) return group;
        if (!_known.TryGetValue(start, out group))
        {
            group = Find(field, start);
            if (field == IndexFields.Words || group.Documents >= LeastRemembered) Remember(start, group);
        }
        return _asked[start] = group;
    }

    private void Remember(string start, TermGroup group)
    {
        if (_known.Count >= MostRemembered) _known.Clear();
        _known.TryAdd(start, group);
    }

    private TermGroup Find(string field, string start)
    {
        var from = new BytesRef(start);
        var found = new Dictionary<string, FoundTerm>();
        for (var leaf = 0; leaf < Leaves.Count; leaf++)
        {
            if (_segments[leaf].Dictionary(ReaderOf(leaf), field) is not { } dictionary || dictionary.SeekCeil(from) == TermsEnum.SeekStatus.END) continue;
            do
            {
                if (!StringHelper.StartsWith(dictionary.Term, from)) break;
                var text = Encoding.UTF8.GetString(dictionary.Term.Bytes, dictionary.Term.Offset, dictionary.Term.Length);
                if (!found.TryGetValue(text, out var term))
                    found[text] = term = new(field, text, BytesRef.DeepCopyOf(dictionary.Term), new TermState?[Leaves.Count], new int[Leaves.Count]);
                term.States[leaf] = dictionary.GetTermState();
                term.LeafDocuments[leaf] = dictionary.DocFreq;
            }
            while (found.Count < MostForms && dictionary.MoveNext());
        }
        if (found.Count == 0) return None;
        FoundTerm[] terms = [.. found.Values];
        return new(terms, terms.Sum(t => t.Documents));
    }
}
