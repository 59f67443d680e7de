using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <param name="What"><c>content.created</c>, <c>saved</c>, <c>published</c>, <c>unpublished</c>, <c>removed</c>, <c>restored</c>, <c>discarded</c>, <c>imported</c>.</param>
/// <param name="ContentItemId">Empty for an import, whose details name the items.</param>
public sealed record ContentNews(string What, string ContentItemId, string ContentType, string DisplayText, Actor By, string Reason = "", string Details = "")
{
    private const string Prefix = "content.";

    /// <summary>An import is told once a batch, with the ids of all that it wrote: a row for each would double its time.</summary>
    public static ContentNews Import(IEnumerable<string> ids) => new(Prefix + "imported", "", "", "", Actor.System, Details: string.Join(' ', ids));

    public static ContentNews Of(string what, ContentItem item, Actor by, string reason = "") =>
        new(Prefix + what, item.ContentItemId, item.ContentType, item.DisplayText, by, reason, item.ContentItemVersionId);
}

/// <summary>Hears of every deed on content with who did it, inside the transaction that does it.</summary>
public interface IContentListener
{
    Task HappenedAsync(ContentNews news, CancellationToken ct);
}

/// <summary>Where the use cases tell what they did: those who follow the change feed are woken after the commit, observers hear of it at once.</summary>
public sealed class ContentJournal(ChangeSignal signal, IEnumerable<IContentListener> observers)
{
    public ChangeSignal Signal => signal;

    public async Task TellAsync(ContentNews news, CancellationToken ct)
    {
        foreach (var observer in observers) await observer.HappenedAsync(news, ct);
    }
}
