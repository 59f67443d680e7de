using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Benchmarks.Desk;

/// <summary><c>board-speed [--copies 10000] [--postgres CONNECTION]</c>: how long the board and the list of what waits take with so much in work.</summary>
internal static class BoardSpeed
{
    public static async Task<int> RunAsync(string[] args)
    {
        var count = DeskLoad.Number(args, "--copies", 10_000);
        await using var site = await DeskSite.CreateAsync(DeskLoad.Text(args, "--postgres"));
        var people = await site.SeatAsync(20, "editor", "desk-head", "managing-editor");
        // Every state gets as much as the next; what is done and published lies there besides.
        var (states, open) = (site.Paper.States.Count, site.Paper.States.Count(s => s.IsOpen));
        var all = (count + open - 1) / open * states;
        Console.WriteLine($"{site.Name}: putting {all} pieces of copy into {states} states, {all / states * open} of them in work ...");
        for (var from = 0; from < all; from += 250) await FillAsync(site, people, from, Math.Min(250, all - from));

        var worst = 0.0;
        worst = Math.Max(worst, await MeasureAsync(site, "the board of a workflow", () => site.AskAsync((DeskBoard b) => b.ColumnsAsync(site.Paper, "", default))));
        worst = Math.Max(worst, await MeasureAsync(site, "the board of one desk", () => site.AskAsync((DeskBoard b) => b.ColumnsAsync(site.Paper, "ban", default))));
        worst = Math.Max(worst, await MeasureAsync(site, "what waits for a managing editor", () => site.AskAsync((DeskBoard b) => b.WaitingForAsync(people[3], 60, default))));
        Console.WriteLine(worst < 100 ? "All below 100 ms at the 95th percentile." : "Too slow.");
        return worst < 100 ? 0 : 1;
    }

    private static Task<bool> FillAsync(DeskSite site, IReadOnlyList<Actor> people, int from, int count) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<SiteDbContext>();
        await using var write = await WriteScope.BeginAsync(db);
        var (begin, comments) = (services.GetRequiredService<BeginCopyHandler>(), services.GetRequiredService<CopyComments>());
        for (var n = from; n < from + count; n++)
        {
            var id = StableIds.From("copy" + n);
            // Not content items, so that ten thousand are there in minutes: the board reads the same rows.
            (await begin.HandleAsync(new BeginCopy("newspaper", id, TransitionAnswers.None, SubjectKind: "measure", Title: $"Bài số {n} về người giữ lửa lò gốm cuối ấp", DeskId: n % 3 == 0 ? "" : "ban"), people[n % 20])).OrThrow();
            await LayAsync(db, id, site.Paper.States[n % site.Paper.States.Count]);
            if (n % 4 == 0) (await comments.HandleAsync(new CommentOnCopy(id, "", "", "Ghi chú"), people[(n + 1) % 20])).OrThrow();
        }
        await write.CommitAsync();
        return true;
    });

    /// <summary>Straight into the state: the walk there is not what is measured.</summary>
    private static Task<int> LayAsync(SiteDbContext db, string id, WorkflowState state) => db.Database.ExecuteSqlInterpolatedAsync(
        $"""UPDATE "Copies" SET "State" = {state.Id}, "Kind" = {state.Kind.ToString()}, "IsOpen" = {state.IsOpen} WHERE "ContentItemId" = {id}""");

    private static async Task<double> MeasureAsync<T>(DeskSite site, string what, Func<Task<T>> ask)
    {
        for (var i = 0; i < 10; i++) await ask();
        var times = new List<double>();
        for (var i = 0; i < 200; i++)
        {
            var watch = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }
        times.Sort();
        string Say(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{site.Name}: {what}: p50 {Say(times[100])} ms, p95 {Say(times[189])} ms, worst {Say(times[^1])} ms");
        return times[189];
    }
}
