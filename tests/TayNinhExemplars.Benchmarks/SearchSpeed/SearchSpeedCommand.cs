using System.Diagnostics;
using System.Globalization;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Benchmarks.SearchSpeed;

/// <summary>
/// search-speed N: makes N stories, builds the index and prints its size, the rate, and how long searches take, facets and highlights included.
/// --words 800 --queries 1000 --index FOLDER (kept, and used again when it holds N stories)
/// </summary>
internal static class SearchSpeedCommand
{
    private const int Batch = 1_000;

    // Other queries come first: as on a site that has been asked for a while, most common words have been read once.
    private const int Warming = 1_000;

    public static int Run(int stories, string[] given)
    {
        var options = new Options(given);
        var kept = options.Value("--index");
        var path = kept ?? Directory.CreateTempSubdirectory("search-speed").FullName;
        var maker = new StoryMaker(options.Number("--words", 800));
        try
        {
            Directory.CreateDirectory(path);
            using (var index = SearchIndex.Open(path))
            {
                if (index.Count != stories) Build(index, maker, stories);
            }
            Measure(path, maker, stories, options.Number("--queries", 1_000));
            return 0;
        }
        finally
        {
            if (kept is null) Directory.Delete(path, recursive: true);
        }
    }

    // The time to make the stories is in it: it is a twentieth, and the writers work meanwhile.
    private static void Build(SearchIndex index, StoryMaker maker, int stories)
    {
        var (started, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using var rebuild = index.BeginRebuild();
        for (var from = 0; from < stories; from += Batch)
        {
            rebuild.Add([.. Enumerable.Range(from, Math.Min(Batch, stories - from)).Select(maker.Make)]);
            if ((from / Batch) % 20 == 19) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{from + Batch,9:N0} stories, {(from + Batch) / Stopwatch.GetElapsedTime(started).TotalSeconds:F0} a second"));
        }
        var ending = Stopwatch.GetTimestamp();
        rebuild.Finish(stories);
        var (end, spent) = (Stopwatch.GetElapsedTime(ending), Stopwatch.GetElapsedTime(started));
        var cpu = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"made and built in {spent.TotalSeconds:F1} s: {stories / spent.TotalSeconds:F0} stories a second, {cpu.TotalMilliseconds / stories:F2} ms of processor each; {end.TotalSeconds:F1} s of it to write and merge the rest"));
    }

    private static void Measure(string path, StoryMaker maker, int stories, int queries)
    {
        using var index = SearchIndex.Open(path, new() { VerifyOnOpen = false });
        Weigh(path, index.Count);
        Console.WriteLine($"{"queries",-14}{"p50 ms",8}{"p95 ms",8}{"p99 ms",8}{"max ms",8}{"CPU ms",8}{"kB",8}{"found",9}{"corrected",10}");
        var plain = Asked(i => maker.Query(i, stories));
        Time("plain", plain, Run);
        Time("corrected", Asked(i => maker.Misspelt(i, stories)), Run);
        Time("suggest", [.. plain.Select((q, i) => q[..Math.Min(q.Length, 3 + (i % 8))])], (i, q) => (i.Suggest(q, 8).Count, false));

        string[] Asked(Func<int, string> make) => [.. Enumerable.Range(-Warming, queries + Warming).Select(make)];

        void Time(string name, string[] texts, Func<SearchIndex, string, (int Found, bool Corrected)> ask)
        {
            foreach (var text in texts[..Warming]) ask(index, text);
            var times = new List<double>(queries);
            var (found, corrected) = (0L, 0);
            var (before, memory) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            foreach (var text in texts[Warming..])
            {
                var started = Stopwatch.GetTimestamp();
                var result = ask(index, text);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                found += result.Found;
                if (result.Corrected) corrected++;
            }
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / queries;
            var allocated = (GC.GetTotalAllocatedBytes() - memory) / 1_000.0 / queries;
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-14}{times[queries / 2],8:F2}{times[queries * 95 / 100],8:F2}{times[queries * 99 / 100],8:F2}{times[^1],8:F2}{cpu,8:F2}{allocated,8:F0}{found / queries,9:N0}{(double)corrected / queries,10:P0}"));
        }
    }

    /// <summary>Texts lie in fdt, words and pairs in doc, their places in pos, the dictionary in tim, columns in dvd.</summary>
    private static void Weigh(string path, int count)
    {
        var files = Directory.GetFiles(path, "*", SearchOption.AllDirectories).Select(f => (Kind: Path.GetExtension(f), new FileInfo(f).Length)).ToList();
        var kinds = files.GroupBy(f => f.Kind).Select(g => (Kind: g.Key.TrimStart('.'), Size: g.Sum(f => f.Length))).OrderByDescending(k => k.Size).Take(5);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index of {count:N0} stories: {files.Sum(f => f.Length) / 1e6:F0} MB") +
            $" ({string.Join(", ", kinds.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Kind} {k.Size / 1e6:F0}")))})");
    }

    private static (int Found, bool Corrected) Run(SearchIndex index, string query)
    {
        var response = index.Search(new SearchRequest { Query = query });
        return (response.Total, response.Suggestion is not null);
    }
}
