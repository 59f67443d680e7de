using Lucene.Net.Index;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search;

/// <summary>
/// A new index in the making beside the one in use, which answers until <see cref="Finish"/> puts this in its place. Left unfinished, by an exception
/// or a kill, it leaves nothing behind.
/// </summary>
public sealed class IndexRebuild : IDisposable
{
    private const int WorthParallel = 32;

    private readonly SearchIndex _index;
    private readonly IndexFolder _folder;
    private readonly OpenedIndex _next;
    private bool _closed;

    internal IndexRebuild(SearchIndex index, IndexFolder folder)
    {
        (_index, _folder) = (index, folder);
        _next = folder.Create(folder.NextName(), IndexSettings.Bulk);
    }

    /// <summary>Adds documents; none may have been added before. An item's published and draft documents come together.</summary>
    public void Add(IReadOnlyCollection<SearchDocument> documents)
    {
        var drafts = documents.Where(d => !d.Published).Select(d => d.Id).ToHashSet();
        if (documents.Count < WorthParallel)
            foreach (var document in documents) AddOne(document);
        else Parallel.ForEach(documents, AddOne);

        void AddOne(SearchDocument document) => _next.Writer.AddDocument(DocumentMapper.Map(document, drafts.Contains(document.Id)));
    }

    /// <summary>Puts the new index in the place of the old one, durably.</summary>
    /// <param name="cursor">The change it stands for: the last one written before the first document was read.</param>
    public void Finish(long cursor)
    {
        // One segment holds every word once: a third less to keep and to read.
        _next.Writer.ForceMerge(1);
        _next.Writer.SetCommitData(IndexFolder.CommitData(cursor));
        _next.Writer.Commit();
        _next.Writer.Dispose();
        _next.Directory.Dispose();
        _closed = true;
        _index.Replace(_folder.TryOpen(_next.Name, verify: false) ?? throw new InvalidDataException("The index just written does not open."));
    }

    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        _next.Writer.Rollback();
        _next.Directory.Dispose();
        _folder.Remove(_next.Name);
    }
}
