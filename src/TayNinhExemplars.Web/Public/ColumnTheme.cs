using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Themed;

namespace TayNinhExemplars.Web.Public;

public static class ColumnTheme
{
    /// <summary>Theming as the column uses it: Vietnamese texts, the library's addresses, the versions of the site's own files.</summary>
    public static IServiceCollection AddColumnTheme(this IServiceCollection services, string themesPath, bool reloadOnChange = false, bool strict = false)
    {
        services.AddTheming(o =>
        {
            o.ThemesPath = themesPath;
            o.ReloadOnChange = reloadOnChange;
            o.Strict = strict;
            o.Resources.AddRange(LibraryResources.All);
        });
        services.AddOptions<ThemingOptions>().Configure<IServiceProvider>((o, provider) => o.Hooks = Hooks(provider));
        return services;
    }

    private static ThemingHooks Hooks(IServiceProvider provider)
    {
        var texts = provider.GetRequiredService<Texts>();
        var media = provider.GetRequiredService<MediaUrls>();
        return new ThemingHooks
        {
            Translate = key => texts.Get(ColumnRenderer.Vietnamese, key),
            MediaUrl = media.Of,
            // Asked late: the site's files know the themes, which these options belong to.
            AppendVersion = url => provider.GetRequiredService<SiteFiles>().Versioned(url),
        };
    }
}
