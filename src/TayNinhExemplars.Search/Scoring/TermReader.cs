using Lucene.Net.Index;
using Lucene.Net.Search;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>The documents of one term in one segment, read forward, window after window. For one thread.</summary>
internal sealed class TermReader : IDisposable
{
    private readonly TermLookup _terms;
    private readonly FoundTerm _term;
    private readonly int _leaf;
    private readonly DocsEnum? _documents;
    private int _at = -1;

    public TermReader(TermLookup terms, FoundTerm term, int leaf)
    {
        (_terms, _term, _leaf) = (terms, term, leaf);
        Documents = term.LeafDocuments[leaf];
        Common = CommonWords.Of(terms, term, leaf);
        if (Common is null) _documents = terms.Documents(term, leaf);
    }

    /// <summary>How often the term stands in each document, deleted ones too; null where it is read from its postings.</summary>
    public byte[]? Common { get; }

    /// <summary>How many documents of the segment have it.</summary>
    public int Documents { get; }

    public int Frequency => _documents!.Freq;

    /// <summary>The first document from here on, or one beyond all windows.</summary>
    public int From(int document)
    {
        if (_documents is null) return DocIdSetIterator.NO_MORE_DOCS;
        if (_at < document) _at = _at + 1 == document ? _documents.NextDoc() : _documents.Advance(document);
        return _at;
    }

    public int Next() => _at = _documents!.NextDoc();

    public void Dispose()
    {
        if (_documents is not null) _terms.GiveBack(_term, _leaf, _documents);
    }
}
