using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consultations;

/// <param name="Id">Empty for a new one.</param>
public sealed record SaveConsultation(
    string Id, string Title, string Introduction, string LegalBasis, string Receiver, string Contact, int WorkingDays, DateOnly? MeetsOn, IReadOnlyList<Candidate> Candidates);

public sealed record OpenConsultation(string Id);

public sealed record WithdrawConsultation(string Id, string Reason);

/// <param name="IsPublic">Whether the page shows the report; names of senders never belong into it.</param>
public sealed record ConcludeConsultation(string Id, string Report, bool IsPublic);

public sealed class SaveConsultationHandler(SiteDbContext db, TimeProvider clock)
{
    public async Task<Outcome<Consultation>> HandleAsync(SaveConsultation input, Actor by, CancellationToken ct = default)
    {
        var refusals = new Refusals().Unless(by.May(ConsultationsPermissions.ManageConsultations), "forbidden").Add(ConsultationRules.CanSave(input));
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        var row = input.Id.Length == 0 ? null : await db.Set<Consultation>().SingleOrDefaultAsync(c => c.Id == input.Id, ct);
        if (input.Id.Length > 0 && row is null) return Refusals.Because("consultations.notFound");
        if (row is { State: not ConsultationState.Draft }) return Refusals.Because("consultations.opened");
        if (row is null) db.Add(row = new Consultation(Ids.New(), await FreeSlugAsync(input.Title, ct), by.Name, clock.UtcSecondsNow()));
        row.Write(input);
        await write.CommitAsync(ct);
        return row;
    }

    private async Task<string> FreeSlugAsync(string title, CancellationToken ct)
    {
        var slug = Slug.Of(title, 100) is { Length: > 0 } some ? some : "lay-y-kien";
        for (var n = 0; ; n++)
        {
            var candidate = n == 0 ? slug : $"{slug}-{n}";
            if (!await db.Set<Consultation>().AnyAsync(c => c.Slug == candidate, ct)) return candidate;
        }
    }
}

public sealed class OpenConsultationHandler(SiteDbContext db, HolidayCalendar calendar, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Consultation>> HandleAsync(OpenConsultation input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ConsultationsPermissions.ManageConsultations)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<Consultation>().SingleOrDefaultAsync(c => c.Id == input.Id, ct) is not { } row) return Refusals.Because("consultations.notFound");
        var today = clock.Today();
        var closes = WorkingDays.After(today, row.WorkingDays, await calendar.YearsAsync(ct));
        var refusals = ConsultationRules.CanOpen(row, closes, today);
        if (refusals.Any) return refusals;
        row.Open(today, closes.Day!.Value);
        await audit.RecordAsync(new AuditEntry("consultation.opened", "consultation", row.Id, row.Title, Details: $"{closes.Day:yyyy-MM-dd}"), by, ct);
        await write.CommitAsync(ct);
        return row;
    }
}

public sealed class ConcludeConsultationHandler(SiteDbContext db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<Consultation>> HandleAsync(ConcludeConsultation input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ConsultationsPermissions.ManageConsultations)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<Consultation>().SingleOrDefaultAsync(c => c.Id == input.Id, ct) is not { } row) return Refusals.Because("consultations.notFound");
        var unread = await db.Set<Opinion>().CountAsync(o => o.ConsultationId == row.Id && o.State == OpinionState.New, ct);
        var refusals = ConsultationRules.CanConclude(row, unread, input, clock.Today());
        if (refusals.Any) return refusals;
        row.Conclude(input.Report.Trim(), input.IsPublic, clock.Today());
        await audit.RecordAsync(new AuditEntry("consultation.reported", "consultation", row.Id, row.Title), by, ct);
        await write.CommitAsync(ct);
        return row;
    }

    /// <summary>Takes a notice back that was wrong; what had come in stays in the register.</summary>
    public async Task<Outcome<Consultation>> HandleAsync(WithdrawConsultation input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ConsultationsPermissions.ManageConsultations)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<Consultation>().SingleOrDefaultAsync(c => c.Id == input.Id, ct) is not { } row) return Refusals.Because("consultations.notFound");
        var refusals = new Refusals().Unless(row.State == ConsultationState.Open, "consultations.notOpen").Unless(!string.IsNullOrWhiteSpace(input.Reason), "recognition.reason", nameof(input.Reason));
        if (refusals.Any) return refusals;
        row.Withdraw();
        await audit.RecordAsync(new AuditEntry("consultation.withdrawn", "consultation", row.Id, row.Title, input.Reason), by, ct);
        await write.CommitAsync(ct);
        return row;
    }
}
