using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>New items as rows, ready to be written.</summary>
public sealed class PreparedContent
{
    internal List<object> Rows { get; } = [];
    internal List<string> Ids { get; } = [];
    internal HashSet<string> Paths { get; } = new(StringComparer.Ordinal);

    public int Count => Ids.Count;
}

/// <summary>
/// Adds many items that are new, all or none. Everything that takes thought (normal form, addresses, checks, guards, index rows) is done
/// before the transaction, which then only writes: other writers wait for moments and not for the whole list.
/// </summary>
public sealed class AddManyContentHandler(ContentWriter writer, ContentChecks checks, IContentCompletion completion, IEnumerable<IPublicationGuard> guards, IEnumerable<IPublicationObserver> observers)
{
    private const int Asked = 500, Told = 250;

    /// <summary>Prepares one more item; its id must be new. A refusal ends the whole.</summary>
    /// <exception cref="ImportException">The item is refused.</exception>
    public async Task PrepareAsync(PreparedContent prepared, ContentItem item, CancellationToken ct = default)
    {
        Stop(item, ImportedVersion.CheckShape(item));
        await checks.NormaliseAsync(item, ct);
        await writer.CompleteAsync(item, new Among(prepared, completion), ct);
        Stop(item, await checks.CheckAsync(item, forPublication: false, ct));
        if (item.Published)
        {
            var refusals = new Refusals();
            foreach (var guard in guards) refusals.Add(await guard.CheckAsync(item, Actor.System, item.PublishedUtc ?? writer.Now, ct));
            Stop(item, refusals);
        }
        prepared.Rows.Add(ContentWriter.RowOf(item));
        foreach (var row in await writer.IndexRowsOfAsync(item, ct))
        {
            prepared.Rows.Add(row);
            if (row is AutorouteIndexRow route) prepared.Paths.Add(route.Path);
        }
        prepared.Rows.Add(writer.ChangeOf(item, item.Published ? "Published" : "Saved"));
        prepared.Ids.Add(item.ContentItemId);
    }

    /// <summary>Inside the caller's transaction.</summary>
    /// <returns>False when an address was taken meanwhile: prepare again.</returns>
    public async Task<bool> WriteAsync(PreparedContent prepared, CancellationToken ct = default)
    {
        await using var write = await writer.BeginAsync(ct);
        foreach (var paths in prepared.Paths.Chunk(Asked))
            if (await writer.AnyPathTakenAsync(paths, ct)) return false;
        await writer.InsertAsync(prepared.Rows, ct);
        foreach (var row in prepared.Rows.OfType<ContentItemRow>().Where(r => r.Published))
            foreach (var observer in observers) await observer.PublishedAsync(ContentStore.ToItem(row)!, ct);
        foreach (var ids in prepared.Ids.Chunk(Told)) await writer.TellAsync(ContentNews.Import(ids), ct);
        await write.CommitAsync(ct);
        return true;
    }

    private static void Stop(ContentItem item, Refusals refusals)
    {
        if (refusals.Any) throw new ImportException(item.ContentItemId, item.DisplayText, refusals);
    }

    /// <summary>Addresses given to the others of the list are taken too.</summary>
    private sealed class Among(PreparedContent prepared, IContentCompletion completion) : IContentCompletion
    {
        public Task<string> RenderAsync(string pattern, ContentItem item, CancellationToken ct) => completion.RenderAsync(pattern, item, ct);

        public async Task<bool> PathIsTakenAsync(string path, string exceptContentItemId, CancellationToken ct) =>
            prepared.Paths.Contains(path) || await completion.PathIsTakenAsync(path, exceptContentItemId, ct);

        public Task<bool> AliasIsTakenAsync(string alias, string exceptContentItemId, CancellationToken ct) => completion.AliasIsTakenAsync(alias, exceptContentItemId, ct);
    }
}
