using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Theming;

public enum ContentHandleKind { ContentItemId, ContentItemVersionId, Alias, Slug }

/// <summary>How a template names an item: <c>alias:main-menu</c>, <c>slug:tin-bai/mot-bai</c>, <c>contentitemid:4k..</c>.</summary>
public sealed record ContentHandle(ContentHandleKind Kind, string Value, bool Latest = false)
{
    /// <summary>A handle without a known prefix is an id.</summary>
    public static ContentHandle Parse(string text, bool latest = false)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Enum.TryParse<ContentHandleKind>(text[..colon].Trim(), ignoreCase: true, out var kind)) return new ContentHandle(kind, text[(colon + 1)..].Trim(), latest);
        return new ContentHandle(ContentHandleKind.ContentItemId, text.Trim(), latest);
    }
}

/// <summary>
/// The content that templates ask for. The host implements it for one request, so that it decides what the reader may see;
/// what is not there or not to be seen is null or left out.
/// </summary>
public interface IThemeContentSource
{
    ValueTask<ContentDefinitions> DefinitionsAsync(CancellationToken ct);

    ValueTask<ContentItem?> FindAsync(ContentHandle handle, CancellationToken ct);

    /// <summary>In the order of the ids.</summary>
    ValueTask<IReadOnlyList<ContentItem>> FindManyAsync(IReadOnlyList<string> contentItemIds, CancellationToken ct);

    /// <summary>The items of a list, in its order.</summary>
    ValueTask<IReadOnlyList<ContentItem>> ContainedAsync(string listContentItemId, int skip, int take, CancellationToken ct);

    ValueTask<int> CountContainedAsync(string listContentItemId, CancellationToken ct);

    /// <summary>The items that carry a term, newest first.</summary>
    ValueTask<IReadOnlyList<ContentItem>> WithTermAsync(string taxonomyContentItemId, string termContentItemId, int skip, int take, CancellationToken ct);

    /// <summary>Runs a named query; items of content or JSON. Null when there is no such query.</summary>
    ValueTask<IReadOnlyList<object>?> QueryAsync(string name, IReadOnlyDictionary<string, object?> parameters, CancellationToken ct) => ValueTask.FromResult<IReadOnlyList<object>?>(null);

    /// <summary>Where the item is read; null when it has no page of its own.</summary>
    string? UrlOf(ContentItem item) => item.Part("AutoroutePart") is not { } route || route.Flag("Disabled") == true ? null
        : route.Flag("SetHomepage") == true ? "/"
        : route.Text("Path") is { Length: > 0 } path ? "/" + path.TrimStart('/')
        : null;

    /// <summary>The same for an item that may be kept inside another: a term answers below its taxonomy.</summary>
    ValueTask<string?> UrlOfAsync(ContentItem item, CancellationToken ct) => ValueTask.FromResult(UrlOf(item));

    /// <summary>The items of localization sets in a language, at most one a set.</summary>
    ValueTask<IReadOnlyList<ContentItem>> LocalizedAsync(IReadOnlyList<string> sets, string culture, CancellationToken ct) => ValueTask.FromResult<IReadOnlyList<ContentItem>>([]);

    /// <summary>Accounts by id or by name, as much of them as readers may know: never an address.</summary>
    ValueTask<IReadOnlyList<UserView>> UsersAsync(IReadOnlyList<string> keys, bool byName, CancellationToken ct) => ValueTask.FromResult<IReadOnlyList<UserView>>([]);

    /// <summary>Where the item is edited, removed, ...; null when there is no such screen.</summary>
    string? ScreenOf(string screen, ContentItem item) => null;
}
