using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;

namespace TayNinhExemplars.Web.Public.Themed;

/// <summary>The published content that an Orchard theme asks for, and what the page must be made anew for.</summary>
public sealed class ThemedContent(StoredContent stored, UserDirectory users) : IThemeContentSource
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);

    /// <summary>The front page's item; its address is "/".</summary>
    public string? HomeId { get; set; }

    public IReadOnlyCollection<string> Tags => _tags;

    public ValueTask<ContentDefinitions> DefinitionsAsync(CancellationToken ct) => stored.DefinitionsAsync(ct);

    public ValueTask<ContentItem?> FindAsync(ContentHandle handle, CancellationToken ct) => handle.Latest ? ValueTask.FromResult<ContentItem?>(null) : stored.FindAsync(handle, ct);

    public ValueTask<IReadOnlyList<ContentItem>> FindManyAsync(IReadOnlyList<string> contentItemIds, CancellationToken ct) => stored.FindManyAsync(contentItemIds, ct);

    public async ValueTask<IReadOnlyList<ContentItem>> ContainedAsync(string listContentItemId, int skip, int take, CancellationToken ct) =>
        await ListedAsync(await stored.ContainedAsync(listContentItemId, skip, take, ct), ct);

    public async ValueTask<int> CountContainedAsync(string listContentItemId, CancellationToken ct)
    {
        await ListedAsync([], ct);
        return await stored.CountContainedAsync(listContentItemId, ct);
    }

    public async ValueTask<IReadOnlyList<ContentItem>> WithTermAsync(string taxonomyContentItemId, string termContentItemId, int skip, int take, CancellationToken ct) =>
        await ListedAsync(await stored.WithTermAsync(taxonomyContentItemId, termContentItemId, skip, take, ct), ct);

    public async ValueTask<IReadOnlyList<object>?> QueryAsync(string name, IReadOnlyDictionary<string, object?> parameters, CancellationToken ct)
    {
        await ListedAsync([], ct);
        return await stored.QueryAsync(name, parameters, ct);
    }

    public async ValueTask<IReadOnlyList<ContentItem>> LocalizedAsync(IReadOnlyList<string> sets, string culture, CancellationToken ct) =>
        await ListedAsync(await stored.LocalizedAsync(sets, culture, ct), ct);

    public string? UrlOf(ContentItem item) => item.ContentItemId == HomeId ? "/"
        : item.Part("AutoroutePart") is { } route && route.Flag("Disabled") != true && route.Text("Path") is { Length: > 0 } path ? ItemUrls.OfPath(path) : null;

    public async ValueTask<string?> UrlOfAsync(ContentItem item, CancellationToken ct)
    {
        if (item.ContentItemId == HomeId || (item.Published && !item.Has("TermPart"))) return UrlOf(item);
        return await stored.UrlOfAsync(item, ct) is { } url ? ItemUrls.OfPath(url) : null;
    }

    /// <summary>Names only: a theme reaches no address of anybody.</summary>
    public async ValueTask<IReadOnlyList<Theming.UserView>> UsersAsync(IReadOnlyList<string> keys, bool byName, CancellationToken ct)
    {
        var found = new List<Theming.UserView>();
        foreach (var key in keys.Take(20))
            if ((byName ? await users.FindByNameAsync(key, ct) : await users.FindAsync(key, ct)) is { IsEnabled: true } user)
                found.Add(new Theming.UserView(user.Id, new IdentityView(user.DisplayName, false, []), []));
        return found;
    }

    public string? ScreenOf(string screen, ContentItem item) => $"/toa-soan/noi-dung/{item.ContentItemId}";

    // Which types a list may show in future cannot be known from what it shows now, so every type of content counts.
    private async ValueTask<IReadOnlyList<ContentItem>> ListedAsync(IReadOnlyList<ContentItem> items, CancellationToken ct)
    {
        foreach (var type in (await stored.DefinitionsAsync(ct)).Types.Keys) _tags.Add(PageTag.List(type));
        return items;
    }
}
