using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Workflows.Data;

namespace TayNinhExemplars.Workflows;

/// <summary>Works off what was set off, in order, each in a unit of work of its own. What fails three times becomes a faulty run that the screen shows.</summary>
public sealed partial class WorkflowQueue(IServiceScopeFactory scopes, ChangeSignal signal, TimeProvider clock, ILogger<WorkflowQueue> log)
{
    private const int MostAttempts = 3;

    /// <summary>Other nodes and commands beside the site are noticed this late.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(20);

    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                await WorkOffAsync(ct);
                await Task.WhenAny(next, Task.Delay(Poll, clock, ct));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e)
            {
                LogFailed(log, e, 0);
                await Task.WhenAny(Task.Delay(Poll, clock, ct));
            }
        }
    }

    /// <returns>How many triggers were worked off.</returns>
    public async Task<int> WorkOffAsync(CancellationToken ct = default)
    {
        var done = 0;
        for (long after = 0; await NextAsync(after, ct) is { } id; after = id, done++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RunTriggerHandler>().HandleAsync(new RunTrigger(id), ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e, id);
                await CountAsync(id, e.Message, ct);
            }
        }
        return done;
    }

    private async Task<long?> NextAsync(long after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Set<WorkflowTriggerRow>().Where(t => t.Id > after).OrderBy(t => t.Id).Select(t => (long?)t.Id).FirstOrDefaultAsync(ct);
    }

    private async Task CountAsync(long id, string message, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<WorkflowTriggerRow>().SingleOrDefaultAsync(t => t.Id == id, ct) is { } trigger && ++trigger.Attempts >= MostAttempts)
        {
            db.Remove(trigger);
            db.Add(WorkflowRunner.Faulted(trigger.WorkflowTypeId, trigger.ContentItemId, message, clock.UtcSecondsNow()));
        }
        await write.CommitAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The workflow trigger {Trigger} failed.")]
    private static partial void LogFailed(ILogger logger, Exception e, long trigger);
}

/// <summary>Runs that have ended are of interest for a while; those that failed stay until somebody has looked.</summary>
public sealed class ForgetWorkflows(SiteDbContext db, TimeProvider clock) : IRecurringWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public async Task RunAsync(CancellationToken ct)
    {
        var before = clock.UtcSecondsNow() - Kept;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<WorkflowRunRow>().Where(w => w.ChangedUtc < before && (w.Status == WorkflowStatus.Finished || w.Status == WorkflowStatus.Aborted)).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }
}
