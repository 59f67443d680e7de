using System.Collections.Concurrent;
using System.Threading.Channels;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>
/// Which stories speak of the same, by the search index. No page waits for the comparison: it is made aside, a few in a second at most,
/// and shown the next time the page is made. What was found is remembered for as long as the version is read.
/// </summary>
public sealed partial class SimilarStories(ContentIndex index, TimeProvider clock, ILogger<SimilarStories> log) : BackgroundService
{
    private const int Most = 8;
    private const int MostRemembered = 5_000;
    private const int MostWaiting = 32;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(6);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, IReadOnlyList<string> Ids)> _found = new(StringComparer.Ordinal);
    private readonly Channel<string> _wanted = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Ids, nearest first; empty while nobody has looked yet.</summary>
    public IReadOnlyList<string> To(ContentItem story)
    {
        var known = _found.TryGetValue(story.ContentItemId, out var found);
        if (!known || clock.GetUtcNow() - found.At > GoodFor) _wanted.Writer.TryWrite(story.ContentItemId);
        return known ? found.Ids : [];
    }

    /// <summary>Compares one story now.</summary>
    public void Compare(string contentItemId)
    {
        if (_found.Count >= MostRemembered) _found.Clear();
        _found[contentItemId] = (clock.GetUtcNow(), index.Index.MoreLikeThis(contentItemId, Most));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in _wanted.Reader.ReadAllAsync(stoppingToken))
            {
                try
                {
                    Compare(id);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    LogFailed(log, id, e);
                }
                await Task.Delay(Pace, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: the wishes that wait are made again by the next readers.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stories like {ContentItemId} could not be looked for.")]
    private static partial void LogFailed(ILogger logger, string contentItemId, Exception e);
}
