using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Scoring;
using TayNinhExemplars.Search.Suggesting;
using TayNinhExemplars.Search.Understanding;
using Directory = Lucene.Net.Store.Directory;

namespace TayNinhExemplars.Search;

/// <summary>The search index of one folder. One process writes; readers never wait, and see a change as soon as it is applied.</summary>
public sealed class SearchIndex : IDisposable
{
    private const int WorthParallel = 32;

    private readonly Lock _writing = new();
    private readonly SearchOptions _options;
    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private readonly IndexCommitter _committer;
    private readonly SearcherManager _searchers;
    private readonly VocabularyKeeper _vocabularies;

    private SearchIndex(OpenedIndex opened, SearchOptions options)
    {
        _options = options;
        _directory = opened.Directory;
        _writer = opened.Writer;
        WasRebuilt = opened.WasRebuilt;
        _committer = new IndexCommitter(_writer, opened.Cursor, options, _writing);
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new FieldSearcherFactory());
        _vocabularies = new VocabularyKeeper(_searchers);
    }

    internal Weights Weights { get; init; } = Weights.Default;

    /// <summary>True when an index was found but was damaged or of another version, and was begun anew: apply everything again from cursor zero.</summary>
    public bool WasRebuilt { get; }

    /// <summary>The change the index has reached. It is stored in the same commit as the documents, so neither can be ahead.</summary>
    public long Cursor => _committer.Cursor;

    /// <summary>Why the last timed commit failed, or null.</summary>
    public Exception? CommitFailure => _committer.Failure;

    /// <summary>Documents, published and drafts.</summary>
    public int Count => Read(searcher => searcher.IndexReader.NumDocs);

    public int PublishedCount => Read(searcher => Counting.Live(searcher, Visibilities.Public));

    /// <exception cref="IndexInUseException">Another process holds this folder.</exception>
    public static SearchIndex Open(string path, SearchOptions? options = null)
    {
        options ??= new();
        try
        {
            return new(IndexFolder.Open(path, options.VerifyOnOpen), options);
        }
        catch (Lucene.Net.Store.LockObtainFailedException held)
        {
            throw new IndexInUseException(path, held);
        }
    }

    /// <summary>
    /// Replaces all documents of the given items: an item's published and draft documents come together. Applying a change twice does no harm.
    /// Searchers see the change on return; it is durable after the commit interval or <see cref="Commit"/>.
    /// </summary>
    public void Apply(IReadOnlyCollection<SearchDocument> upserts, IReadOnlyCollection<string> deletedIds, long cursor)
    {
        lock (_writing)
        {
            var gone = upserts.Select(d => d.Id).Concat(deletedIds).Distinct().Select(id => new Term(IndexFields.Id, DocumentMapper.Keyword(id))).ToArray();
            if (gone.Length > 0) _writer.DeleteDocuments(gone);

            var drafts = upserts.Where(d => !d.Published).Select(d => d.Id).ToHashSet();
            var documents = upserts.GroupBy(d => (d.Id, d.Published)).Select(g => g.Last()).ToList();
            if (documents.Count < WorthParallel) documents.ForEach(Add);
            else Parallel.ForEach(documents, Add);

            _committer.Changed(cursor);
            _searchers.MaybeRefreshBlocking();

            void Add(SearchDocument document) => _writer.AddDocument(DocumentMapper.Map(document, drafts.Contains(document.Id)));
        }
    }

    public void Commit() => _committer.Commit();

    /// <summary>Empties the index and sets the cursor to zero, durably.</summary>
    public void Clear()
    {
        lock (_writing)
        {
            _writer.DeleteAll();
            _committer.Changed(0);
            _committer.Commit();
            _searchers.MaybeRefreshBlocking();
        }
    }

    public SearchResponse Search(SearchRequest request) => Read(searcher => new SearchRun(searcher, _options, _vocabularies, Weights).Run(request));

    /// <summary>Titles and names that continue what is typed; published documents only.</summary>
    public IReadOnlyList<Suggestion> Suggest(string text, int size) => Read(searcher => Completion.Of(searcher, text, size));

    /// <summary>Ids of published items that speak of the same things, nearest first.</summary>
    public IReadOnlyList<string> MoreLikeThis(string id, int size) => Read(searcher => SimilarDocuments.To(searcher, id, size));

    /// <summary>Runs a query in Orchard Core's Lucene JSON, over published documents or over the latest version of each item.</summary>
    /// <exception cref="QueryFormatException">The JSON asks for something this index does not know.</exception>
    public DocumentQueryResult RunQuery(JsonElement orchardQueryJson, bool includeDrafts = false) =>
        Read(searcher => JsonQueryRun.Run(searcher, orchardQueryJson, includeDrafts));

    /// <summary>Every document, for comparing the index with the store.</summary>
    public IEnumerable<(string Id, string VersionId, bool Published)> AllDocuments() => Read(searcher => Counting.References(searcher).ToList());

    public void Dispose()
    {
        _committer.Dispose();
        lock (_writing)
        {
            _searchers.Dispose();
            _writer.Dispose();
            _directory.Dispose();
        }
    }

    private T Read<T>(Func<IndexSearcher, T> read)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }
}
