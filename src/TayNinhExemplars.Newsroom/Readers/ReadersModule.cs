using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

public static class ReadersModule
{
    /// <summary>The host calls <see cref="ViewCounter.FlushAsync"/> now and then, and when it stops.</summary>
    public static IServiceCollection AddReaders(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ReadersModel>().AddSingleton<PendingViews>().AddScoped<ViewCounter>();
}
