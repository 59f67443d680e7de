using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Indexing;

public static class IndexingModule
{
    /// <param name="path">The folder of this node's index; it is opened when first asked for.</param>
    public static IServiceCollection AddIndexing(this IServiceCollection services, string path) => services
        .AddSingleton(_ => SearchIndex.Open(Directory.CreateDirectory(path).FullName))
        .AddSingleton<ContentIndex>()
        .AddSingleton<IIndexRebuild, DeferredRebuild>()
        .AddScoped<IndexProfiles>().AddScoped<NamedQueries>().AddScoped<SearchDocuments>();

    /// <summary>A recipe may run where the index belongs to another process: asking for a rebuild must not open it.</summary>
    private sealed class DeferredRebuild(IServiceProvider services) : IIndexRebuild
    {
        public void Request()
        {
            if (services.GetService<IndexOwner>() is not null) services.GetRequiredService<ContentIndex>().Request();
        }
    }
}

/// <summary>Registered by the host that keeps the index open; absent in short commands.</summary>
public sealed class IndexOwner;
