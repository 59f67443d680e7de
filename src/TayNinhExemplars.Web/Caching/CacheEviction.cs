using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Caching;

/// <summary>
/// Follows the change feed and drops what a change makes stale: at once for changes of this process, within half a second for those of others.
/// </summary>
public sealed partial class CacheEviction(IServiceScopeFactory scopes, PageCache cache, ChangeSignal signal, TimeProvider clock, ILogger<CacheEviction> log)
    : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>What else must notice: called with the types of content that changed.</summary>
    public event Action<IReadOnlySet<string>>? Changed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? cursor = null;
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
                cache.Clear();
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
            cache.Clear();
            return at;
        }
        while (true)
        {
            var changes = await feed.ReadAsync(at, BatchSize, ct);
            // A draft that is only saved changes nothing readers see.
            var seen = changes.Where(c => c.Kind != "Saved").ToList();
            if (seen.Count > 0)
            {
                var types = seen.Select(c => c.ContentType).ToHashSet(StringComparer.Ordinal);
                Changed?.Invoke(types);
                cache.Evict(seen.Select(c => PageTag.Item(c.ContentItemId)).Concat(types.Select(PageTag.List)).Distinct());
                if (types.Overlaps(PageTag.OnEveryPage)) cache.Evict(PageTag.Site);
            }
            if (changes.Count == 0) return at;
            at = changes[^1].Sequence;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The page cache could not follow the change feed; it was emptied.")]
    private static partial void LogFailed(ILogger logger, Exception e);
}

/// <summary>Names of what a page shows.</summary>
public static class PageTag
{
    public const string Site = "site";

    /// <summary>Content that stands on every page: terms and menus.</summary>
    public static readonly IReadOnlySet<string> OnEveryPage = new HashSet<string>(StringComparer.Ordinal) { "Taxonomy", "Menu" };

    public static string Item(string contentItemId) => "item:" + contentItemId;

    public static string List(string contentType) => "list:" + contentType;
}
