using System.Diagnostics;
using System.Globalization;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Benchmarks.IndexKill;

/// <summary>
/// index-kill N: lets a child process write an index (changes, deletions, rebuilds) and kills it N times at a moment of chance. After each kill the
/// index is opened and follows its change log from the cursor it committed; it must then hold exactly what the log says.
/// </summary>
internal static class IndexKillCommand
{
    private const int Ids = 400;
    private const int Changes = 200_000;

    public static int Run(int kills)
    {
        var path = Directory.CreateTempSubdirectory("index-kill").FullName;
        var random = new Random(5);
        var wrong = 0;
        var begunAnew = 0;
        try
        {
            for (var kill = 1; kill <= kills; kill++)
            {
                using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Host(), "index-kill-child", path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
                // The child says when it has begun to write.
                child.StandardOutput.ReadLine();
                // Anywhere in its work; a child that ended by itself is as good.
                child.WaitForExit(random.Next(10, 600));
                child.Kill();
                child.WaitForExit();

                using var index = SearchIndex.Open(path, new() { CommitInterval = TimeSpan.FromMilliseconds(50) });
                if (index.WasRebuilt) begunAnew++;
                var cursor = index.Cursor;
                var target = Math.Min(Changes, cursor + 500);
                for (var change = cursor + 1; change <= target; change++) Apply(index, change);
                index.Commit();
                var agrees = Expected(target).SetEquals(index.AllDocuments().Where(d => d.Published).Select(d => $"{d.Id} {d.VersionId}"));
                if (!agrees) wrong++;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {kill,3}: reopened at change {cursor,7}, {index.Count,4} documents, {(agrees ? "agrees with the log" : "DIFFERS from the log")}"));
            }
            Console.WriteLine($"{kills} kills, {wrong} differences, {begunAnew} times begun anew");
            return wrong == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>The process that is killed: applies changes as fast as it can, and now and then makes the whole index anew beside itself.</summary>
    public static int Child(string path)
    {
        using var index = SearchIndex.Open(path, new() { CommitInterval = TimeSpan.FromMilliseconds(20) });
        Console.WriteLine("writing");
        for (var change = index.Cursor + 1; change <= Changes; change++)
        {
            Apply(index, change);
            if (change % 150 != 0) continue;
            using var rebuild = index.BeginRebuild();
            rebuild.Add([.. Expected(change).Select(e => Document(e.Split(' ')[0], e.Split(' ')[1]))]);
            rebuild.Finish(change);
        }
        return 0;
    }

    private static void Apply(SearchIndex index, long change)
    {
        var (id, version, deleted) = Read(change);
        index.Apply(deleted ? [] : [Document(id, version)], deleted ? [id] : [], change);
    }

    // What every change of the log does can be reckoned from its number.
    private static (string Id, string Version, bool Deleted) Read(long change) => ($"d{change * 7919 % Ids}", $"v{change}", change % 5 == 0);

    private static HashSet<string> Expected(long upTo)
    {
        var latest = new Dictionary<string, string>();
        for (var change = 1L; change <= upTo; change++)
        {
            var (id, version, deleted) = Read(change);
            if (deleted) latest.Remove(id);
            else latest[id] = version;
        }
        return [.. latest.Select(d => $"{d.Key} {d.Value}")];
    }

    private static SearchDocument Document(string id, string version) => new()
    {
        Id = id, VersionId = version, Type = "Story", Published = true, Title = $"Gương {id} bản {version}", Body = string.Join(' ', Enumerable.Repeat($"Nội dung của {id}", 40)),
    };

    private static string[] Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(IndexKillCommand).Assembly.Location] : [];
}
