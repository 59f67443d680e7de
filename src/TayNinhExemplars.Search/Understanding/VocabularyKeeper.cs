using Lucene.Net.Search;

namespace TayNinhExemplars.Search.Understanding;

/// <summary>Keeps the vocabulary near the index without making readers wait: a small one is read anew at once, a large one behind their backs.</summary>
internal sealed class VocabularyKeeper(SearcherManager searchers)
{
    private const int SmallIndex = 2_000;
    private readonly Lock _gate = new();
    private volatile Vocabulary? _vocabulary;
    private bool _reading;

    public Vocabulary For(IndexSearcher searcher)
    {
        var known = _vocabulary;
        var now = searcher.IndexReader.NumDocs;
        if (known is not null && Math.Abs(now - known.Documents) <= known.Documents / 20) return known;
        if (known is null || now <= SmallIndex) return _vocabulary = new Vocabulary(searcher.IndexReader);
        ReadLater();
        return known;
    }

    private void ReadLater()
    {
        lock (_gate)
        {
            if (_reading) return;
            _reading = true;
        }
        _ = Task.Run(Read);
    }

    private void Read()
    {
        IndexSearcher? searcher = null;
        try
        {
            searcher = searchers.Acquire();
            _vocabulary = new Vocabulary(searcher.IndexReader);
        }
        catch (ObjectDisposedException)
        {
            // The index was closed meanwhile.
        }
        finally
        {
            if (searcher is not null) searchers.Release(searcher);
            lock (_gate) _reading = false;
        }
    }
}
