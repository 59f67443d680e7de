using System.Collections.Concurrent;
using System.Threading.Channels;

namespace TayNinhExemplars.Media;

public sealed record AvifJob(MediaEntry Source, ImageRequest Request)
{
    internal string Key => Source.Path + "?" + Request.ToQuery(withVersion: false);
}

/// <summary>Pictures waiting to be encoded. Each waits once; when the queue is full the newest is forgotten, for it will be asked for again.</summary>
public sealed class AvifQueue
{
    private readonly Channel<AvifJob> _jobs = Channel.CreateBounded<AvifJob>(500);
    private readonly ConcurrentDictionary<string, byte> _waiting = new();

    public int Waiting => _waiting.Count;

    public void Add(AvifJob job)
    {
        if (_waiting.TryAdd(job.Key, 0) && !_jobs.Writer.TryWrite(job)) _waiting.TryRemove(job.Key, out _);
    }

    internal IAsyncEnumerable<AvifJob> ReadAsync(CancellationToken ct) => _jobs.Reader.ReadAllAsync(ct);

    internal void Done(AvifJob job) => _waiting.TryRemove(job.Key, out _);
}
