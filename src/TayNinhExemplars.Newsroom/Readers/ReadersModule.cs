using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

public static class ReadersModule
{
    /// <summary>Needs Content, Accounts, Audit, Notices and Editorial. The host calls <see cref="ViewCounter.FlushAsync"/> now and then, and when it stops.</summary>
    public static IServiceCollection AddReaders(this IServiceCollection services)
    {
        services.AddHttpClient(SendWebhooks.Client, c => c.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services
            .AddSingleton<IModelPart, ReadersModel>().AddPermissions([.. ReadersPermissions.All])
            .AddSingleton<PendingViews>().AddSingleton(s => new VisitMemory(s.GetRequiredService<TimeProvider>())).AddSingleton<PastSearches>().AddSingleton<FormTokens>().AddSingleton<WebhookSecrets>().AddSingleton<RatingIntake>()
            .AddScoped<ReaderSettingsStore>().AddScoped<PastSearchReader>().AddScoped<PastSearchCounting>().AddScoped<Networks>().AddScoped<ViewCounter>().AddScoped<MostRead>().AddScoped<Ratings>().AddScoped<ReaderData>().AddScoped<ReaderResponse>().AddSingleton<RatingNewsMemory>().AddSingleton<VoicePace>().AddScoped<RatingNews>()
            .AddScoped<RateItemHandler>().AddScoped<DecideHeldRatingsHandler>().AddScoped<SaveReaderSettingsHandler>()
            .AddScoped<ReportTextErrorHandler>().AddScoped<CloseTextErrorHandler>().AddScoped<TextErrors>().AddScoped<ReaderMail>()
            .AddScoped<Polls>().AddSingleton(Polls.Trace).AddSingleton(Ratings.SumTrace).AddSingleton(Ratings.CountTrace).AddSingleton(ViewCounter.Trace).AddScoped<PollHandler>().AddScoped<VotePollHandler>()
            .AddScoped<WebhookQueue>().AddScoped<Webhooks>().AddScoped<SeedDemoReadersHandler>().AddScoped<WebhookHandler>()
            .AddRecurring<SendWebhooks>("webhooks", TimeSpan.FromSeconds(5))
            .AddRecurring<KeepPastSearches>("past-searches", TimeSpan.FromMinutes(2))
            .AddRecurring<RollViews>("views-roll", TimeSpan.FromMinutes(10))
            .AddRecurring<ForgetNetworks>("networks-forget", TimeSpan.FromHours(6));
    }
}
