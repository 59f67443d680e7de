using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <param name="What"><c>content.created</c>, <c>saved</c>, <c>published</c>, <c>unpublished</c>, <c>removed</c>, <c>restored</c>, <c>discarded</c>, <c>imported</c>.</param>
/// <param name="ContentItemId">Empty for an import, whose details name the items.</param>
public sealed record ContentNews(string What, string ContentItemId, string ContentType, string DisplayText, Actor By, string Reason = "", string Details = "")
{
    public static ContentNews Of(string what, ContentItem item, Actor by, string reason = "") =>
        new("content." + what, item.ContentItemId, item.ContentType, item.DisplayText, by, reason, item.ContentItemVersionId);
}

/// <summary>Hears of every deed on content with who did it, inside the transaction that does it.</summary>
public interface IContentObserver
{
    Task HappenedAsync(ContentNews news, CancellationToken ct);
}

/// <summary>Where the use cases tell what they did: those who follow the change feed are woken after the commit, observers hear of it at once.</summary>
public sealed class ContentJournal(ChangeSignal signal, IEnumerable<IContentObserver> observers)
{
    public ChangeSignal Signal => signal;

    public async Task TellAsync(ContentNews news, CancellationToken ct)
    {
        foreach (var observer in observers) await observer.HappenedAsync(news, ct);
    }
}
