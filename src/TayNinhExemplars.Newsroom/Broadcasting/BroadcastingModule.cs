using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

public static class BroadcastingModule
{
    public static IServiceCollection AddBroadcasting(this IServiceCollection services, BroadcastingOptions options) => services
        .AddPermissions([.. BroadcastingPermissions.All])
        .AddSingleton(options).AddSingleton<IModelPart, BroadcastingModel>()
        .AddScoped<AirDesk>().AddScoped<Rundowns>().AddScoped<RecordingLengths>()
        .AddScoped<SaveScriptHandler>().AddScoped<AttachRecordingHandler>().AddScoped<SignAirSheetHandler>()
        .AddScoped<SaveProgrammeHandler>().AddScoped<PlanEpisodeHandler>().AddScoped<ArrangeEpisodeHandler>().AddScoped<LogEpisodeHandler>().AddScoped<CorrectOnAirHandler>();
}
