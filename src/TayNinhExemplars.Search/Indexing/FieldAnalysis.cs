using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Scoring;

namespace TayNinhExemplars.Search.Indexing;

internal sealed class FieldAnalyzer() : AnalyzerWrapper(PER_FIELD_REUSE_STRATEGY)
{
    private readonly VietnameseAnalyzer _exact = new(Forms.Exact);
    private readonly VietnameseAnalyzer _folded = new(Forms.Folded);
    private readonly VietnameseAnalyzer _both = new(Forms.Both);

    protected override Analyzer GetWrappedAnalyzer(string fieldName) => fieldName switch
    {
        IndexFields.Title or IndexFields.Names => _exact,
        IndexFields.TitleFolded or IndexFields.NamesFolded => _folded,
        _ => _both,
    };
}

/// <summary>BM25, with weaker saturation and length normalisation than usual: that suits short Vietnamese syllables. Pairs are not normalised by length.</summary>
internal sealed class FieldSimilarity : PerFieldSimilarityWrapper
{
    private readonly BM25Similarity _words = new(Bm25.K1, Bm25.B);
    private readonly BM25Similarity _pairs = new(Bm25.K1, 0f);

    public override Similarity Get(string name) => name is IndexFields.Pairs ? _pairs : _words;
}

/// <summary>Searchers score by the same measure the index was written with; Lucene's own default is another one.</summary>
internal sealed class FieldSearcherFactory : SearcherFactory
{
    private readonly FieldSimilarity _similarity = new();

    public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = _similarity };
}
