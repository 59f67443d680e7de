using System.Runtime.CompilerServices;
using TayNinhExemplars.Documents;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Reports;

/// <summary>A report as one table to take away: a line for every number.</summary>
public static class ReportSheet
{
    public static Sheet Of(ReportFilter by, ReportFigures figures, Texts texts) => new(texts["reports.title"],
        [texts["reports.sheet.from"], texts["reports.sheet.to"], texts["reports.sheet.part"], texts["reports.sheet.entry"], texts["reports.sheet.measure"], texts["reports.sheet.value"]], RowsAsync(by, figures, texts));

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(ReportFilter by, ReportFigures figures, Texts texts, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await Task.CompletedTask;
        foreach (var total in figures.Totals) yield return [by.From, by.To, texts["reports.table.total"], "", texts["reports.measure." + total.Measure], Value(total.Measure, total.Value)];
        foreach (var table in figures.Tables)
            foreach (var row in table.Rows)
                for (var i = 0; i < table.Columns.Count && i < row.Values.Count; i++)
                {
                    ct.ThrowIfCancellationRequested();
                    yield return [by.From, by.To, texts["reports.table." + table.Key], row.Label.Length > 0 ? row.Label : texts["reports.unnamed"], texts["reports.measure." + table.Columns[i]], Value(table.Columns[i], row.Values[i])];
                }
    }

    private static object Value(string measure, long value) => measure == Measures.RatingMean ? value / 100m : value;
}
