namespace TayNinhExemplars.Reports;

/// <summary>The names of what is counted; their words are in the locales under <c>reports.measure</c>.</summary>
public static class Measures
{
    public const string Exemplars = "exemplars", ExemplarsWithoutStory = "exemplarsWithoutStory", Stories = "stories", Recognitions = "recognitions", Awards = "awards", AwardsWithoutStory = "awardsWithoutStory",
        ChecksOverdue = "checksOverdue", ChecksDone = "checksDone", Nominations = "nominations", NominationsInTime = "nominationsInTime", NominationsLate = "nominationsLate",
        Consultations = "consultations", Opinions = "opinions", Events = "events", EventsWithoutReport = "eventsWithoutReport", Bulletins = "bulletins",
        Views = "views", Ratings = "ratings", RatingMean = "ratingMean", Comments = "comments";

    /// <summary>Those with a list behind the number.</summary>
    public static readonly IReadOnlySet<string> Listed = new HashSet<string>(StringComparer.Ordinal)
    {
        Exemplars, ExemplarsWithoutStory, Stories, Recognitions, Awards, AwardsWithoutStory, ChecksOverdue, ChecksDone, Nominations, NominationsInTime, NominationsLate, Consultations, Events, EventsWithoutReport, Bulletins,
    };
}

/// <param name="Value">A count; of <see cref="Measures.RatingMean"/> hundredths of a point.</param>
public sealed record Figure(string Measure, long Value);

/// <param name="Id">Of the unit, term, workflow, month or exemplar; empty for what has none.</param>
public sealed record FigureRow(string Id, string Label, IReadOnlyList<long> Values);

/// <param name="Key">By what it counts: <c>unit</c>, <c>field</c>, <c>level</c>, <c>channel</c>, <c>month</c>, <c>exemplar</c>.</param>
public sealed record FigureTable(string Key, IReadOnlyList<string> Columns, IReadOnlyList<FigureRow> Rows);

/// <summary>A report's figures as they are shown, exported, and kept when signed.</summary>
public sealed record ReportFigures
{
    public IReadOnlyList<Figure> Totals { get; init; } = [];
    public IReadOnlyList<FigureTable> Tables { get; init; } = [];

    public long? Total(string measure) => Totals.FirstOrDefault(f => f.Measure == measure)?.Value;

    public FigureTable? Table(string key) => Tables.FirstOrDefault(t => t.Key == key);
}

/// <param name="Table">Empty for the totals.</param>
/// <param name="Before">As it was signed; null for what was not there then.</param>
/// <param name="Now">Null for what is not there any more.</param>
public sealed record FigureChange(string Table, string Label, string Measure, long? Before, long? Now)
{
    public long Difference => (Now ?? 0) - (Before ?? 0);
}

public static class FigureDifference
{
    /// <summary>What differs between two sets of figures, in the order of the first, what is new behind it.</summary>
    public static IReadOnlyList<FigureChange> Between(ReportFigures before, ReportFigures now)
    {
        var (old, current) = (Flat(before), Flat(now));
        var changes = new List<FigureChange>();
        foreach (var (key, entry) in old)
        {
            long? value = current.TryGetValue(key, out var found) ? found.Value : null;
            if (value != entry.Value) changes.Add(new FigureChange(entry.Table, entry.Label, entry.Measure, entry.Value, value));
        }
        changes.AddRange(current.Where(c => !old.ContainsKey(c.Key)).Select(c => new FigureChange(c.Value.Table, c.Value.Label, c.Value.Measure, null, c.Value.Value)));
        return [.. changes.Where(c => c.Difference != 0)];
    }

    private static Dictionary<(string, string, string), (string Table, string Label, string Measure, long Value)> Flat(ReportFigures figures)
    {
        var all = figures.Totals.ToDictionary(f => ("", "", f.Measure), f => ("", "", f.Measure, f.Value));
        foreach (var table in figures.Tables)
            foreach (var row in table.Rows)
                for (var i = 0; i < table.Columns.Count && i < row.Values.Count; i++) all[(table.Key, row.Id, table.Columns[i])] = (table.Key, row.Label, table.Columns[i], row.Values[i]);
        return all;
    }
}
