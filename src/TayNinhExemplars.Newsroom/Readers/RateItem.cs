using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

public sealed record RateItem(string ContentItemId, int Stars);

/// <param name="Sum">Points of those that count.</param>
public sealed record RatingFigures(int Sum, int Count)
{
    public double Mean => Count == 0 ? 0 : (double)Sum / Count;
}

public sealed record RatedItem(RatingFigures Figures, int Mine, bool IsHeld);

/// <summary>The door for ratings: the form's token, then the shared commit.</summary>
public sealed class RatingIntake(FormTokens tokens, GroupCommit commits)
{
    public static string TokenSubject(string contentItemId) => "rating:" + contentItemId;

    public async Task<Outcome<RatedItem>> HandleAsync(RateItem input, string token, string readerKey, Network network, CancellationToken ct = default)
    {
        if (tokens.Read(token, TokenSubject(input.ContentItemId)) is null) return Refusals.Because("readers.token");
        return await commits.RunAsync(s => s.GetRequiredService<RateItemHandler>().HandleAsync(input, readerKey, network, CancellationToken.None), ct);
    }
}

/// <summary>Points from 1 to 5, one vote per reader and item, changeable. Bursts are held out and shown to editors.</summary>
public sealed class RateItemHandler(SiteDbContext db, ContentStore content, ReaderSettingsStore settings, RatingNews news, TimeProvider clock)
{
    public async Task<Outcome<RatedItem>> HandleAsync(RateItem input, string readerKey, Network network, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var item = await content.FindAsync(input.ContentItemId, ct: ct);
        var refusals = new Refusals()
            .Unless(item is not null && Interaction.IsRated(item, await settings.GetAsync(ct)), "readers.rating.closed")
            .Unless(input.Stars is >= 1 and <= 5, "readers.rating.stars", nameof(input.Stars))
            .Unless(readerKey.Length > 0, "readers.rating.reader");
        if (refusals.Any) return refusals;

        var now = clock.UtcSecondsNow();
        var mine = await db.Set<RatingRow>().SingleOrDefaultAsync(r => r.ContentItemId == input.ContentItemId && r.ReaderKey == readerKey, ct);
        var total = await db.Set<RatingTotalRow>().SingleOrDefaultAsync(t => t.ContentItemId == input.ContentItemId, ct);
        if (total is null) db.Add(total = new RatingTotalRow { ContentItemId = input.ContentItemId });
        if (mine is null)
        {
            var held = RatingRules.HeldBy(await PaceAsync(input, network, now, ct));
            db.Add(mine = new RatingRow { ContentItemId = input.ContentItemId, ReaderKey = readerKey, Stars = input.Stars, FirstUtc = now, AtUtc = now, Address = network.Address, Near = network.Near, Wide = network.Wide, HeldBy = held ?? "" });
            if (held is null) total.Add(input.Stars, 1);
            else total.Held++;
        }
        else
        {
            if (mine.HeldBy.Length == 0) total.Add(input.Stars - mine.Stars, 0);
            (mine.Stars, mine.AtUtc) = (input.Stars, now);
        }
        await news.TellAsync(input.ContentItemId, ct);
        await write.CommitAsync(ct);
        return new RatedItem(new RatingFigures(total.Sum, total.Count), mine.Stars, mine.HeldBy.Length > 0);
    }

    private async Task<RatingPace> PaceAsync(RateItem input, Network network, DateTime now, CancellationToken ct)
    {
        var (day, hour, minutes) = (now.AddDays(-1), now.AddHours(-1), now.AddMinutes(-10));
        var of = db.Set<RatingRow>().AsNoTracking().Where(r => r.ContentItemId == input.ContentItemId);
        async Task<int> CountAsync(IQueryable<RatingRow> rows, int most) => await rows.Select(r => r.ReaderKey).Take(most).CountAsync(ct);
        var known = network.Address.Length > 0;
        return new RatingPace(
            known ? await CountAsync(of.Where(r => r.Address == network.Address && r.FirstUtc >= day), RatingRules.PerAddress) : 0,
            known ? await CountAsync(of.Where(r => r.Near == network.Near && r.FirstUtc >= hour), RatingRules.PerNear) : 0,
            known ? await CountAsync(of.Where(r => r.Wide == network.Wide && r.FirstUtc >= hour), RatingRules.PerWide) : 0,
            await CountAsync(of.Where(r => r.FirstUtc >= minutes), 1_000),
            await CountAsync(of.Where(r => r.FirstUtc >= minutes && r.Stars == input.Stars), 1_000),
            await db.Set<ViewCountRow>().Where(v => v.ContentItemId == input.ContentItemId).Select(v => v.Count).FirstOrDefaultAsync(ct));
    }
}

/// <summary>
/// Tells the pages that points have changed, for each item once in a while: a story that many rate would otherwise be drawn and
/// indexed anew for every point. Open pages ask for the figures themselves, and a kept page is never older than a minute.
/// </summary>
public sealed class RatingNews(AnnounceChangeHandler announce, RatingNewsMemory memory)
{
    public async Task TellAsync(string contentItemId, CancellationToken ct)
    {
        if (memory.IsDue(contentItemId)) await announce.HandleAsync(new AnnounceChange(contentItemId, "Rated"), ct);
    }
}

/// <summary>When each item was last told of, in this process.</summary>
public sealed class RatingNewsMemory(TimeProvider clock)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, long> _told = new(StringComparer.Ordinal);

    public bool IsDue(string contentItemId)
    {
        var now = clock.GetTimestamp();
        if (_told.TryGetValue(contentItemId, out var at) && clock.GetElapsedTime(at, now) < Pause) return false;
        if (_told.Count > Most) _told.Clear();
        _told[contentItemId] = now;
        return true;
    }
}
