using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Caching;

/// <summary>
/// Follows the change feed and drops what a change makes stale: at once for changes of this process, within half a second for those of others.
/// </summary>
public sealed partial class CacheEviction(IServiceScopeFactory scopes, StalePages stale, ChangeSignal signal, TimeProvider clock, ILogger<CacheEviction> log)
    : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? cursor = null;
        stale.WatchSettings();
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                cursor = await FollowAsync(cursor, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // What changed is not known: nothing kept can be trusted.
                stale.Everything();
                LogFailed(log, e);
            }
            try
            {
                await Task.WhenAny(next, Task.Delay(PollInterval, clock, stoppingToken));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<long> FollowAsync(long? cursor, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var feed = scope.ServiceProvider.GetRequiredService<ChangeFeed>();
        if (cursor is not { } at)
        {
            at = await feed.LastSequenceAsync(ct);
            stale.Everything();
            return at;
        }
        while (true)
        {
            var changes = await feed.ReadAsync(at, BatchSize, ct);
            stale.After(changes);
            if (changes.Count == 0) return at;
            at = changes[^1].Sequence;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The page cache could not follow the change feed; it was emptied.")]
    private static partial void LogFailed(ILogger logger, Exception e);
}
