using TayNinhExemplars.Audit;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

public sealed record HoldExemplar(string ExemplarId, string Reason);

public sealed record ReleaseExemplar(string ExemplarId, string Outcome);

/// <summary>"Đang xác minh": while it lasts no new story is published, timers and relays included; the desk is told.</summary>
public sealed class HoldExemplarHandler(SiteDbContext db, DossierDesk desk, CitingItems citing, OpenDeskTaskHandler tasks, TimeProvider clock)
{
    public const string TaskKind = "exemplar.held";

    public async Task<Outcome<Dossier>> HandleAsync(HoldExemplar input, Actor by, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var outcome = await desk.ActAsync(input.ExemplarId, by, d => DossierRules.CanHold(d, input.Reason), dossier =>
        {
            dossier.Hold(input.Reason.Trim(), clock.UtcSecondsNow());
            return Task.FromResult(new Refusals());
        }, new AuditEntry("exemplar.held", "", "", "", input.Reason), ct);
        if (outcome.Value is not { } dossier) return outcome;
        var stories = await citing.AboutAsync(input.ExemplarId, ct);
        await tasks.HandleAsync(new OpenDeskTask(TaskKind, input.ExemplarId, dossier.Name, input.Reason, "ManagingEditor", input.ExemplarId, "/toa-soan/ho-so/" + input.ExemplarId), by, ct);
        await desk.TellAsync(new RecognitionNews(RecognitionNews.ExemplarHeld, input.ExemplarId, dossier.Name, input.Reason, stories), by, ct);
        await write.CommitAsync(ct);
        return dossier;
    }
}

public sealed class ReleaseExemplarHandler(SiteDbContext db, DossierDesk desk, CitingItems citing, CloseDeskTaskHandler tasks)
{
    public async Task<Outcome<Dossier>> HandleAsync(ReleaseExemplar input, Actor by, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var outcome = await desk.ActAsync(input.ExemplarId, by,
            d => new Refusals().Unless(d.IsHeld, "recognition.notHeld").Add(DossierRules.Text(input.Outcome, DossierRules.LongestText, "recognition.outcome", nameof(input.Outcome))),
            dossier =>
            {
                dossier.Release();
                return Task.FromResult(new Refusals());
            }, new AuditEntry("exemplar.released", "", "", "", input.Outcome), ct);
        if (outcome.Value is not { } dossier) return outcome;
        await tasks.HandleAsync(new CloseDeskTasks(HoldExemplarHandler.TaskKind, input.ExemplarId, input.Outcome), by, ct);
        await desk.TellAsync(new RecognitionNews(RecognitionNews.ExemplarReleased, input.ExemplarId, dossier.Name, input.Outcome, await citing.AboutAsync(input.ExemplarId, ct)), by, ct);
        await write.CommitAsync(ct);
        return dossier;
    }
}
