using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace TayNinhExemplars.Storage;

/// <summary>
/// Many small writes share one transaction and one synchronisation of the disk: what comes while a commit is under way goes into the next.
/// A write is answered only after its commit. When one of a group fails, the group is undone and each is tried alone, so that only the culprit fails.
/// </summary>
public sealed class GroupCommit(IServiceScopeFactory scopes)
{
    private const int MostAtOnce = 64;
    private const int MostWaiting = 10_000;
    private readonly Channel<Write> _waiting = Channel.CreateBounded<Write>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private int _isRunning;

    /// <param name="write">A use case; called a second time when another of its group failed.</param>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> write, CancellationToken ct = default)
    {
        var mine = new Write<T>(write);
        await _waiting.Writer.WriteAsync(mine, ct);
        if (Interlocked.CompareExchange(ref _isRunning, 1, 0) == 0) _ = Task.Run(DrainAsync, CancellationToken.None);
        // Not to be cancelled: whether it was committed must be known.
        return await mine.Answer;
    }

    private async Task DrainAsync()
    {
        do
        {
            while (TakeGroup() is { Count: > 0 } group) await WriteAsync(group);
            Volatile.Write(ref _isRunning, 0);
        }
        while (_waiting.Reader.TryPeek(out _) && Interlocked.CompareExchange(ref _isRunning, 1, 0) == 0);
    }

    private List<Write> TakeGroup()
    {
        var group = new List<Write>();
        while (group.Count < MostAtOnce && _waiting.Reader.TryRead(out var write)) group.Add(write);
        return group;
    }

    private async Task WriteAsync(List<Write> group)
    {
        try
        {
            await TogetherAsync(group);
        }
        catch (Exception failure)
        {
            if (group.Count == 1)
            {
                group[0].Fail(failure);
                return;
            }
            foreach (var write in group) await WriteAsync([write]);
        }
    }

    private async Task TogetherAsync(List<Write> group)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
            await using var together = await WriteScope.BeginAsync(db);
            foreach (var write in group)
            {
                await write.RunAsync(scope.ServiceProvider);
                await db.SaveChangesAsync();
                // Each use case reads what it needs itself; what the one before it tracked would only slow it down.
                db.ChangeTracker.Clear();
            }
            await together.CommitAsync();
        }
        foreach (var write in group) write.Succeed();
    }

    private abstract class Write
    {
        public abstract Task RunAsync(IServiceProvider services);
        public abstract void Succeed();
        public abstract void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<IServiceProvider, Task<T>> write) : Write
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Answer => _answer.Task;

        public override async Task RunAsync(IServiceProvider services) => _result = await write(services);
        public override void Succeed() => _answer.TrySetResult(_result);
        public override void Fail(Exception failure) => _answer.TrySetException(failure);
    }
}
