using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Indexing;

public static class IndexingModule
{
    /// <param name="path">The folder of this node's index; it is opened when first asked for.</param>
    public static IServiceCollection AddIndexing(this IServiceCollection services, string path) => services
        .AddSingleton(_ => SearchIndex.Open(Directory.CreateDirectory(path).FullName))
        .AddSingleton<ContentIndex>()
        .AddScoped<IIndexRebuild, RebuildRequest>()
        .AddScoped<IndexProfiles>().AddScoped<NamedQueries>().AddScoped<IQueryItems, QueryItems>().AddScoped<SearchDocuments>()
        .AddScoped<SearchSynonyms>().AddScoped<SaveSynonymsHandler>().AddScoped<RemoveSynonymsHandler>();

    private sealed class QueryItems(NamedQueries queries) : IQueryItems
    {
        public async Task<IReadOnlyList<string>?> IdsAsync(string query, JsonObject parameters, CancellationToken ct)
        {
            try
            {
                return await queries.RunAsync(query, parameters, ct) is { } found ? [.. found.Hits.Items.Select(h => h.Id)] : null;
            }
            catch (Exception e) when (e is QueryFormatException or FormatException)
            {
                return null;
            }
        }
    }

    /// <summary>A recipe may run where the index belongs to another process: the wish travels with the change feed.</summary>
    private sealed class RebuildRequest(ContentWriter writer) : IIndexRebuild
    {
        public async Task RequestAsync(CancellationToken ct)
        {
            await using var write = await writer.BeginAsync(ct);
            writer.Announce("", "", ContentChange.Rebuild);
            await write.CommitAsync(ct);
        }
    }
}
