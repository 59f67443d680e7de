using System.Collections.Concurrent;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Cards;

/// <summary>
/// Cards of stories and exemplars as last made: the newest stand on many pages, and to read a whole text again for its title and lead costs
/// more than to draw the card. The change feed says which are to be forgotten; what no feed tells (a picture's caption) is at most a minute old.
/// </summary>
public sealed class CardMemory(TimeProvider clock)
{
    private const int Most = 4_000;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private int _edition;

    /// <summary>Taken before an item is read: what was forgotten since is not put back.</summary>
    public int Edition => Volatile.Read(ref _edition);

    public T? Find<T>(string contentItemId, ColumnWords words, string baseUrl) where T : class =>
        _known.TryGetValue(contentItemId, out var known) && ReferenceEquals(known.Words, words) && known.BaseUrl == baseUrl && clock.GetElapsedTime(known.MadeAt) < GoodFor ? known.Card as T : null;

    public void Keep(string contentItemId, object card, ColumnWords words, string baseUrl, int edition)
    {
        if (_known.Count >= Most) _known.Clear();
        _known[contentItemId] = new Known(card, words, baseUrl, clock.GetTimestamp());
        // Forgotten while it was being put in: then it goes again.
        if (edition != Edition) _known.TryRemove(contentItemId, out _);
    }

    public void Forget(IReadOnlyCollection<string> contentItemIds)
    {
        Interlocked.Increment(ref _edition);
        foreach (var id in contentItemIds) _known.TryRemove(id, out _);
    }

    public void Forget()
    {
        Interlocked.Increment(ref _edition);
        _known.Clear();
    }

    private sealed record Known(object Card, ColumnWords Words, string BaseUrl, long MadeAt);
}
