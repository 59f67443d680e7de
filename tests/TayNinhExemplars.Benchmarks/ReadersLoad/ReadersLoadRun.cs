using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace TayNinhExemplars.Benchmarks.ReadersLoad;

/// <summary>How long answers took, in milliseconds.</summary>
internal sealed class Times
{
    private readonly ConcurrentQueue<double> _all = new();

    public void Add(long since) => _all.Enqueue(Stopwatch.GetElapsedTime(since).TotalMilliseconds);

    public void Clear() => _all.Clear();

    public double At(double share)
    {
        var sorted = _all.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}

/// <summary>What the site said it had kept.</summary>
internal sealed class Promised<T>
{
    public ConcurrentQueue<T> Acknowledged { get; } = new();
    public Times Times { get; } = new();

    public string Say(double seconds) => string.Create(CultureInfo.InvariantCulture,
        $"acknowledged {Acknowledged.Count} ({Acknowledged.Count / seconds:F0} a second), p50 {Times.At(.5):F0} ms, p95 {Times.At(.95):F0} ms, p99 {Times.At(.99):F0} ms");
}

/// <param name="Cookie">By which the site knows the reader again.</param>
internal sealed record MadeRating(string Cookie, int Stars);

/// <summary>Readers, each with an address and a browser of their own.</summary>
internal sealed class ReadersLoadRun(Uri address, string item) : IDisposable
{
    private const int WarmingUp = 40;

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 256 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _number;
    private int _rating;
    private long _views;

    public Promised<string> Comments { get; } = new();
    public Promised<MadeRating> Ratings { get; } = new();
    public Times ViewTimes { get; } = new();
    public ConcurrentQueue<string> Errors { get; } = new();
    public bool Killed { get; set; }
    public long Views => Interlocked.Read(ref _views);
    public TimeSpan Elapsed { get; private set; }

    /// <summary>The forms are fetched before that.</summary>
    public Task Started => _started.Task;

    public async Task RunAsync(LoadPlan plan)
    {
        var comments = await TokensAsync("comment", (int)((plan.Time.TotalSeconds + 1) * plan.Comments) + WarmingUp);
        var ratings = await TokensAsync("rating", (int)((plan.Time.TotalSeconds + 1) * plan.Ratings) + WarmingUp);
        // The site does not believe that somebody reads and writes faster.
        await Task.Delay(2_500);
        var path = await LoadedSite.PathOfAsync(_client, item);
        // The first readers after a start wait for the compiler; they count, but their time says nothing about the load.
        for (var i = 0; i < WarmingUp; i++) await Task.WhenAll(CommentAsync(comments), ViewAsync(path), RateAsync(ratings));
        foreach (var times in new[] { Comments.Times, Ratings.Times, ViewTimes }) times.Clear();
        var clock = Stopwatch.StartNew();
        _started.SetResult();
        await Task.WhenAll(
            PaceAsync(plan.Time, plan.Comments, () => CommentAsync(comments)), PaceAsync(plan.Time, plan.Views, () => ViewAsync(path)), PaceAsync(plan.Time, plan.Ratings, () => RateAsync(ratings)));
        Elapsed = clock.Elapsed;
    }

    public void Dispose() => _client.Dispose();

    private async Task<ConcurrentQueue<string>> TokensAsync(string what, int count)
    {
        var tokens = new ConcurrentQueue<string>();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, ct) =>
            tokens.Enqueue((await _client.GetFromJsonAsync<JsonElement>($"/api/reader-token?what={what}&item={item}", ct)).GetProperty("token").GetString()!));
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

    private Task CommentAsync(ConcurrentQueue<string> tokens) => tokens.TryDequeue(out var token) ? TryAsync(async () =>
    {
        var n = Interlocked.Increment(ref _number);
        using var request = Post("comments", AddressOf(n), new { name = $"Bạn đọc {n}", text = $"Ý kiến số {n} về bài này, đọc xong thấy thương quê mình quá.", token });
        var since = Stopwatch.GetTimestamp();
        using var answer = await _client.SendAsync(request);
        if (!answer.IsSuccessStatusCode) { Fail($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"); return; }
        Comments.Acknowledged.Enqueue((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("statusCode").GetString()!);
        Comments.Times.Add(since);
    }) : Task.CompletedTask;

    private Task RateAsync(ConcurrentQueue<string> tokens) => tokens.TryDequeue(out var token) ? TryAsync(async () =>
    {
        var n = Interlocked.Increment(ref _rating);
        var stars = 1 + n % 5;
        // Each from a part of the net of its own, or most would be held out as a campaign.
        using var request = Post("ratings", $"{60 + n / 256}.{n % 256}.7.9", new { stars, token });
        var since = Stopwatch.GetTimestamp();
        using var answer = await _client.SendAsync(request);
        if (!answer.IsSuccessStatusCode) { Fail($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"); return; }
        Ratings.Acknowledged.Enqueue(new MadeRating(answer.Headers.GetValues("Set-Cookie").First().Split(';')[0], stars));
        Ratings.Times.Add(since);
    }) : Task.CompletedTask;

    private Task ViewAsync(string path) => TryAsync(async () =>
    {
        var n = Interlocked.Increment(ref _number);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", AddressOf(n));
        request.Headers.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 (reader)");
        var since = Stopwatch.GetTimestamp();
        using var answer = await _client.SendAsync(request);
        if (!answer.IsSuccessStatusCode) { Fail($"{(int)answer.StatusCode}"); return; }
        Interlocked.Increment(ref _views);
        ViewTimes.Add(since);
    });

    private HttpRequestMessage Post(string what, string from, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/items/{item}/{what}") { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Forwarded-For", from);
        return request;
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
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
