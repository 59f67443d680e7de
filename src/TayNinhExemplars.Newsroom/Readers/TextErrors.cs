using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <param name="Quote">What stands there, selected by the reader.</param>
public sealed record ReportTextError(string ContentItemId, string Quote, string Proposal, string Email);

public sealed record TextError(string Id, string ContentItemId, string Quote, string Proposal, bool WantsThanks, DateTime AtUtc, DateTime? ClosedUtc, bool IsMended, string ClosedByName);

/// <param name="Mended">False when there was nothing to mend.</param>
public sealed record CloseTextError(string Id, bool Mended);

/// <summary>A reader found something wrong in the text: a task for the desk, and a word of thanks once it is mended.</summary>
public sealed class ReportTextErrorHandler(SiteDbContext db, ContentStore content, ReaderSettingsStore settings, OpenDeskTaskHandler tasks, TimeProvider clock)
{
    public const string TaskKind = "text.error", Role = "DeskEditor";

    public async Task<Outcome<TextError>> HandleAsync(ReportTextError input, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var (quote, proposal, email) = (TextNormalForm.Clean(input.Quote).Trim(), TextNormalForm.Clean(input.Proposal).Trim(), input.Email.Trim());
        var item = await content.FindAsync(input.ContentItemId, ct: ct);
        var refusals = new Refusals()
            .Unless(item is not null, "readers.error.gone")
            .Unless((await settings.GetAsync(ct)).ErrorReports, "readers.error.closed")
            .Unless(quote.Length is > 0 and <= TextErrorRow.QuoteLimit, "readers.error.quote", nameof(input.Quote), TextErrorRow.QuoteLimit)
            .Unless(proposal.Length is > 0 and <= TextErrorRow.ProposalLimit, "readers.error.proposal", nameof(input.Proposal), TextErrorRow.ProposalLimit)
            .Unless(email.Length == 0 || (email.Length <= 254 && email.IndexOf('@', StringComparison.Ordinal) > 0 && !email.Any(char.IsWhiteSpace)), "readers.email", nameof(input.Email));
        if (refusals.Any) return refusals;
        var row = new TextErrorRow { Id = Ids.New(), ContentItemId = input.ContentItemId, Quote = quote, Proposal = proposal, Email = email.Length > 0 ? email : null, AtUtc = clock.UtcSecondsNow() };
        db.Add(row);
        await tasks.HandleAsync(new OpenDeskTask(TaskKind, row.Id, item!.DisplayText, $"“{quote}” → “{proposal}”", Role, item.ContentItemId, "/toa-soan/gop-y"), Actor.System, ct);
        await write.CommitAsync(ct);
        return TextErrors.View(row);
    }
}

public sealed class TextErrors(SiteDbContext db)
{
    public async Task<IReadOnlyList<TextError>> ListAsync(bool open, int take, CancellationToken ct) =>
        [.. (await db.Set<TextErrorRow>().AsNoTracking().Where(e => e.ClosedUtc == null == open).OrderBy(e => open ? e.AtUtc : DateTime.MinValue).ThenByDescending(e => e.ClosedUtc).Take(take).ToListAsync(ct)).Select(View)];

    internal static TextError View(TextErrorRow e) => new(e.Id, e.ContentItemId, e.Quote, e.Proposal, e.Email is not null, e.AtUtc, e.ClosedUtc, e.IsMended, e.ClosedByName);
}

public sealed class CloseTextErrorHandler(SiteDbContext db, ReaderMail mail, CloseDeskTaskHandler tasks, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<TextError>> HandleAsync(CloseTextError input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ReadersPermissions.AnswerReaders)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<TextErrorRow>().SingleOrDefaultAsync(e => e.Id == input.Id, ct) is not { ClosedUtc: null } row) return Refusals.Because("readers.error.notFound");
        (row.ClosedUtc, row.IsMended, row.ClosedByName) = (clock.UtcSecondsNow(), input.Mended, by.Name);
        if (row.Email is { } to && input.Mended) await mail.ThankAsync(to, row.ContentItemId, row.Quote, ct);
        // The address was given for this one answer.
        row.Email = null;
        await tasks.HandleAsync(new CloseDeskTasks(ReportTextErrorHandler.TaskKind, row.Id, input.Mended ? "mended" : "nothing"), by, ct);
        await audit.RecordAsync(new AuditEntry(input.Mended ? "error.mended" : "error.dismissed", "content", row.ContentItemId, row.Quote), by, ct);
        await write.CommitAsync(ct);
        return TextErrors.View(row);
    }
}

/// <summary>Mail to readers, who gave their address for it.</summary>
public sealed class ReaderMail(MailOutbox outbox, ContentStore content, Texts texts)
{
    public async Task ThankAsync(string to, string contentItemId, string quote, CancellationToken ct)
    {
        var title = (await content.FindAsync(contentItemId, VersionKind.Latest, ct))?.DisplayText ?? "";
        await outbox.QueueAsync(new OutgoingMail(to, texts["readers.mail.thanks.subject"], texts.Get("readers.mail.thanks.text", quote, title)), ct);
    }
}
