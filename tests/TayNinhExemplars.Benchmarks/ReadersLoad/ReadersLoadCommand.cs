using System.Globalization;

namespace TayNinhExemplars.Benchmarks.ReadersLoad;

/// <summary>
/// readers-load [--seconds 30] [--comments 200] [--views 2000] [--ratings 20] [--kill]: many readers at once against the site in Release on SQLite.
/// Every comment and every rating that was acknowledged must be there afterwards, and the views counted must be the views made; with
/// --kill the site is killed in the middle and started again, and views may lack five seconds' worth.
/// </summary>
internal static class ReadersLoadCommand
{
    public static async Task<int> RunAsync(string[] options)
    {
        var plan = new LoadPlan(TimeSpan.FromSeconds(Number(options, "--seconds", 30)), Number(options, "--comments", 200), Number(options, "--views", 2000), Number(options, "--ratings", 20));
        var kill = options.Contains("--kill");
        var data = Directory.CreateTempSubdirectory("readers-load-").FullName;
        try
        {
            await using var site = await LoadedSite.StartAsync(data);
            var item = await site.QuietStoryAsync();
            await site.CountedAsync(item, -1);
            using var load = new ReadersLoadRun(site.Address, item);
            var before = await site.FiguresAsync(item);
            var running = load.RunAsync(plan);
            if (kill)
            {
                await load.Started;
                await Task.Delay(plan.Time / 2);
                // What fails from here on was never promised.
                load.Killed = true;
                site.Kill();
            }
            await running;
            if (kill) await site.StartAgainAsync();
            return await ReportAsync(site, load, item, before, kill, plan);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<int> ReportAsync(LoadedSite site, ReadersLoadRun load, string item, (long Views, int Ratings) before, bool kill, LoadPlan plan)
    {
        var missingComments = await MissingAsync(load.Comments.Acknowledged, site.HasCommentAsync);
        var missingRatings = await MissingAsync(load.Ratings.Acknowledged, (rating, ct) => site.HasRatingAsync(item, rating, ct));
        var wanted = before.Views + load.Views;
        var counted = kill ? (await site.FiguresAsync(item)).Views : await site.CountedAsync(item, wanted);
        var ratings = (await site.FiguresAsync(item)).Ratings - before.Ratings;
        var held = await site.HeldAsync(item);
        var lost = wanted - counted;
        var seconds = load.Elapsed.TotalSeconds;
        Console.WriteLine($"comments {load.Comments.Say(seconds)}, missing afterwards {missingComments}");
        Console.WriteLine($"ratings  {load.Ratings.Say(seconds)}, missing afterwards {missingRatings}, in the sum {ratings}, held out as a burst {held}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"views    made {load.Views} ({load.Views / seconds:F0} a second), p50 {load.ViewTimes.At(.5):F0} ms, p95 {load.ViewTimes.At(.95):F0} ms, counted {counted - before.Views}, lost {lost}"));
        Console.WriteLine($"errors   {load.Errors.Count}{(load.Errors.IsEmpty ? "" : ": " + string.Join(" | ", load.Errors.Distinct().Take(5)))}");
        var allowed = kill ? 5L * plan.Views : 0;
        // A rating that was committed but not yet answered when the site was killed is in the sum as well.
        var good = missingComments == 0 && missingRatings == 0 && ratings + held >= load.Ratings.Acknowledged.Count && (kill || ratings + held == load.Ratings.Acknowledged.Count)
            && lost >= 0 && lost <= allowed && load.Errors.IsEmpty;
        Console.WriteLine(good ? "as promised" : "NOT as promised");
        return good ? 0 : 1;
    }

    private static async Task<int> MissingAsync<T>(IReadOnlyCollection<T> acknowledged, Func<T, CancellationToken, Task<bool>> isThere)
    {
        var missing = 0;
        await Parallel.ForEachAsync(acknowledged, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, ct) =>
        {
            if (!await isThere(one, ct)) Interlocked.Increment(ref missing);
        });
        return missing;
    }

    private static int Number(string[] options, string name, int usual)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : usual;
    }
}

/// <param name="Comments">A second; likewise the others.</param>
internal sealed record LoadPlan(TimeSpan Time, int Comments, int Views, int Ratings);
