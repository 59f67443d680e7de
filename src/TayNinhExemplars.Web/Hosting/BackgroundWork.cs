using Microsoft.EntityFrameworkCore;
using Quartz;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Web.Hosting;

/// <summary>Follows the change feed into the search index; on a graceful stop the index is committed.</summary>
internal sealed class IndexService(ContentIndex index) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => index.RunAsync(stoppingToken), CancellationToken.None);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        index.Index.Commit();
    }
}

/// <summary>Runs the workflows that content sets off.</summary>
internal sealed class WorkflowService(TayNinhExemplars.Workflows.WorkflowQueue queue) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => queue.RunAsync(stoppingToken), CancellationToken.None);
}

/// <summary>Encodes AVIF pictures aside, so that no reader waits for an encoder.</summary>
internal sealed class AvifService(ImageVariants variants) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => variants.EncodeAsideAsync(stoppingToken), CancellationToken.None);
}

/// <summary>Notices settings that another process wrote: a command beside the running site.</summary>
internal sealed partial class DocumentRefreshService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DocumentRefreshService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2), clock);
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<DocumentStore>().RefreshAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The settings could not be compared with the database.")]
    private static partial void LogFailed(ILogger logger, Exception e);
}

/// <summary>Publishes and archives what is due. Shallow: the use case does the work and may run twice.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ScheduleJob(RunScheduleHandler schedule, ILogger<ScheduleJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var action in await schedule.HandleAsync(cancellationToken))
            if (action.Refusals.Any) LogRefused(log, action.Action, action.ContentItemId, action.Refusals.ToString());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Planned {Action} of {ContentItemId} was refused: {Refusals}")]
    private static partial void LogRefused(ILogger logger, string action, string contentItemId, string refusals);
}

/// <summary>Runs one piece of recurring work of a module. What fails is logged and has its next turn.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RecurringJob<T>(T work, ILogger<T> log) : IJob where T : IRecurringWork
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await work.RunAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(log, typeof(T).Name, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} failed and will be tried again.")]
    private static partial void LogFailed(ILogger logger, string work, Exception e);
}

internal static class BackgroundWork
{
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services)
    {
        services.AddHostedService<IndexService>().AddHostedService<AvifService>().AddHostedService<WorkflowService>().AddHostedService<DocumentRefreshService>();
        var works = services.Where(s => s.ServiceType == typeof(RecurringWork)).Select(s => (RecurringWork)s.ImplementationInstance!).ToList();
        services.AddQuartz(q =>
        {
            q.ScheduleJob<ScheduleJob>(t => t.WithIdentity("schedule").StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromSeconds(10)).RepeatForever()));
            foreach (var work in works)
            {
                var key = new JobKey(work.Name, "recurring");
                q.AddJob(typeof(RecurringJob<>).MakeGenericType(work.Work), j => j.WithIdentity(key).StoreDurably());
                q.AddTrigger(t => t.ForJob(key).WithIdentity(work.Name).StartNow().WithSimpleSchedule(s => s.WithInterval(work.Every).RepeatForever()));
            }
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }
}
