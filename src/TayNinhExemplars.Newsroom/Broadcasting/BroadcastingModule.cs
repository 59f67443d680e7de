using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

public static class BroadcastingModule
{
    public static IServiceCollection AddBroadcasting(this IServiceCollection services, BroadcastingOptions options) => services
        .AddPermissions([.. BroadcastingPermissions.All])
        .AddSingleton(options).AddSingleton<IModelPart, BroadcastingModel>()
        .AddScoped<AirDesk>().AddScoped<Rundowns>().AddScoped<RecordingLengths>()
        .AddScoped<SaveScriptHandler>().AddScoped<AttachRecordingHandler>().AddScoped<SignAirSheetHandler>()
        .AddScoped<SaveProgrammeHandler>().AddScoped<PlanEpisodeHandler>().AddScoped<ArrangeEpisodeHandler>().AddScoped<LogEpisodeHandler>().AddScoped<CorrectOnAirHandler>()
        .AddSingleton<IModelPart, RelayModel>()
        .AddScoped<AirFlow>().AddScoped<RelayFlow>().AddScoped<RelayNews>().AddScoped<StationBook>().AddScoped<Relays>().AddScoped<BulletinSources>().AddScoped<RelayPack>().AddScoped<CalendarFeeds>().AddScoped<PlanningCalendar>()
        .AddScoped<SaveStationHandler>().AddScoped<IssueBulletinHandler>().AddScoped<RecallBulletinHandler>().AddScoped<ConfirmRecallHandler>()
        .AddScoped<AcceptRelayHandler>().AddScoped<DeclineRelayHandler>().AddScoped<AdaptRelayHandler>().AddScoped<RecordRelayHandler>().AddScoped<DecideRelayHandler>()
        .AddScoped<ScheduleRelayHandler>().AddScoped<LogAiringHandler>().AddScoped<ReportRelayHandler>().AddScoped<ReuseStoryHandler>().AddScoped<SeedDemoBroadcastsHandler>().AddScoped<SeedDemoStudioHandler>().AddScoped<SeedDemoRelaysHandler>()
        .AddScoped<ITakeDownObserver, FollowSources>().AddScoped<ITransitionObserver, FollowSources>().AddScoped<IHoldObserver, FollowSources>()
        .AddScoped<ITakeDownObserver, FollowRundowns>().AddScoped<ITransitionObserver, FollowRundowns>().AddScoped<IHoldObserver, FollowRundowns>()
        .AddSingleton(new DeclaredGuards([.. AirGuardNames.All])).AddScoped<ITransitionGuard, ScriptAsApprovedGuard>().AddScoped<ITransitionGuard, AirSheetGuard>()
        .AddScoped<ITransitionGuard, RundownGuard>().AddScoped<ITransitionGuard, AirLogGuard>().AddScoped<ITransitionGuard, AirCorrectionGuard>()
        .AddScoped<PeopleOnAir>().AddScoped<IConsentObserver, FollowPeople>().AddScoped<IRecognitionObserver, FollowPeople>()
        .AddRecurring<WatchRecalls>("recalls", TimeSpan.FromMinutes(2));
}
