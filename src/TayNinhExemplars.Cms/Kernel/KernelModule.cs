using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace TayNinhExemplars.Kernel;

public static class KernelModule
{
    /// <summary>Registers the clock and the texts of the given assemblies.</summary>
    public static IServiceCollection AddKernel(this IServiceCollection services, params Assembly[] assembliesWithTexts) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new Texts(assembliesWithTexts));
}
