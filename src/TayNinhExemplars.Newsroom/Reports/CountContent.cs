using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Reports.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reports;

/// <summary>The tables of a report: grouped in the database, a bounded number of rows each.</summary>
public sealed class CountContent(SiteDbContext db, ReportScope scope, ReportWords words, TimeProvider clock)
{
    private const int MostRows = 200, MostExemplars = 30;

    public async Task<IReadOnlyList<FigureTable>> TablesAsync(ReportFilter by, CancellationToken ct) =>
        [await UnitsAsync(by, ct), await FieldsAsync(by, ct), await LevelsAsync(by, ct), await ChannelsAsync(by, ct), await MonthsAsync(by, ct), await ExemplarsAsync(by, ct)];

    private async Task<FigureTable> UnitsAsync(ReportFilter by, CancellationToken ct)
    {
        var (people, told, given) = (scope.Exemplars(by), scope.Stories(by), scope.Awards(by));
        var exemplars = await CountAsync(people.GroupBy(e => e.UnitId).Select(g => new Group { Id = g.Key, Count = g.Count() }), ct);
        var stories = await CountAsync(Distinct(from s in told join l in scope.Links(ReportLinkRow.Exemplar) on s.ContentItemId equals l.ContentItemId join e in people on l.TargetId equals e.ContentItemId select new Pair { Id = e.UnitId, ItemId = s.ContentItemId }), ct);
        var recognized = await CountAsync(scope.Recognized(by).GroupBy(e => e.UnitId).Select(g => new Group { Id = g.Key, Count = g.Count() }), ct);
        var awards = await CountAsync(Distinct(from a in given join l in scope.Links(ReportLinkRow.Recipient) on a.ContentItemId equals l.ContentItemId join e in people on l.TargetId equals e.ContentItemId select new Pair { Id = e.UnitId, ItemId = a.ContentItemId }), ct);
        var today = clock.Today();
        var overdue = await CountAsync((from c in db.Set<ExemplarCheck>().AsNoTracking() where c.DoneOn == null && c.DueOn < today join e in people on c.ExemplarId equals e.ContentItemId group c by e.UnitId into g select new Group { Id = g.Key, Count = g.Count() }), ct);
        var ids = Keys(exemplars, stories, recognized, awards, overdue);
        var names = await words.UnitsAsync(ids, ct);
        return Table("unit", [Measures.Exemplars, Measures.Stories, Measures.Recognitions, Measures.Awards, Measures.ChecksOverdue], ids, id => names.GetValueOrDefault(id, ""), exemplars, stories, recognized, awards, overdue);
    }

    private async Task<FigureTable> FieldsAsync(ReportFilter by, CancellationToken ct)
    {
        var (people, told, given) = (scope.Exemplars(by), scope.Stories(by), scope.Awards(by));
        var exemplars = await CountAsync(people.GroupBy(e => e.FieldId).Select(g => new Group { Id = g.Key, Count = g.Count() }), ct);
        var stories = await CountAsync(scope.Stories(by).GroupBy(s => s.FieldId).Select(g => new Group { Id = g.Key, Count = g.Count() }), ct);
        var recognized = await CountAsync(scope.Recognized(by).GroupBy(e => e.FieldId).Select(g => new Group { Id = g.Key, Count = g.Count() }), ct);
        var awards = await CountAsync(Distinct(from a in given join l in scope.Links(ReportLinkRow.Recipient) on a.ContentItemId equals l.ContentItemId join e in people on l.TargetId equals e.ContentItemId select new Pair { Id = e.FieldId, ItemId = a.ContentItemId }), ct);
        var names = await words.TermsAsync(ct);
        return Table("field", [Measures.Exemplars, Measures.Stories, Measures.Recognitions, Measures.Awards], Keys(exemplars, stories, recognized, awards), id => names.GetValueOrDefault(id, ""), exemplars, stories, recognized, awards);
    }

    private async Task<FigureTable> LevelsAsync(ReportFilter by, CancellationToken ct)
    {
        var awards = await CountAsync(scope.Awards(by).GroupBy(a => a.LevelId).Select(g => new Group { Id = g.Key, Count = g.Count() }), ct);
        var silent = await CountAsync(scope.AwardsWithoutStory(by).GroupBy(a => a.LevelId).Select(g => new Group { Id = g.Key, Count = g.Count() }), ct);
        var names = await words.TermsAsync(ct);
        return Table("level", [Measures.Awards, Measures.AwardsWithoutStory], Keys(awards, silent), id => names.GetValueOrDefault(id, ""), awards, silent);
    }

    private async Task<FigureTable> ChannelsAsync(ReportFilter by, CancellationToken ct)
    {
        var told = scope.Stories(by);
        var stories = await CountAsync((from s in told join c in scope.Channels on s.ContentItemId equals c.ContentItemId group s by c.WorkflowId into g select new Group { Id = g.Key, Count = g.Count() }), ct);
        var all = await told.CountAsync(ct);
        var rest = all - stories.Values.Sum();
        if (rest > 0) stories[ReportFilter.NoWorkflow] = rest;
        var names = await words.ChannelsAsync(ct);
        return Table("channel", [Measures.Stories], Keys(stories), id => names.GetValueOrDefault(id, id), stories);
    }

    private async Task<FigureTable> MonthsAsync(ReportFilter by, CancellationToken ct)
    {
        var stories = await CountAsync(scope.Stories(by).GroupBy(s => s.Month).Select(g => new Group { Month = g.Key, Count = g.Count() }), ct);
        var awards = await CountAsync(scope.Awards(by).GroupBy(a => a.Month).Select(g => new Group { Month = g.Key, Count = g.Count() }), ct);
        // Every month has its row, also one in which nothing happened.
        var rows = new List<FigureRow>();
        for (var month = new DateOnly(by.From.Year, by.From.Month, 1); month <= by.To && rows.Count < MostRows; month = month.AddMonths(1))
        {
            var id = (month.Year * 100 + month.Month).ToString(CultureInfo.InvariantCulture);
            rows.Add(new FigureRow(id, month.ToString("MM/yyyy", CultureInfo.InvariantCulture), [stories.GetValueOrDefault(id), awards.GetValueOrDefault(id)]));
            if (month is { Year: 9999, Month: 12 }) break;
        }
        return new FigureTable("month", [Measures.Stories, Measures.Awards], rows);
    }

    /// <summary>Those most is written about.</summary>
    private async Task<FigureTable> ExemplarsAsync(ReportFilter by, CancellationToken ct)
    {
        var (stories, people) = (scope.Stories(by), scope.Exemplars(by));
        var told = await (from s in stories join l in scope.Links(ReportLinkRow.Exemplar) on s.ContentItemId equals l.ContentItemId join e in people on l.TargetId equals e.ContentItemId
                          group s by e.ContentItemId into g select new Group { Id = g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Id).Take(MostExemplars).ToListAsync(ct);
        var names = await words.UnitsAsync([.. told.Select(t => t.Id)], ct);
        return new FigureTable("exemplar", [Measures.Stories], [.. told.Select(t => new FigureRow(t.Id, names.GetValueOrDefault(t.Id, ""), [t.Count]))]);
    }

    /// <summary>An item counts once for each group, however many of its links lead there.</summary>
    private static IQueryable<Group> Distinct(IQueryable<Pair> pairs) => pairs.Distinct().GroupBy(p => p.Id).Select(g => new Group { Id = g.Key, Count = g.Count() });

    private static async Task<Dictionary<string, long>> CountAsync(IQueryable<Group> groups, CancellationToken ct) =>
        (await groups.OrderByDescending(g => g.Count).Take(MostRows).ToListAsync(ct)).ToDictionary(g => g.Month > 0 ? g.Month.ToString(CultureInfo.InvariantCulture) : g.Id, g => (long)g.Count, StringComparer.Ordinal);

    private static List<string> Keys(params IEnumerable<Dictionary<string, long>> counts) => [.. counts.SelectMany(c => c.Keys).Distinct(StringComparer.Ordinal)];

    private static FigureTable Table(string key, IReadOnlyList<string> columns, IEnumerable<string> ids, Func<string, string> name, params IReadOnlyList<Dictionary<string, long>> counts) => new(key, columns,
        [.. ids.Select(id => new FigureRow(id, name(id), [.. counts.Select(c => c.GetValueOrDefault(id))])).OrderByDescending(r => r.Values[0]).ThenBy(r => r.Label, Search.Vietnamese.VietnameseText.Comparer).Take(MostRows)]);

    private sealed class Pair
    {
        public required string Id { get; init; }
        public required string ItemId { get; init; }
    }

    private sealed class Group
    {
        public string Id { get; init; } = "";
        public int Month { get; init; }
        public int Count { get; init; }
    }
}
