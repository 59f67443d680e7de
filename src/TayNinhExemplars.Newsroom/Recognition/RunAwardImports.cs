using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Recognition.Importing;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <summary>Does what waits: reads lists that were handed in, writes those that were approved. What a killed process had begun is begun again.</summary>
public sealed class RunAwardImports(SiteDbContext db, ReadAwardList read, WriteAwardList write, ImportEnd end, TimeProvider clock) : IRecurringWork
{
    private static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await NextAsync(ct) is { } next)
        {
            try
            {
                if (next.State == ImportState.Reading) await read.RunAsync(next.Id, ct);
                else await write.RunAsync(next.Id, ct);
                await end.SayAsync(next.Id, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                db.ChangeTracker.Clear();
                await end.FailedAsync(next.Id, e, ct);
            }
        }
    }

    /// <summary>Takes one list in hand, so that no other node takes it too.</summary>
    private async Task<AwardImport?> NextAsync(CancellationToken ct)
    {
        await using var scope = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var now = clock.UtcSecondsNow();
        var abandoned = now - GivenUp;
        var next = await db.Set<AwardImport>().Where(i => i.State == ImportState.Waiting || ((i.State == ImportState.Reading || i.State == ImportState.Applying) && i.BegunUtc < abandoned))
            .OrderBy(i => i.UploadedUtc).FirstOrDefaultAsync(ct);
        if (next is null) return null;
        next.Begin(next.State == ImportState.Applying ? ImportState.Applying : ImportState.Reading, now);
        await scope.CommitAsync(ct);
        db.Entry(next).State = EntityState.Detached;
        return next;
    }
}

/// <summary>Says how a list ended, to whoever handed it in.</summary>
public sealed partial class ImportEnd(SiteDbContext db, Notifier notifier, ImportProgress progress, ILogger<ImportEnd> log)
{
    public async Task SayAsync(string importId, CancellationToken ct)
    {
        var import = await db.Set<AwardImport>().AsNoTracking().SingleAsync(i => i.Id == importId, ct);
        var key = import.State switch { ImportState.Applied => "notice.awards.applied", ImportState.Ready => "notice.awards.ready", _ => "notice.awards.failed" };
        await notifier.TellAsync(new NewNotice("awards", key, "/toa-soan/khen-thuong/nhap/" + importId, import.FileName), [import.ById], ct);
    }

    /// <summary>A guard's refusal names the award; anything else is a fault of ours and logged as such.</summary>
    public async Task FailedAsync(string importId, Exception cause, CancellationToken ct)
    {
        progress.Forget(importId);
        LogFailed(log, importId, cause);
        var (code, args) = cause is ImportException refused ? ("recognition.import.refused", $"{refused.DisplayText}\n{refused.Refusals}") : ("recognition.import.failed", "");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var import = await db.Set<AwardImport>().SingleAsync(i => i.Id == importId, ct);
        import.Fail(code, args, keepsPreview: import.State == ImportState.Applying);
        await write.CommitAsync(ct);
        await SayAsync(importId, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The list of awards {Import} could not be worked on.")]
    private static partial void LogFailed(ILogger logger, string import, Exception cause);
}
