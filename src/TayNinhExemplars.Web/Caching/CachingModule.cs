namespace TayNinhExemplars.Web.Caching;

public static class CachingModule
{
    public static IServiceCollection AddCaching(this IServiceCollection services, PageCacheOptions? options = null) => services
        .AddSingleton(options ?? new PageCacheOptions()).AddSingleton<PageCache>().AddSingleton<StalePages>().AddSingleton<SiteFiles>()
        .AddHostedService<CacheEviction>().AddHostedService<ViewFlush>();

    /// <summary>Before everything else: what is kept needs nothing of it.</summary>
    public static void UseKeptPages(this IApplicationBuilder app) => app.UseMiddleware<PageCacheMiddleware>();

    /// <summary>Behind the security headers, before routing.</summary>
    public static IApplicationBuilder UseSiteFiles(this IApplicationBuilder app) => app.UseMiddleware<SiteFilesMiddleware>();
}
