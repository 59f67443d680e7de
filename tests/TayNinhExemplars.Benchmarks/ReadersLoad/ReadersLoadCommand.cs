using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace TayNinhExemplars.Benchmarks.ReadersLoad;

/// <summary>
/// readers-load [--seconds 30] [--comments 200] [--views 2000] [--kill]: many readers at once against the site in Release on SQLite.
/// Every comment that was acknowledged must be there afterwards, and the views counted must be the views made; with --kill the site is
/// killed in the middle and started again, and views may lack five seconds' worth.
/// </summary>
internal static class ReadersLoadCommand
{
    public static async Task<int> RunAsync(string[] options)
    {
        var (seconds, comments, views) = (Number(options, "--seconds", 30), Number(options, "--comments", 200), Number(options, "--views", 2000));
        var kill = options.Contains("--kill");
        var data = Directory.CreateTempSubdirectory("readers-load-").FullName;
        try
        {
            await using var site = await LoadedSite.StartAsync(data);
            var item = await site.FirstStoryAsync();
            await site.CountedAsync(item, -1);
            using var load = new ReadersLoadRun(site.Address, item);
            var before = await site.FiguresAsync(item);
            var running = load.RunAsync(TimeSpan.FromSeconds(seconds), comments, views);
            if (kill)
            {
                await Task.Delay(TimeSpan.FromSeconds(seconds / 2.0));
                // What fails from here on was never promised.
                load.Killed = true;
                site.Kill();
            }
            await running;
            if (kill) await site.StartAgainAsync();
            return await ReportAsync(site, load, item, before, kill, seconds, views);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<int> ReportAsync(LoadedSite site, ReadersLoadRun load, string item, (long Views, int Ratings) before, bool kill, int seconds, int views)
    {
        var missing = 0;
        var codes = load.Acknowledged.ToArray();
        await Parallel.ForEachAsync(codes, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (code, ct) =>
        {
            if (!await site.HasCommentAsync(code, ct)) Interlocked.Increment(ref missing);
        });
        var wanted = before.Views + load.Views;
        var counted = kill ? (await site.FiguresAsync(item)).Views : await site.CountedAsync(item, wanted);
        var ratings = (await site.FiguresAsync(item)).Ratings - before.Ratings;
        var lost = wanted - counted;
        var times = load.Milliseconds.Order().ToList();
        double At(double share) => times.Count == 0 ? 0 : times[Math.Min(times.Count - 1, (int)(times.Count * share))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"comments acknowledged {codes.Length} ({codes.Length / load.Elapsed.TotalSeconds:F0} a second), missing afterwards {missing}, p50 {At(.5):F0} ms, p95 {At(.95):F0} ms, p99 {At(.99):F0} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"views made {load.Views} ({load.Views / load.Elapsed.TotalSeconds:F0} a second), counted {counted - before.Views}, lost {lost}"));
        Console.WriteLine($"ratings acknowledged {load.Ratings}, counted or held {ratings}; errors {load.Errors.Count}{(load.Errors.IsEmpty ? "" : ": " + string.Join(" | ", load.Errors.Distinct().Take(5)))}");
        var allowed = kill ? 5L * views : 0;
        var good = missing == 0 && lost >= 0 && lost <= allowed && load.Errors.IsEmpty;
        Console.WriteLine(good ? "as promised" : "NOT as promised");
        return good ? 0 : 1;
    }

    private static int Number(string[] options, string name, int usual)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : usual;
    }
}

/// <summary>Readers, each with an address and a browser of their own.</summary>
internal sealed class ReadersLoadRun(Uri address, string item) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 256 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    private int _number;
    private long _views;

    public ConcurrentQueue<string> Acknowledged { get; } = new();

    public void Dispose() => _client.Dispose();
    public ConcurrentQueue<double> Milliseconds { get; } = new();
    public ConcurrentQueue<string> Errors { get; } = new();
    public bool Killed { get; set; }
    public long Views => Interlocked.Read(ref _views);
    public int Ratings { get; }
    public TimeSpan Elapsed { get; private set; }

    public async Task RunAsync(TimeSpan time, int comments, int views)
    {
        var tokens = await TokensAsync((int)(time.TotalSeconds * comments) + comments);
        await Task.Delay(2_500);
        var path = await LoadedSite.PathOfAsync(_client, item);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(PaceAsync(time, comments, async () => await CommentAsync(tokens)), PaceAsync(time, views, () => ViewAsync(path)));
        Elapsed = clock.Elapsed;
    }

    private async Task<ConcurrentQueue<string>> TokensAsync(int count)
    {
        var tokens = new ConcurrentQueue<string>();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, ct) =>
            tokens.Enqueue((await _client.GetFromJsonAsync<JsonElement>($"/api/reader-token?what=comment&item={item}", ct)).GetProperty("token").GetString()!));
        return tokens;
    }

    /// <summary>Starts them evenly, whether or not the ones before have been answered.</summary>
    private async Task PaceAsync(TimeSpan time, int each, Func<Task> act)
    {
        var clock = Stopwatch.StartNew();
        var started = 0;
        var open = new ConcurrentDictionary<Task, byte>();
        while (clock.Elapsed < time && !Killed)
        {
            for (var due = (int)(clock.Elapsed.TotalSeconds * each); started < due; started++)
            {
                var task = Task.Run(act);
                open[task] = 0;
                _ = task.ContinueWith(t => open.TryRemove(t, out _), TaskScheduler.Default);
            }
            await Task.Delay(5);
        }
        await Task.WhenAll(open.Keys);
    }

    private async Task CommentAsync(ConcurrentQueue<string> tokens)
    {
        if (!tokens.TryDequeue(out var token)) return;
        var n = Interlocked.Increment(ref _number);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/items/{item}/comments") { Content = JsonContent.Create(new { name = $"Bạn đọc {n}", text = $"Ý kiến số {n} về bài này, đọc xong thấy thương quê mình quá.", token }) };
        request.Headers.Add("X-Forwarded-For", AddressOf(n));
        var clock = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _client.SendAsync(request);
            if (!answer.IsSuccessStatusCode) { Fail($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"); return; }
            Acknowledged.Enqueue((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("statusCode").GetString()!);
            Milliseconds.Enqueue(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            Fail(e.Message);
        }
    }

    private async Task ViewAsync(string path)
    {
        var n = Interlocked.Increment(ref _number);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", AddressOf(n));
        request.Headers.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 (reader)");
        try
        {
            using var answer = await _client.SendAsync(request);
            if (answer.IsSuccessStatusCode) Interlocked.Increment(ref _views);
            else Fail($"{(int)answer.StatusCode}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            Fail(e.Message);
        }
    }

    private void Fail(string error)
    {
        // What fails because the site was killed was never promised.
        if (!Killed) Errors.Enqueue(error.Length > 200 ? error[..200] : error);
    }

    private static string AddressOf(int n) => $"{10 + n / 16_777_216}.{n / 65_536 % 256}.{n / 256 % 256}.{n % 256}";
}
