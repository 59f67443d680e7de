using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>
/// A module's say over items in its care, beside the veto on publication: on every save (a plan is part of what is saved)
/// and on every withdrawal, whoever asks: button, bulk action, API, import, timer or bin.
/// </summary>
public interface IContentCustody
{
    /// <param name="item">What shall be the latest version.</param>
    /// <param name="latest">What is the latest version now; null for a new item.</param>
    Task<Refusals> MaySaveAsync(ContentItem item, ContentItem? latest, Actor actor, CancellationToken ct);

    /// <param name="item">What readers see; for an item going into the bin unpublished, its draft.</param>
    Task<Refusals> MayWithdrawAsync(ContentItem item, Actor actor, CancellationToken ct);
}

/// <summary>Told inside the transaction of the deed; what it writes is committed or undone with it.</summary>
public interface IContentObserver
{
    Task SavedAsync(ContentItem item, Actor actor, CancellationToken ct) => Task.CompletedTask;

    Task PublishedAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct) => Task.CompletedTask;

    Task WithdrawnAsync(ContentItem item, Actor actor, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Asks every module that keeps items, and tells every module that watches them.</summary>
public sealed class ContentWatch(IEnumerable<IContentCustody> keepers, IEnumerable<IContentObserver> observers)
{
    internal async Task<Refusals> MaySaveAsync(ContentItem item, ContentItem? latest, Actor actor, CancellationToken ct)
    {
        var refusals = new Refusals();
        foreach (var keeper in keepers) refusals.Add(await keeper.MaySaveAsync(item, latest, actor, ct));
        return refusals;
    }

    internal async Task<Refusals> MayWithdrawAsync(ContentItem item, Actor actor, CancellationToken ct)
    {
        var refusals = new Refusals();
        foreach (var keeper in keepers) refusals.Add(await keeper.MayWithdrawAsync(item, actor, ct));
        return refusals;
    }

    internal async Task SavedAsync(ContentItem item, Actor actor, CancellationToken ct)
    {
        foreach (var observer in observers) await observer.SavedAsync(item, actor, ct);
    }

    internal async Task PublishedAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct)
    {
        foreach (var observer in observers) await observer.PublishedAsync(item, actor, atUtc, ct);
    }

    internal async Task WithdrawnAsync(ContentItem item, Actor actor, CancellationToken ct)
    {
        foreach (var observer in observers) await observer.WithdrawnAsync(item, actor, ct);
    }
}
