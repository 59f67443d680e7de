using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Reports.Data;
using TayNinhExemplars.Spreading;

namespace TayNinhExemplars.Reports;

/// <param name="Url">Where it is dealt with; a path of this site.</param>
public sealed record ReportEntry(string Title, string Url, DateOnly? Day);

public sealed record ReportListPage(IReadOnlyList<ReportEntry> Entries, int Total, int Number, int Pages);

/// <summary>The list behind a number, by the same queries that counted it.</summary>
public sealed class ReportLists(ReportScope scope, CountWork work, ReportPlans plans, ReportTitles titles, SpreadingEvents events)
{
    public const int PageSize = 50, MostPages = 400;

    /// <returns>Null when there is no list behind the measure.</returns>
    public async Task<ReportListPage?> ListAsync(string measure, ReportFilter by, int number, CancellationToken ct) => measure switch
    {
        Measures.Stories => await ItemsAsync(scope.Stories(by), "/toa-soan/noi-dung/", number, ct),
        Measures.Exemplars => await ItemsAsync(scope.Exemplars(by), "/toa-soan/ho-so/", number, ct),
        Measures.ExemplarsWithoutStory => await ItemsAsync(scope.ExemplarsWithoutStory(by), "/toa-soan/ho-so/", number, ct),
        Measures.Recognitions => await ItemsAsync(scope.Recognized(by), "/toa-soan/ho-so/", number, ct),
        Measures.Awards => await ItemsAsync(scope.Awards(by), "/toa-soan/khen-thuong/", number, ct),
        Measures.AwardsWithoutStory => await ItemsAsync(scope.AwardsWithoutStory(by), "/toa-soan/khen-thuong/", number, ct),
        Measures.ChecksOverdue => await PageAsync(work.Overdue(by).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => new ReportEntry(c.ExemplarName, "/toa-soan/theo-doi/" + c.Id, c.DueOn)), number, ct),
        Measures.ChecksDone => await PageAsync(work.Done(by).OrderByDescending(c => c.DoneOn).ThenBy(c => c.Id).Select(c => new ReportEntry(c.ExemplarName, "/toa-soan/theo-doi/" + c.Id, c.DoneOn)), number, ct),
        Measures.Nominations or Measures.NominationsInTime or Measures.NominationsLate => await NominationsAsync(measure, by, number, ct),
        Measures.Consultations => await PageAsync(work.Consultations(by).OrderByDescending(c => c.OpenedOn).ThenBy(c => c.Id).Select(c => new ReportEntry(c.Title, "/toa-soan/lay-y-kien/" + c.Id, c.OpenedOn)), number, ct),
        Measures.Bulletins => await BulletinsAsync(by, number, ct),
        Measures.Events or Measures.EventsWithoutReport => await EventsAsync(measure == Measures.EventsWithoutReport, by, number, ct),
        _ => null,
    };

    private async Task<ReportListPage> ItemsAsync(IQueryable<ReportItemRow> rows, string path, int number, CancellationToken ct)
    {
        var (total, pages, at) = Place(await rows.CountAsync(ct), number);
        var found = await rows.OrderByDescending(r => r.Day).ThenBy(r => r.ContentItemId).Skip((at - 1) * PageSize).Take(PageSize).Select(r => new { r.ContentItemId, r.Day }).ToListAsync(ct);
        var names = await titles.OfAsync([.. found.Select(f => f.ContentItemId)], ct);
        return new ReportListPage([.. found.Select(f => new ReportEntry(names.GetValueOrDefault(f.ContentItemId, f.ContentItemId), path + f.ContentItemId, f.Day))], total, at, pages);
    }

    private async Task<ReportListPage> NominationsAsync(string measure, ReportFilter by, int number, CancellationToken ct)
    {
        const int Most = 50_000;
        if (!by.IsWhole) return new ReportListPage([], 0, 1, 1);
        var days = (await plans.GetAsync(ct)).AnswerDays;
        var rows = await work.Nominations(by).OrderBy(n => n.ReceivedUtc).Take(Most).Select(n => new { n.Id, n.Nominee, n.ReceivedUtc, n.DecidedUtc }).ToListAsync(ct);
        var now = titles.Now;
        var chosen = rows.Where(r => measure == Measures.Nominations
            || (measure == Measures.NominationsInTime ? r.DecidedUtc is { } at && CountWork.IsInTime(r.ReceivedUtc, at, days) : r.DecidedUtc is null && !CountWork.IsInTime(r.ReceivedUtc, now, days))).ToList();
        var (total, pages, page) = Place(chosen.Count, number);
        return new ReportListPage([.. chosen.Skip((page - 1) * PageSize).Take(PageSize).Select(r => new ReportEntry(r.Nominee, "/toa-soan/gioi-thieu/" + r.Id, VietnamDays.Of(r.ReceivedUtc)))], total, page, pages);
    }

    private async Task<ReportListPage> BulletinsAsync(ReportFilter by, int number, CancellationToken ct)
    {
        var rows = work.Bulletins(by);
        var (total, pages, at) = Place(await rows.CountAsync(ct), number);
        var found = await rows.OrderByDescending(b => b.IssuedUtc).ThenBy(b => b.Id).Skip((at - 1) * PageSize).Take(PageSize).Select(b => new { b.Id, b.Title, b.IssuedUtc }).ToListAsync(ct);
        return new ReportListPage([.. found.Select(b => new ReportEntry(b.Title, "/toa-soan/truyen-thanh/ban-tin/" + b.Id, VietnamDays.Of(b.IssuedUtc)))], total, at, pages);
    }

    private async Task<ReportListPage> EventsAsync(bool silent, ReportFilter by, int number, CancellationToken ct)
    {
        if (!by.IsWhole) return new ReportListPage([], 0, 1, 1);
        var (from, to) = CountWork.Bounds(by);
        var counts = await events.CountBetweenAsync(from, to, titles.Now, ct);
        var (total, pages, at) = Place(silent ? counts.WithoutReport : counts.Held, number);
        var items = await events.BetweenAsync(from, to, titles.Now, silent, (at - 1) * PageSize, PageSize, ct);
        return new ReportListPage([.. items.Select(EventFacts.Of).Select(e => new ReportEntry(e.Title, "/toa-soan/giao-luu/" + e.Id, e.StartsUtc is { } s ? VietnamDays.Of(s) : null))], total, at, pages);
    }

    private static async Task<ReportListPage> PageAsync(IQueryable<ReportEntry> rows, int number, CancellationToken ct)
    {
        var (total, pages, at) = Place(await rows.CountAsync(ct), number);
        return new ReportListPage(await rows.Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(ct), total, at, pages);
    }

    private static (int Total, int Pages, int Number) Place(int total, int number)
    {
        var pages = Math.Clamp((total + PageSize - 1) / PageSize, 1, MostPages);
        return (total, pages, Math.Clamp(number, 1, pages));
    }
}

/// <summary>What items are called, and what time it is.</summary>
public sealed class ReportTitles(ContentTitles titles, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyCollection<string> ids, CancellationToken ct) => titles.OfAsync(ids, ct);
}
