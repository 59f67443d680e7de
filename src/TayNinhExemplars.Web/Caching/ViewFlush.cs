using TayNinhExemplars.Readers;

namespace TayNinhExemplars.Web.Caching;

/// <summary>Writes the counted views now and then, and when the site stops.</summary>
public sealed partial class ViewFlush(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ViewFlush> log) : BackgroundService
{
    // A kill loses what has not been written: at most this much and the writing itself, which is promised to be five seconds.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await FlushAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // Stopping: what is pending is written below.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    private async Task FlushAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ViewCounter>().FlushAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(log, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The counted views could not be written; they are kept and tried again.")]
    private static partial void LogFailed(ILogger logger, Exception e);
}
