using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <param name="Counts">Rows by verdict.</param>
/// <param name="Open">Doubtful rows for which nothing was chosen yet.</param>
public sealed record ImportView(AwardImport Import, IReadOnlyDictionary<RowVerdict, int> Counts, int Open, int Done)
{
    /// <summary>All or nothing: with a wrong row, or a doubtful one undecided, there is nothing to apply.</summary>
    public bool CanApply => Import.State == ImportState.Ready && Open == 0 && Counts.GetValueOrDefault(RowVerdict.Wrong) == 0 && Import.Rows > 0;
}

public sealed record ImportRowView(AwardImportRow Row, AwardLine Line, IReadOnlyList<RowReason> Reasons);

/// <summary>Reads the lists that are on their way.</summary>
public sealed class AwardImports(SiteDbContext db, ImportProgress progress)
{
    public const int PageSize = 100;

    public async Task<IReadOnlyList<AwardImport>> RecentAsync(CancellationToken ct = default) =>
        await db.Set<AwardImport>().AsNoTracking().Where(i => i.State != ImportState.Discarded).OrderByDescending(i => i.UploadedUtc).Take(20).ToListAsync(ct);

    public async Task<ImportView?> FindAsync(string id, CancellationToken ct = default)
    {
        if (await db.Set<AwardImport>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import) return null;
        var rows = db.Set<AwardImportRow>().AsNoTracking().Where(r => r.ImportId == id);
        var counts = await rows.GroupBy(r => r.Verdict).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var open = await rows.CountAsync(r => r.Verdict == RowVerdict.Doubtful && r.Choice == RowChoice.None, ct);
        return new ImportView(import, counts, open, progress.Of(id));
    }

    /// <summary>A hundred rows of one verdict, or of all, in the file's order.</summary>
    public async Task<IReadOnlyList<ImportRowView>> RowsAsync(string id, RowVerdict? verdict, int page, CancellationToken ct = default)
    {
        var rows = db.Set<AwardImportRow>().AsNoTracking().Where(r => r.ImportId == id);
        if (verdict is { } only) rows = rows.Where(r => r.Verdict == only);
        var found = await rows.OrderBy(r => r.Id).Skip((Math.Clamp(page, 1, 1000) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return [.. found.Select(r => new ImportRowView(r, Line(r), JsonSerializer.Deserialize<List<RowReason>>(r.Reasons, Json.Options) ?? []))];
    }

    internal static AwardLine Line(AwardImportRow row) => JsonSerializer.Deserialize<AwardLine>(row.Data, Json.Options)!;
}

/// <summary>How far this process has come with a list; another node shows the state alone.</summary>
public sealed class ImportProgress
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> _done = new(StringComparer.Ordinal);

    public int Of(string importId) => _done.GetValueOrDefault(importId);

    internal void Set(string importId, int done) => _done[importId] = done;

    internal void Forget(string importId) => _done.TryRemove(importId, out _);
}

public sealed record UploadAwardList(string FileName, byte[] Content);

/// <summary>Takes the file in; reading and judging it follows at once in the background.</summary>
public sealed class UploadAwardListHandler(SiteDbContext db, TimeProvider clock)
{
    public async Task<Outcome<AwardImport>> HandleAsync(UploadAwardList input, Actor by, CancellationToken ct = default)
    {
        var refusals = new Refusals()
            .Unless(by.May(RecognitionPermissions.ManageAwards), "forbidden")
            .Unless(input.Content.Length > 0, "documents.empty", "file")
            .Unless(input.Content.Length <= Documents.TableImport.MaxBytes, "documents.tooLarge", "file", Documents.TableImport.MaxBytes >> 20);
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        var name = Path.GetFileName(input.FileName);
        var import = new AwardImport(Ids.New(), name.Length is > 0 and <= 200 ? name : "danh-sach", input.Content, by, clock.UtcSecondsNow());
        db.Add(import);
        await write.CommitAsync(ct);
        return import;
    }
}

/// <param name="RowId">One doubtful row; null means all that are still open.</param>
public sealed record ChooseForRow(string ImportId, long? RowId, RowChoice Choice);

public sealed class ChooseForRowHandler(SiteDbContext db)
{
    public async Task<Outcome<AwardImport>> HandleAsync(ChooseForRow input, Actor by, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var import = await db.Set<AwardImport>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == input.ImportId, ct);
        var refusals = new Refusals()
            .Unless(by.May(RecognitionPermissions.ManageAwards), "forbidden")
            .Unless(import is not null, "recognition.import.notFound")
            .Unless(import is null || import.State == ImportState.Ready, "recognition.import.notReady")
            .Unless(Enum.IsDefined(input.Choice), "recognition.import.choice");
        if (refusals.Any) return refusals;
        var rows = db.Set<AwardImportRow>().Where(r => r.ImportId == input.ImportId && r.Verdict == RowVerdict.Doubtful);
        rows = input.RowId is { } id ? rows.Where(r => r.Id == id) : rows.Where(r => r.Choice == RowChoice.None);
        // Only a row with a candidate can be linked to it.
        if (input.Choice == RowChoice.Link) rows = rows.Where(r => r.CandidateId != "");
        await rows.ExecuteUpdateAsync(s => s.SetProperty(r => r.Choice, input.Choice), ct);
        await write.CommitAsync(ct);
        return import!;
    }
}

public sealed record ApplyAwardImport(string ImportId);

public sealed record DiscardAwardImport(string ImportId);

/// <summary>Says that the list shall be applied; the work follows in the background, as one transaction.</summary>
public sealed class ApplyAwardImportHandler(SiteDbContext db, AwardImports imports, AuditTrail audit)
{
    public async Task<Outcome<AwardImport>> HandleAsync(ApplyAwardImport input, Actor by, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var view = await imports.FindAsync(input.ImportId, ct);
        var refusals = new Refusals()
            .Unless(by.May(RecognitionPermissions.ManageAwards), "forbidden")
            .Unless(view is not null, "recognition.import.notFound")
            .Unless(view is null || view.Import.State == ImportState.Ready, "recognition.import.notReady")
            .Unless(view is null || view.Counts.GetValueOrDefault(RowVerdict.Wrong) == 0, "recognition.import.wrongRows", "", view?.Counts.GetValueOrDefault(RowVerdict.Wrong))
            .Unless(view is null || view.Open == 0, "recognition.import.openRows", "", view?.Open);
        if (refusals.Any) return refusals;
        var import = await db.Set<AwardImport>().SingleAsync(i => i.Id == input.ImportId, ct);
        import.Begin(ImportState.Applying, DateTime.UnixEpoch);
        await audit.RecordAsync(new AuditEntry("awards.imported", "awardImport", import.Id, import.FileName, Details: $"{import.Rows}"), by, ct);
        await write.CommitAsync(ct);
        return import;
    }
}

public sealed class DiscardAwardImportHandler(SiteDbContext db)
{
    public async Task<Outcome<AwardImport>> HandleAsync(DiscardAwardImport input, Actor by, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var import = await db.Set<AwardImport>().SingleOrDefaultAsync(i => i.Id == input.ImportId, ct);
        var refusals = new Refusals()
            .Unless(by.May(RecognitionPermissions.ManageAwards), "forbidden")
            .Unless(import is not null, "recognition.import.notFound")
            .Unless(import is null || import.State is ImportState.Ready or ImportState.Failed or ImportState.Waiting, "recognition.import.notReady");
        if (refusals.Any) return refusals;
        import!.Discard();
        await db.Set<AwardImportRow>().Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
        return import;
    }
}
