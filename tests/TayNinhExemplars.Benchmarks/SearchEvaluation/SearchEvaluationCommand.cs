using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Benchmarks.SearchEvaluation;

/// <summary>
/// search-eval DIR: indexes a collection and prints how well each way of typing a query finds its answers.
/// DIR holds docs.jsonl and variants.jsonl, or folders that do; then each is measured, with the same weights.
/// --variants a,b --by-type --misses --half odd|even --index FOLDER (kept and used again) --parallel --try Weight=1,2,3 --set Weight=1
/// </summary>
internal static class SearchEvaluationCommand
{
    public static int Run(string folder, string[] given)
    {
        var options = new Options(given);
        if (!File.Exists(Path.Combine(folder, "docs.jsonl")))
        {
            foreach (var collection in Directory.GetDirectories(folder).Where(d => File.Exists(Path.Combine(d, "docs.jsonl"))).Order(StringComparer.Ordinal))
            {
                Console.WriteLine($"\n{Path.GetFileName(collection)}");
                Run(collection, given);
            }
            return 0;
        }
        var kept = options.Value("--index");
        var path = kept is null ? Directory.CreateTempSubdirectory("search-eval").FullName : Path.Combine(kept, Path.GetFileName(folder.TrimEnd('/')));
        try
        {
            Directory.CreateDirectory(path);
            using var index = SearchIndex.Open(path);
            if (index.Count == 0) Fill(index, folder);
            Evaluate(index, folder, options);
            return 0;
        }
        finally
        {
            if (kept is null) Directory.Delete(path, recursive: true);
        }
    }

    private static void Evaluate(SearchIndex index, string folder, Options options)
    {
        var queries = Wanted(folder, options).ToList();
        if (options.Value("--set") is { } set)
            foreach (var one in set.Split(';')) index.Weights = WeightTrial.With(index.Weights, one.Split('=')[0], one.Split('=')[1]);
        if (options.Value("--try") is { } trials)
        {
            WeightTrial.Run(index, trials, () => Measure(index, queries, options));
            return;
        }
        var before = Environment.CpuUsage.TotalTime;
        var results = Measure(index, queries, options);
        // On a busy machine the processor's time says more than the clock's.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / results.Count:F2} ms of processor a query"));
        EvaluationTable.Print(results, options.Has("--by-type"));
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

    private static IEnumerable<CollectionQuery> Wanted(string folder, Options options)
    {
        var variants = options.Value("--variants")?.Split(',');
        var half = options.Value("--half");
        return Collection.Queries(folder)
            .Where(q => variants?.Contains(q.Variant) != false)
            // Where a variant changes few texts only those count.
            .Where(q => q.Variant is not ("tone" or "yi") || q.Changed)
            .Where(q => half is null || IsOdd(q.Qid) == (half == "odd"));
    }

    // By the query and not by the line, so that all variants of a query fall on one side.
    private static bool IsOdd(string id) => id.Aggregate(17, (sum, c) => unchecked((sum * 31) + c)) % 2 != 0;

    private static List<Measured> Measure(SearchIndex index, List<CollectionQuery> queries, Options options)
    {
        var results = new ConcurrentBag<Measured>();
        Parallel.ForEach(queries, new ParallelOptions { MaxDegreeOfParallelism = options.Has("--parallel") ? Environment.ProcessorCount : 1 }, query =>
        {
            var started = Stopwatch.GetTimestamp();
            var found = index.Search(new SearchRequest { Query = query.Text });
            var ms = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (options.Has("--misses") && found.Items.All(i => i.Id != query.Relevant[0]))
                Console.WriteLine($"missed {query.Variant} {query.Type}: {query.Text} | suggested: {found.Suggestion} | total {found.Total} | first: {found.Items.FirstOrDefault()?.Title}");
            results.Add(new(query, Measures.Of([.. found.Items.Select(i => i.Id)], query.Relevant), ms));
        });
        return [.. results];
    }
}
