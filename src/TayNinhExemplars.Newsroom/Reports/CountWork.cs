using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Consultations;
using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reports;

/// <param name="InTime">Answered within the days the plan sets.</param>
/// <param name="Late">Not answered, and the days have passed.</param>
public sealed record NominationFigures(int Received, int InTime, int Late);

/// <summary>What the Council, the desks and the readers did in a period, as queries where there is a list behind the number.</summary>
public sealed class CountWork(SiteDbContext db, ReportScope scope, TimeProvider clock)
{
    internal IQueryable<ExemplarCheck> Overdue(ReportFilter by)
    {
        var today = clock.Today();
        return Of(by, db.Set<ExemplarCheck>().AsNoTracking().Where(c => c.DoneOn == null && c.DueOn < today));
    }

    internal IQueryable<ExemplarCheck> Done(ReportFilter by) => Of(by, db.Set<ExemplarCheck>().AsNoTracking().Where(c => c.DoneOn >= by.From && c.DoneOn <= by.To));

    internal IQueryable<Nomination> Nominations(ReportFilter by)
    {
        var (from, to) = Bounds(by);
        return db.Set<Nomination>().AsNoTracking().Where(n => n.ReceivedUtc >= from && n.ReceivedUtc < to);
    }

    internal IQueryable<Consultation> Consultations(ReportFilter by) => db.Set<Consultation>().AsNoTracking()
        .Where(c => c.OpenedOn >= by.From && c.OpenedOn <= by.To && (c.State == ConsultationState.Open || c.State == ConsultationState.Reported));

    internal IQueryable<Bulletin> Bulletins(ReportFilter by)
    {
        var (from, to) = Bounds(by);
        var rows = db.Set<Bulletin>().AsNoTracking().Where(b => b.IssuedUtc >= from && b.IssuedUtc < to);
        if (by.IsWhole) return rows;
        var stories = scope.Stories(by with { From = DateOnly.MinValue, To = DateOnly.MaxValue }).Select(s => s.ContentItemId);
        return rows.Where(b => stories.Contains(b.SourceContentItemId));
    }

    /// <summary>Public comments written in the period under the stories of the filter.</summary>
    internal Task<int> CommentsAsync(ReportFilter by, IQueryable<string> stories, CancellationToken ct)
    {
        var (from, to) = Bounds(by);
        return db.Set<Comment>().AsNoTracking().CountAsync(c => c.State == CommentState.Approved && c.PostedUtc >= from && c.PostedUtc < to && stories.Contains(c.ContentItemId), ct);
    }

    internal async Task<int> OpinionsAsync(ReportFilter by, CancellationToken ct)
    {
        var ids = Consultations(by).Select(c => c.Id);
        return await db.Set<Opinion>().AsNoTracking().CountAsync(o => ids.Contains(o.ConsultationId), ct);
    }

    internal async Task<NominationFigures> NominationsAsync(ReportFilter by, int answerDays, CancellationToken ct)
    {
        const int Most = 50_000;
        var rows = await Nominations(by).OrderBy(n => n.ReceivedUtc).Take(Most).Select(n => new { n.ReceivedUtc, n.DecidedUtc }).ToListAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return new NominationFigures(rows.Count, rows.Count(r => r.DecidedUtc is { } at && IsInTime(r.ReceivedUtc, at, answerDays)), rows.Count(r => r.DecidedUtc is null && !IsInTime(r.ReceivedUtc, now, answerDays)));
    }

    /// <summary>By the end of the last day; the day it came is not counted.</summary>
    public static bool IsInTime(DateTime receivedUtc, DateTime atUtc, int days) => VietnamDays.Of(atUtc) <= VietnamDays.Of(receivedUtc).AddDays(days);

    private IQueryable<ExemplarCheck> Of(ReportFilter by, IQueryable<ExemplarCheck> checks)
    {
        if (!by.NarrowsExemplars) return checks;
        var people = scope.Exemplars(by).Select(e => e.ContentItemId);
        return checks.Where(c => people.Contains(c.ExemplarId));
    }

    internal static (DateTime From, DateTime To) Bounds(ReportFilter by) => (VietnamDays.StartOf(by.From), by.To == DateOnly.MaxValue ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : VietnamDays.EndOf(by.To));
}
