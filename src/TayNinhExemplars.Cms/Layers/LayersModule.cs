using Microsoft.Extensions.DependencyInjection;

namespace TayNinhExemplars.Layers;

public static class LayersModule
{
    public static IServiceCollection AddLayers(this IServiceCollection services) => services.AddScoped<LayerWidgets>();
}
