using Microsoft.Extensions.DependencyInjection;

namespace TayNinhExemplars.Settings;

public static class SettingsModule
{
    public static IServiceCollection AddSettings(this IServiceCollection services) =>
        services.AddScoped<SettingsStore>().AddScoped<KeyedDocuments>();
}
