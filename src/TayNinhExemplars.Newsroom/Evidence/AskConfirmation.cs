using System.Net.Mail;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence;

/// <param name="About">The name the unit is asked about.</param>
/// <param name="Email">Where the link is sent; empty when it is handed over otherwise.</param>
public sealed record AskConfirmation(string SubjectKind, string SubjectId, string About, string Unit, string Email, IReadOnlyList<string> Questions, int Days = 14)
{
    public const int MostQuestions = 20, LongestQuestion = 500, MostDays = 60;

    /// <summary>Scheme and host of the site, for the mail.</summary>
    public string BaseUrl { get; init; } = "";
}

/// <summary>A link to the questions is made, and mailed when an address is given.</summary>
public sealed class AskConfirmationHandler(SiteDbContext db, ConfirmationLinks links, MailOutbox outbox, AuditTrail audit, ConfirmationWords words)
{
    public async Task<Outcome<ConfirmationRequest>> HandleAsync(AskConfirmation input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(EvidencePermissions.ManageEvidence)) return Refusals.Because("forbidden");
        input = input with
        {
            About = TextNormalForm.Clean(input.About), Unit = TextNormalForm.Clean(input.Unit),
            Questions = [.. input.Questions.Select(TextNormalForm.Clean).Select(q => q.Trim()).Where(q => q.Length > 0)],
        };
        var refusals = CanAsk(input);
        if (refusals.Any) return refusals;
        var request = new ConfirmationRequest(input, actor, words.Now);
        await using var write = await WriteScope.BeginAsync(db, ct);
        db.Add(request);
        await audit.RecordAsync(new AuditEntry("unit.asked", input.SubjectKind, input.SubjectId, request.About, Details: request.Unit), actor, ct);
        if (request.Email.Length > 0) await outbox.QueueAsync(words.Mail(request, input.BaseUrl + links.PathOf(request)), ct);
        await write.CommitAsync(ct);
        return request;
    }

    private static Refusals CanAsk(AskConfirmation input) => new Refusals()
        .Unless(input.About.Trim().Length is > 0 and <= EvidenceRules.LongestField, "confirmation.about", nameof(input.About))
        .Unless(input.Unit.Trim().Length is > 0 and <= EvidenceRules.LongestField, "confirmation.unit", nameof(input.Unit))
        .Unless(input.Email.Trim().Length == 0 || input.Email.Trim().Length <= 254 && MailAddress.TryCreate(input.Email.Trim(), out _), "confirmation.email", nameof(input.Email))
        .Unless(input.Questions.Count is > 0 and <= AskConfirmation.MostQuestions, "confirmation.questions", nameof(input.Questions), AskConfirmation.MostQuestions)
        .Unless(input.Questions.All(q => q.Length <= AskConfirmation.LongestQuestion), "confirmation.question", nameof(input.Questions), AskConfirmation.LongestQuestion)
        .Unless(input.Days is >= 1 and <= AskConfirmation.MostDays, "confirmation.days", nameof(input.Days), AskConfirmation.MostDays);
}

/// <summary>What a unit is told, in the site's language.</summary>
public sealed class ConfirmationWords(Texts texts, TimeProvider clock)
{
    public DateTime Now => clock.UtcSecondsNow();

    internal OutgoingMail Mail(ConfirmationRequest request, string url) => new(request.Email, texts.Get("confirmation.mail.subject", request.About),
        texts.Get("confirmation.mail.text", request.Unit, request.About, url, VietnamDays.Of(request.ExpiresUtc)));

    internal string SourceTitle(ConfirmationRequest request) => texts.Get("confirmation.source", request.Unit);

    internal string Summary(ConfirmationRequest request) => string.Join('\n', request.Questions.Where(q => q.Answer is not null)
        .Select(q => $"{q.Number}. {q.Text} – {texts["confirmation.answer." + q.Answer]}{(q.Comment.Length > 0 ? $" ({q.Comment})" : "")}"));
}
