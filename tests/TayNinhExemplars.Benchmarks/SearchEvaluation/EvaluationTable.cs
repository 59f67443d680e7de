using System.Globalization;

namespace TayNinhExemplars.Benchmarks.SearchEvaluation;

internal sealed record Measured(CollectionQuery Query, Measures Measures, double Ms);

/// <summary>MRR, recall and nDCG at 10, a line a variant.</summary>
internal static class EvaluationTable
{
    private static readonly string[] Order = ["plain", "nodia", "nfd", "tone", "yi", "upper", "mixdia", "telex", "typo", "spell", "nodia_typo"];

    public static void Print(List<Measured> results, bool byType)
    {
        Console.WriteLine($"{"variant",-26}{"queries",8}{"MRR@10",8}{"recall",8}{"nDCG@10",9}{"p50 ms",8}{"p95 ms",8}");
        foreach (var variant in ByVariant(results))
        {
            PrintLine(variant.Key, [.. variant]);
            if (!byType) continue;
            foreach (var type in variant.GroupBy(r => r.Query.Type).OrderBy(g => g.Key, StringComparer.Ordinal)) PrintLine("  " + type.Key, [.. type]);
        }
    }

    /// <summary>All variants' nDCG on one line, for comparing weights.</summary>
    public static string Short(List<Measured> results) =>
        string.Join("  ", ByVariant(results).Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Key} {v.Average(r => r.Measures.Ndcg):F4}")));

    private static IOrderedEnumerable<IGrouping<string, Measured>> ByVariant(List<Measured> results) =>
        results.GroupBy(r => r.Query.Variant).OrderBy(g => Array.IndexOf(Order, g.Key));

    private static void PrintLine(string name, List<Measured> results)
    {
        var times = results.Select(r => r.Ms).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-26}{results.Count,8}{results.Average(r => r.Measures.ReciprocalRank),8:F3}{results.Average(r => r.Measures.Recall),8:F3}{results.Average(r => r.Measures.Ndcg),9:F3}{times[times.Count / 2],8:F2}{times[times.Count * 95 / 100],8:F2}"));
    }
}
