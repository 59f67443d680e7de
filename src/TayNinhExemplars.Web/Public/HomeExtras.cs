using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public;

/// <summary>The smaller lists of the front page at one moment.</summary>
public sealed record HomeLists(IReadOnlyList<ChannelView> Channels, IReadOnlyList<RelatedView> MostRead, IReadOnlyList<ComingView> Coming);

/// <summary>These lists as last read, until a story or an event changes; what readers read and what has begun is half a minute old at most.</summary>
public sealed class HomeMemory(TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);
    private Known? _known;
    private int _edition;

    public async Task<HomeLists> GetAsync(Func<Task<HomeLists>> read)
    {
        if (Volatile.Read(ref _known) is { } known && clock.GetElapsedTime(known.ReadAt) < GoodFor && known.Edition == Volatile.Read(ref _edition)) return known.Lists;
        var (edition, at) = (Volatile.Read(ref _edition), clock.GetTimestamp());
        var lists = await read();
        Volatile.Write(ref _known, new Known(lists, at, edition));
        return lists;
    }

    public void Forget() => Interlocked.Increment(ref _edition);

    private sealed record Known(HomeLists Lists, long ReadAt, int Edition);
}

/// <summary>The smaller lists of the front page. Each is one look into an index, whatever the site holds.</summary>
public sealed class HomeExtras(SpreadingEvents events, ContentTitles titles, MostRead mostRead, Texts texts, TimeProvider clock)
{
    private const int Events = 3;
    private const int Read = 5;
    private const int OfEachChannel = 3;

    /// <summary>Fewer say nothing of what is read.</summary>
    private const int FewestRead = 3;

    /// <summary>What is heard and what is looked at; the written genres stand under "latest" already.</summary>
    private static readonly (string Key, string Url, string[] Formats)[] Channels =
        [("listen", "/tin-bai?the-loai=radio", ["radio", "bulletin"]), ("look", "/tin-bai?the-loai=photo", ["photo", "video"]), ("talk", "/tin-bai?the-loai=interview", ["interview"])];

    public async Task<HomeLists> ListsAsync(CancellationToken ct) => new(await ChannelsAsync(ct), await MostReadAsync(ct), await ComingAsync(ct));

    private async Task<IReadOnlyList<ChannelView>> ChannelsAsync(CancellationToken ct)
    {
        var channels = new List<ChannelView>();
        foreach (var (key, url, formats) in Channels)
        {
            var found = new List<ContentTitle>();
            foreach (var format in formats) found.AddRange(await titles.WithChoiceAsync("Story.Format", format, OfEachChannel, ct));
            var newest = found.DistinctBy(t => t.ContentItemId).OrderByDescending(t => t.PublishedUtc).Take(OfEachChannel).Select(RelatedView.Of).ToList();
            if (newest.Count > 0) channels.Add(new ChannelView(key, texts["column.channel." + key], texts["column.channel." + key + ".all"], url, newest));
        }
        return channels;
    }

    /// <summary>Of this week; in a quiet week of this month. Empty while readers have told nothing yet.</summary>
    private async Task<IReadOnlyList<RelatedView>> MostReadAsync(CancellationToken ct)
    {
        foreach (var window in new[] { ReadWithin.Week, ReadWithin.Month })
        {
            // Exemplars and awards are read too, so more is asked for than is shown.
            var top = await mostRead.TopAsync(window, Read * 4, ct);
            if (top.Count < FewestRead) continue;
            var stories = await titles.FindAsync("Story", top.Select(t => t.ContentItemId), ct);
            if (stories.Count >= FewestRead) return [.. stories.Take(Read).Select(RelatedView.Of)];
        }
        return [];
    }

    /// <summary>The next events; one that has begun is not coming any more.</summary>
    private async Task<IReadOnlyList<ComingView>> ComingAsync(CancellationToken ct) =>
        [.. (await events.BeginningAsync(clock.GetUtcNow().UtcDateTime, Events, ct)).Select(e => ComingView.Of(e, ContentItemJson.ParseDate(e.Field("Event", "Starts")?.Text("Value"))!.Value, texts))];
}
