using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Web.Newsroom.Finding;

/// <summary>What somebody of the newsroom may find: all that is published, and the drafts they may preview, of everybody or of their own.</summary>
public sealed class DraftSearch(ContentIndex index, ContentDefinitionStore definitions, SearchSynonyms synonyms)
{
    public async Task<SearchResponse> RunAsync(string query, int from, int size, Actor actor, CancellationToken ct) => index.Index.Search(new SearchRequest
    {
        Query = query,
        From = from,
        Size = size,
        Drafts = await AccessOfAsync(actor, ct),
        Synonyms = await synonyms.TableAsync(ct),
    });

    private async Task<DraftAccess> AccessOfAsync(Actor actor, CancellationToken ct)
    {
        var types = (await definitions.GetAsync(ct)).Types.Keys.ToList();
        return new DraftAccess(
            actor.Id,
            types.Where(t => actor.May(ContentPermissions.PreviewContent, t, own: false)).ToHashSet(StringComparer.Ordinal),
            types.Where(t => actor.May(ContentPermissions.PreviewContent, t, own: true)).ToHashSet(StringComparer.Ordinal));
    }
}
