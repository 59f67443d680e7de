using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Documents;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition.Importing;

/// <summary>Reads and judges a list, and keeps the preview. Run again it makes the preview anew.</summary>
public sealed class ReadAwardList(SiteDbContext db, AwardCatalogue catalogue, RegistryKnowledge knowledge, ImportProgress progress, TimeProvider clock)
{
    private const int Batch = 500;

    public async Task RunAsync(string importId, CancellationToken ct)
    {
        var import = await db.Set<AwardImport>().AsNoTracking().SingleAsync(i => i.Id == importId, ct);
        var table = TableImport.Read(import.FileName, import.File);
        var lines = table.Value is { } found ? AwardColumns.Read(found) : table.Refusals;
        if (lines.Value is not { } read)
        {
            await FailAsync(importId, lines.Refusals.First(), ct);
            return;
        }
        var judge = new AwardJudge(await catalogue.ListAsync(ct), await knowledge.ExemplarsAsync(ct),
            await knowledge.AwardsAsync([.. read.Lines.Select(l => AwardContent.DecisionKey(l.Number))], ct), clock.Today());

        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<AwardImportRow>().Where(r => r.ImportId == importId).ExecuteDeleteAsync(ct);
        var done = 0;
        foreach (var batch in read.Lines.Chunk(Batch))
        {
            foreach (var line in batch) db.Add(Row(importId, judge.Judge(line)));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            progress.Set(importId, done += batch.Length);
        }
        (await db.Set<AwardImport>().SingleAsync(i => i.Id == importId, ct)).Ready(read.Lines.Count);
        await write.CommitAsync(ct);
        progress.Forget(importId);
    }

    private static AwardImportRow Row(string importId, JudgedLine judged) => new()
    {
        ImportId = importId, Line = judged.Line.Line, Data = JsonSerializer.Serialize(judged.Line, Json.Options), Verdict = judged.Verdict,
        Reasons = JsonSerializer.Serialize(judged.Reasons, Json.Options), CandidateId = judged.CandidateId, CandidateName = judged.CandidateName,
    };

    private async Task FailAsync(string importId, Refusal refusal, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        (await db.Set<AwardImport>().SingleAsync(i => i.Id == importId, ct)).Fail(refusal.Code, string.Join('\n', refusal.Args), keepsPreview: false);
        await write.CommitAsync(ct);
    }
}
