using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Scoring;
using TayNinhExemplars.Search.Suggesting;

namespace TayNinhExemplars.Search;

/// <summary>The search index of one folder. One process writes; readers never wait, and see a change as soon as it is applied.</summary>
public sealed class SearchIndex : IDisposable
{
    private const int WorthParallel = 32;

    private readonly Lock _writing = new();
    private readonly SearchOptions _options;
    private readonly IndexFolder _folder;
    private volatile IndexGeneration _current;

    private SearchIndex(IndexFolder folder, OpenedIndex opened, SearchOptions options)
    {
        (_folder, _options) = (folder, options);
        WasRebuilt = opened.WasRebuilt;
        _current = new IndexGeneration(opened, options, _writing);
    }

    /// <summary>Changed only to measure what another set would do.</summary>
    internal Weights Weights { get; set; } = Weights.Default;

    /// <summary>True when an index was found but was damaged or of another version, and was begun anew: apply everything again from cursor zero.</summary>
    public bool WasRebuilt { get; }

    /// <summary>The change the index has reached. It is stored in the same commit as the documents, so neither can be ahead.</summary>
    public long Cursor => _current.Committer.Cursor;

    /// <summary>Why the last timed commit failed, or null.</summary>
    public Exception? CommitFailure => _current.Committer.Failure;

    /// <summary>Documents, published and drafts.</summary>
    public int Count => Read(searcher => searcher.IndexReader.NumDocs);

    public int PublishedCount => Read(searcher => Counting.Live(searcher, Visibilities.Public));

    /// <exception cref="IndexInUseException">Another process holds this folder.</exception>
    public static SearchIndex Open(string path, SearchOptions? options = null)
    {
        options ??= new();
        var folder = IndexFolder.Hold(path);
        try
        {
            return new(folder, folder.Open(options.VerifyOnOpen), options);
        }
        catch
        {
            folder.Dispose();
            throw;
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
            var (writer, current) = (_current.Writer, _current);
            var gone = upserts.Select(d => d.Id).Concat(deletedIds).Distinct().Select(id => new Term(IndexFields.Id, DocumentMapper.Keyword(id))).ToArray();
            if (gone.Length > 0) writer.DeleteDocuments(gone);

            var drafts = upserts.Where(d => !d.Published).Select(d => d.Id).ToHashSet();
            var documents = upserts.GroupBy(d => (d.Id, d.Published)).Select(g => g.Last()).ToList();
            if (documents.Count < WorthParallel) documents.ForEach(Add);
            else Parallel.ForEach(documents, Add);

            current.Committer.Changed(cursor);
            current.Searchers.MaybeRefreshBlocking();

            void Add(SearchDocument document) => writer.AddDocument(DocumentMapper.Map(document, drafts.Contains(document.Id)));
        }
    }

    /// <summary>Begins a new index beside this one. Changes applied meanwhile go to this one and must be applied again after the swap.</summary>
    public IndexRebuild BeginRebuild() => new(this, _folder);

    public void Commit() => _current.Committer.Commit();

    /// <summary>Empties the index and sets the cursor to zero, durably.</summary>
    public void Clear()
    {
        lock (_writing)
        {
            _current.Writer.DeleteAll();
            _current.Committer.Changed(0);
            _current.Committer.Commit();
            _current.Searchers.MaybeRefreshBlocking();
        }
    }

    public SearchResponse Search(SearchRequest request) => Read((searcher, current) => new SearchRun(searcher, _options, current.Vocabularies, Weights).Run(request));

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
        lock (_writing) _current.Dispose();
        _folder.Dispose();
    }

    internal void Replace(OpenedIndex opened)
    {
        lock (_writing)
        {
            var old = _current;
            var next = new IndexGeneration(opened, _options, _writing);
            _folder.Use(opened.Name);
            _current = next;
            old.Dispose();
            _folder.Remove(old.Name);
        }
    }

    private T Read<T>(Func<IndexSearcher, T> read) => Read((searcher, _) => read(searcher));

    private T Read<T>(Func<IndexSearcher, IndexGeneration, T> read)
    {
        var (current, searcher) = Acquire();
        try
        {
            return read(searcher, current);
        }
        finally
        {
            current.Searchers.Release(searcher);
        }
    }

    private (IndexGeneration Current, IndexSearcher Searcher) Acquire()
    {
        while (true)
        {
            var current = _current;
            try
            {
                return (current, current.Searchers.Acquire());
            }
            catch (ObjectDisposedException) when (current != _current)
            {
                // The index was replaced between the two lines above.
            }
        }
    }
}
