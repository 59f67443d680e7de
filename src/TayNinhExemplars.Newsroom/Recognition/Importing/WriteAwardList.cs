using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition.Importing;

/// <summary>
/// Turns the rows of a judged list into published awards: all of them, or none. The awards are made ready beside everybody's work; the
/// transaction that writes them only writes.
/// </summary>
public sealed class WriteAwardList(SiteDbContext db, AddManyContentHandler add, LevelTerms levels, ImportProgress progress, TimeProvider clock)
{
    private const int Batch = 250, Tries = 3;

    public async Task RunAsync(string importId, CancellationToken ct)
    {
        for (var attempt = 1; !await TryAsync(importId, ct); attempt++)
            if (attempt == Tries) throw new InvalidOperationException($"Addresses of the awards of list {importId} were taken meanwhile, {Tries} times.");
        progress.Forget(importId);
    }

    /// <returns>False when an address was taken between making ready and writing.</returns>
    private async Task<bool> TryAsync(string importId, CancellationToken ct)
    {
        var prepared = await PrepareAsync(importId, ct);
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (!await add.WriteAsync(prepared, ct)) return false;
        (await db.Set<AwardImport>().SingleAsync(i => i.Id == importId, ct)).Applied(clock.UtcSecondsNow());
        await write.CommitAsync(ct);
        return true;
    }

    private async Task<PreparedContent> PrepareAsync(string importId, CancellationToken ct)
    {
        var from = await db.Set<AwardImport>().AsNoTracking().Where(i => i.Id == importId).Select(i => new { i.ById, i.ByName }).SingleAsync(ct);
        var terms = await levels.ReadAsync(ct);
        var prepared = new PreparedContent();
        long last = 0;
        var done = 0;
        while (true)
        {
            var rows = await db.Set<AwardImportRow>().AsNoTracking().Where(r => r.ImportId == importId && r.Id > last).OrderBy(r => r.Id).Take(Batch).ToListAsync(ct);
            if (rows.Count == 0) return prepared;
            last = rows[^1].Id;
            var made = new List<(AwardImportRow Row, string AwardId)>();
            foreach (var row in rows.Where(IsWritten))
            {
                var item = Item(row, AwardImports.Line(row), terms);
                (item.Owner, item.Author) = (from.ById, from.ByName);
                await add.PrepareAsync(prepared, item, ct);
                made.Add((row, item.ContentItemId));
            }
            await NoteAsync(made, ct);
            progress.Set(importId, done += rows.Count);
        }
    }

    /// <summary>Which award a row becomes is written down before there is one: the list shows it only once it is applied.</summary>
    private async Task NoteAsync(List<(AwardImportRow Row, string AwardId)> made, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        db.AttachRange(made.Select(m => m.Row));
        foreach (var (row, awardId) in made) row.AwardId = awardId;
        await write.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static bool IsWritten(AwardImportRow row) => row.Verdict switch
    {
        RowVerdict.New or RowVerdict.Matched => true,
        RowVerdict.Doubtful => row.Choice is RowChoice.Link or RowChoice.Separate,
        _ => false,
    };

    private ContentItem Item(AwardImportRow row, AwardLine line, LevelIndex terms)
    {
        var now = clock.UtcSecondsNow();
        var title = $"{line.Form} – {line.Recipient}";
        var item = new ContentItem
        {
            ContentItemId = Ids.New(), ContentItemVersionId = Ids.New(), ContentType = "Award", DisplayText = title, Latest = true, Published = true,
            CreatedUtc = now, ModifiedUtc = now, PublishedUtc = now,
            Content = new JsonObject
            {
                ["TitlePart"] = new JsonObject { ["Title"] = title },
                ["AutoroutePart"] = new JsonObject { ["Path"] = $"khen-thuong/{Slug.Of($"{line.Recipient} {line.Number} {line.Date!.Value.Year}", 150)}" },
                ["Award"] = new JsonObject(),
            },
        };
        AwardContent.Set(item, "Form", AwardContent.Text(line.Form));
        AwardContent.Set(item, "DecisionNumber", AwardContent.Text(line.Number));
        AwardContent.Set(item, "DecisionDate", AwardContent.Day(line.Date!.Value));
        AwardContent.Set(item, "Status", AwardContent.Text(AwardContent.Granted));
        AwardContent.Set(item, "RecipientName", AwardContent.Text(line.Recipient));
        foreach (var (field, text) in new[] { ("RecipientUnit", line.Unit), ("Grantor", line.Grantor), ("Signer", line.Signer), ("SignerTitle", line.SignerTitle), ("Citation", line.Citation) })
            if (text.Length > 0) AwardContent.Set(item, field, AwardContent.Text(text));
        if (terms.Of(line) is { } level) AwardContent.Set(item, "Level", level);
        var linked = row.Verdict == RowVerdict.Matched || (row.Verdict == RowVerdict.Doubtful && row.Choice == RowChoice.Link);
        if (linked && row.CandidateId.Length > 0) AwardContent.Set(item, "Recipients", new JsonObject { ["ContentItemIds"] = new JsonArray(row.CandidateId) });
        return item;
    }
}
