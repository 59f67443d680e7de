using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Theming;

public static class ThemingModule
{
    public static IServiceCollection AddTheming(this IServiceCollection services, Action<ThemingOptions>? configure = null)
    {
        if (configure is not null) services.Configure(configure);
        return services
            .AddOptions()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<ThemingOptions>>().Value)
            .AddSingleton<LiquidEngine>()
            .AddSingleton<ThemeCatalog>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<IPatternRenderer, PatternRenderer>()
            .AddSingleton<IQueryTemplate, QueryTemplateRenderer>()
            .AddScoped<StoredContent>().AddScoped<IWorkflowText, WorkflowText>()
            .AddScoped<ThemeOverrides>();
    }

    /// <summary>Lets templates read the public properties of a view record; a type that is not registered shows nothing.</summary>
    public static IServiceCollection AddTemplateView<T>(this IServiceCollection services) => services.Configure<ThemingOptions>(o => o.TemplateViews.Add(typeof(T)));
}
