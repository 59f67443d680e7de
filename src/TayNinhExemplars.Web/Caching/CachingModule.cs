namespace TayNinhExemplars.Web.Caching;

public static class CachingModule
{
    public static IServiceCollection AddCaching(this IServiceCollection services, PageCacheOptions? options = null) => services
        .AddSingleton(options ?? new PageCacheOptions()).AddSingleton<PageCache>().AddSingleton<StalePages>().AddSingleton<SiteFiles>()
        .AddHostedService<CacheEviction>().AddHostedService<ViewFlush>();

    /// <summary>Behind the security headers, before routing: what is kept needs nothing else.</summary>
    public static IApplicationBuilder UseCaching(this IApplicationBuilder app) =>
        app.UseMiddleware<PageCacheMiddleware>().UseMiddleware<SiteFilesMiddleware>();
}
