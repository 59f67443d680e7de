using Lucene.Net.Index;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>Makes changes durable together with the cursor they stand for: at most one commit an interval, one at the end.</summary>
internal sealed class IndexCommitter : IDisposable
{
    private readonly Lock _gate;
    private readonly IndexWriter _writer;
    private readonly TimeSpan _interval;
    private readonly ITimer _timer;
    private bool _changed;
    private bool _closed;

    /// <param name="gate">Held by whoever writes, so that no commit falls between a change and its cursor.</param>
    public IndexCommitter(IndexWriter writer, long cursor, SearchOptions options, Lock gate)
    {
        (_writer, _gate, _interval, Cursor) = (writer, gate, options.CommitInterval, cursor);
        _timer = options.Clock.CreateTimer(_ => CommitLater(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public long Cursor { get; private set; }

    /// <summary>Why the last timed commit failed; the next one tries again. Null when all is well.</summary>
    public Exception? Failure { get; private set; }

    public void Changed(long cursor)
    {
        Cursor = cursor;
        if (_interval <= TimeSpan.Zero)
        {
            _changed = true;
            Commit();
            return;
        }
        if (!_changed) _timer.Change(_interval, Timeout.InfiniteTimeSpan);
        _changed = true;
    }

    public void Commit()
    {
        lock (_gate)
        {
            if (!_changed || _closed) return;
            _writer.SetCommitData(IndexFolder.CommitData(Cursor));
            _writer.Commit();
            _changed = false;
            Failure = null;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Commit();
            _closed = true;
        }
        _timer.Dispose();
    }

    // Runs on a timer thread, where an exception would end the process.
    private void CommitLater()
    {
        try
        {
            Commit();
        }
        catch (Exception failure)
        {
            Failure = failure;
            _timer.Change(_interval, Timeout.InfiniteTimeSpan);
        }
    }
}
