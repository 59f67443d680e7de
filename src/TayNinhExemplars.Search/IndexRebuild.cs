using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Lucene.Net.Index;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search;

/// <summary>
/// A new index in the making beside the one in use, which answers until <see cref="Finish"/> puts this in its place. Left unfinished, by an exception
/// or a kill, it leaves nothing behind. Every processor has a writer of its own, so that none waits while another writes a segment away.
/// </summary>
public sealed class IndexRebuild : IDisposable
{
    // So many documents wait at most: enough to bridge the writing of a segment, little enough to keep in memory.
    private const int Waiting = 1_000;

    private readonly SearchIndex _index;
    private readonly IndexFolder _folder;
    private readonly OpenedIndex _next;
    private readonly BlockingCollection<(SearchDocument Document, bool HasDraft)> _documents = new(Waiting);
    private readonly Task[] _writers;
    private volatile Exception? _failure;
    private bool _closed;

    internal IndexRebuild(SearchIndex index, IndexFolder folder)
    {
        (_index, _folder) = (index, folder);
        _next = folder.Create(folder.NextName(), IndexSettings.Bulk);
        _writers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
    }

    /// <summary>Adds documents; none may have been added before. An item's published and draft documents come together. Returns when they are taken over, not yet written.</summary>
    /// <remarks>What went wrong while writing is thrown by the next call, or by <see cref="Finish"/>.</remarks>
    public void Add(IReadOnlyCollection<SearchDocument> documents)
    {
        var drafts = documents.Where(d => !d.Published).Select(d => d.Id).ToHashSet();
        foreach (var document in documents)
        {
            ThrowIfFailed();
            _documents.Add((document, drafts.Contains(document.Id)));
        }
    }

    /// <summary>Puts the new index in the place of the old one, durably.</summary>
    /// <param name="cursor">The change it stands for: the last one written before the first document was read.</param>
    public void Finish(long cursor)
    {
        _documents.CompleteAdding();
        Task.WaitAll(_writers);
        ThrowIfFailed();
        // Few segments hold each word few times: a third less to keep and to read.
        _next.Writer.ForceMerge(IndexSettings.BulkSegments);
        _next.Writer.SetCommitData(IndexFolder.CommitData(cursor));
        _next.Writer.Commit();
        _next.Writer.Dispose();
        _next.Directory.Dispose();
        _closed = true;
        _index.Replace(_folder.TryOpen(_next.Name, verify: false) ?? throw new InvalidDataException("The index just written does not open."));
    }

    public void Dispose()
    {
        if (!_closed)
        {
            _closed = true;
            _documents.CompleteAdding();
            while (_documents.TryTake(out _)) continue;
            Task.WaitAll(_writers);
            _next.Writer.Rollback();
            _next.Directory.Dispose();
            _folder.Remove(_next.Name);
        }
        _documents.Dispose();
    }

    private void Write()
    {
        foreach (var (document, hasDraft) in _documents.GetConsumingEnumerable())
        {
            // After a failure the rest is only taken away, so that whoever adds does not wait for ever.
            if (_failure is not null) continue;
            try
            {
                _next.Writer.AddDocument(DocumentMapper.Map(document, hasDraft));
            }
            catch (Exception failure)
            {
                _failure = failure;
            }
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is { } failure) ExceptionDispatchInfo.Throw(failure);
    }
}
