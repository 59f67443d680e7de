using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consultations;

/// <param name="Agrees">That name, telephone and address are kept to verify the opinion.</param>
public sealed record SendOpinion(string Slug, string Name, string Phone, string Address, string Email, string Candidate, string Text, bool Agrees);

/// <param name="Code">The receipt, shown once; with it the sender reads what became of the opinion.</param>
public sealed record OpinionReceipt(string Code, int Number);

/// <param name="Answer">What the receiving office wrote to the sender; empty while there is nothing.</param>
public sealed record HandleOpinion(long Id, string Handling, string Answer);

public sealed class SendOpinionHandler(SiteDbContext db, Notifier notifier, MailOutbox mail, TimeProvider clock, Texts texts)
{
    public async Task<Outcome<OpinionReceipt>> HandleAsync(SendOpinion input, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var row = await db.Set<Consultation>().SingleOrDefaultAsync(c => c.Slug == input.Slug && c.State == ConsultationState.Open, ct);
        if (row is null) return Refusals.Because("consultations.closed");
        var refusals = ConsultationRules.CanSend(row, input, clock.Today());
        if (refusals.Any) return refusals;
        var code = ReceiptCode.New();
        var opinion = new Opinion(row, input, ReceiptCode.Hash(code), clock.UtcSecondsNow());
        db.Add(opinion);
        await notifier.TellRoleAsync(new NewNotice("consultation", "notice.consultation.opinion", $"/toa-soan/lay-y-kien/{row.Id}", row.Title), "Council", ct);
        if (opinion.Email.Length > 0) await mail.QueueAsync(new OutgoingMail(opinion.Email, texts["consultations.mail.subject"], texts.Get("consultations.mail.text", row.Title, code)), ct);
        await write.CommitAsync(ct);
        return new OpinionReceipt(code, opinion.Number);
    }
}

public sealed class HandleOpinionHandler(SiteDbContext db, AuditTrail audit)
{
    public async Task<Outcome<Opinion>> HandleAsync(HandleOpinion input, Actor by, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var opinion = await db.Set<Opinion>().SingleOrDefaultAsync(o => o.Id == input.Id, ct);
        var refusals = new Refusals()
            .Unless(by.May(ConsultationsPermissions.ManageConsultations), "forbidden")
            .Unless(opinion is not null, "consultations.notFound")
            .Unless(input.Handling.Trim().Length is > 0 and <= ConsultationRules.LongestText, "consultations.handling", nameof(input.Handling))
            .Unless(input.Answer.Length <= ConsultationRules.LongestText, "consultations.long", nameof(input.Answer), ConsultationRules.LongestText);
        if (refusals.Any) return refusals;
        opinion!.Handle(input.Handling.Trim(), input.Answer.Trim(), by.Name);
        // The number alone: who wrote belongs into no journal.
        await audit.RecordAsync(new AuditEntry("opinion.handled", "opinion", $"{opinion.Id}", $"{opinion.Number}"), by, ct);
        await write.CommitAsync(ct);
        return opinion;
    }
}

/// <summary>Codes that can be read over the telephone; only their hash is kept.</summary>
public static class ReceiptCode
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() => $"YK-{Group()}-{Group()}-{Group()}";

    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));

    private static string Group() => RandomNumberGenerator.GetString(Letters, 4);
}
