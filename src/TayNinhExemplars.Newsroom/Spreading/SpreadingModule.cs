using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Spreading.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Spreading;

public static class SpreadingModule
{
    public static IServiceCollection AddSpreading(this IServiceCollection services) => services
        .AddSingleton<IModelPart, SpreadingModel>().AddPermissions([.. SpreadingPermissions.All])
        .AddSingleton<IContentIndexSource, EventIndex>().AddScoped<IPublicationGuard, PeriodGuard>()
        .AddScoped<SpreadingEvents>().AddScoped<SpreadingJournal>().AddScoped<ReportEventHandler>().AddScoped<Movements>().AddScoped<IRecognitionObserver, FollowMergers>()
        .AddScoped<TeachingPacks>().AddScoped<PackCheck>().AddScoped<PackContents>().AddScoped<PackPictures>().AddScoped<PackWord>().AddScoped<SavePackHandler>().AddScoped<BuildPackHandler>()
        .AddScoped<SeedDemoPackHandler>()
        .AddRecurring<EventWatch>("spreading", TimeSpan.FromHours(1));
}
