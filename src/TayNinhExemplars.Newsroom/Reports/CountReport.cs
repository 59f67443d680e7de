using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Spreading;

namespace TayNinhExemplars.Reports;

/// <summary>
/// Counts a report. What cannot be told of a unit, a field or a channel (nominations, consultations, events) is counted only for the
/// whole province and is missing otherwise, rather than being given as if it belonged there.
/// </summary>
public sealed class CountReport(ReportScope scope, CountContent content, CountWork work, ReportPlans plans, ReaderFigures readers)
{
    public async Task<ReportFigures> AsOfAsync(ReportFilter by, CancellationToken ct)
    {
        var totals = new List<Figure>
        {
            new(Measures.Stories, await scope.Stories(by).CountAsync(ct)),
            new(Measures.Exemplars, await scope.Exemplars(by).CountAsync(ct)),
            new(Measures.ExemplarsWithoutStory, await scope.ExemplarsWithoutStory(by).CountAsync(ct)),
            new(Measures.Recognitions, await scope.Recognized(by).CountAsync(ct)),
            new(Measures.Awards, await scope.Awards(by).CountAsync(ct)),
            new(Measures.AwardsWithoutStory, await scope.AwardsWithoutStory(by).CountAsync(ct)),
            new(Measures.ChecksOverdue, await work.Overdue(by).CountAsync(ct)),
            new(Measures.ChecksDone, await work.Done(by).CountAsync(ct)),
            new(Measures.Bulletins, await work.Bulletins(by).CountAsync(ct)),
        };
        if (by.IsWhole)
        {
            var nominations = await work.NominationsAsync(by, (await plans.GetAsync(ct)).AnswerDays, ct);
            totals.Add(new(Measures.Nominations, nominations.Received));
            totals.Add(new(Measures.NominationsInTime, nominations.InTime));
            totals.Add(new(Measures.NominationsLate, nominations.Late));
            totals.Add(new(Measures.Consultations, await work.Consultations(by).CountAsync(ct)));
            totals.Add(new(Measures.Opinions, await work.OpinionsAsync(by, ct)));
            totals.AddRange(await readers.EventsAsync(by, ct));
        }
        totals.AddRange(await readers.ResponseAsync(by, ct));
        return new ReportFigures { Totals = totals, Tables = await content.TablesAsync(by, ct) };
    }
}

/// <summary>How the stories were taken, and the events of the period.</summary>
public sealed class ReaderFigures(ReportScope scope, CountWork work, ReaderResponse response, SpreadingEvents events, TimeProvider clock)
{
    public async Task<IReadOnlyList<Figure>> ResponseAsync(ReportFilter by, CancellationToken ct)
    {
        var stories = scope.Stories(by).Select(s => s.ContentItemId);
        var figures = await response.OfAsync(stories, ct);
        return
        [
            new(Measures.Views, figures.Views), new(Measures.Ratings, figures.Ratings),
            new(Measures.RatingMean, figures.Ratings == 0 ? 0 : (long)Math.Round(100.0 * figures.Stars / figures.Ratings)),
            new(Measures.Comments, await work.CommentsAsync(by, stories, ct)),
        ];
    }

    public async Task<IReadOnlyList<Figure>> EventsAsync(ReportFilter by, CancellationToken ct)
    {
        var (from, to) = CountWork.Bounds(by);
        var (held, silent) = await events.CountBetweenAsync(from, to, clock.GetUtcNow().UtcDateTime, ct);
        return [new(Measures.Events, held), new(Measures.EventsWithoutReport, silent)];
    }
}
