using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Features;

public static class FeaturesModule
{
    /// <param name="themesFolder">Where themes lie.</param>
    public static IServiceCollection AddFeatures(this IServiceCollection services, string themesFolder) => services
        .AddSingleton(new ThemeShelf(themesFolder))
        .AddScoped<SwitchFeaturesHandler>().AddScoped<IPublicationObserver, HomepageOnPublication>();
}
