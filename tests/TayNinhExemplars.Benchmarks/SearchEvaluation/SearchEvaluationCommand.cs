using System.Diagnostics;
using System.Globalization;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Benchmarks.SearchEvaluation;

/// <summary>search-eval DIR: indexes a collection and prints how well each way of typing a query finds its answers.</summary>
internal static class SearchEvaluationCommand
{
    private static readonly string[] Order = ["plain", "nodia", "nfd", "tone", "yi", "upper", "mixdia", "telex", "typo", "spell", "nodia_typo"];

    public static int Run(string folder, string[] options)
    {
        var path = Directory.CreateTempSubdirectory("search-eval").FullName;
        try
        {
            using var index = SearchIndex.Open(path);
            Fill(index, folder);
            var wanted = ValueOf(options, "--variants")?.Split(',');
            var every = int.Parse(ValueOf(options, "--every") ?? "1", CultureInfo.InvariantCulture);
            var before = Environment.CpuUsage.TotalTime;
            var results = Measure(index, Collection.Queries(folder).Where(q => wanted?.Contains(q.Variant) != false), every, options.Contains("--misses"));
            // On a busy machine the processor's time says more than the clock's.
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / results.Count:F2} ms of processor a query"));
            Print(results, options.Contains("--by-type"));
            return 0;
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static void Fill(SearchIndex index, string folder)
    {
        var documents = Collection.Documents(folder).Select(d => new SearchDocument { Id = d.Id, Type = "Document", Published = true, Title = d.Title, Body = d.Text }).ToList();
        var started = Stopwatch.GetTimestamp();
        foreach (var batch in documents.Chunk(1_000)) index.Apply(batch, [], 0);
        index.Commit();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents in {seconds:F1} s, {documents.Count / seconds:F0} a second"));
    }

    private static List<(CollectionQuery Query, Measures Measures, double Ms)> Measure(SearchIndex index, IEnumerable<CollectionQuery> queries, int every, bool misses)
    {
        var results = new List<(CollectionQuery, Measures, double)>();
        var number = new Dictionary<string, int>();
        foreach (var query in queries)
        {
            // Where a variant changes few texts only those count.
            if (query.Variant is "tone" or "yi" && !query.Changed) continue;
            number[query.Variant] = number.GetValueOrDefault(query.Variant) + 1;
            if (number[query.Variant] % every != 0) continue;
            var started = Stopwatch.GetTimestamp();
            var found = index.Search(new SearchRequest { Query = query.Text });
            var ms = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (misses && !found.Items.Any(i => query.Relevant.Contains(i.Id))) Console.WriteLine($"missed {query.Variant} {query.Type}: {query.Text} | suggested: {found.Suggestion} | total {found.Total} | first: {found.Items.FirstOrDefault()?.Title}");
            results.Add((query, Measures.Of([.. found.Items.Select(i => i.Id)], query.Relevant), ms));
        }
        return results;
    }

    private static void Print(List<(CollectionQuery Query, Measures Measures, double Ms)> results, bool byType)
    {
        Console.WriteLine($"{"variant",-26}{"queries",8}{"MRR@10",8}{"recall",8}{"nDCG@10",9}{"p50 ms",8}{"p95 ms",8}");
        var groups = results.GroupBy(r => r.Query.Variant).OrderBy(g => Array.IndexOf(Order, g.Key));
        foreach (var variant in groups)
        {
            PrintLine(variant.Key, [.. variant]);
            if (!byType) continue;
            foreach (var type in variant.GroupBy(r => r.Query.Type).OrderBy(g => g.Key, StringComparer.Ordinal)) PrintLine("  " + type.Key, [.. type]);
        }
    }

    private static void PrintLine(string name, List<(CollectionQuery Query, Measures Measures, double Ms)> results)
    {
        var times = results.Select(r => r.Ms).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-26}{results.Count,8}{results.Average(r => r.Measures.ReciprocalRank),8:F3}{results.Average(r => r.Measures.Recall),8:F3}{results.Average(r => r.Measures.Ndcg),9:F3}{times[times.Count / 2],8:F2}{times[times.Count * 95 / 100],8:F2}"));
    }

    private static string? ValueOf(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }
}
