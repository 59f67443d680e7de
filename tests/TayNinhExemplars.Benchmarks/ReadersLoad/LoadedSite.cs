using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace TayNinhExemplars.Benchmarks.ReadersLoad;

/// <summary>The site as its own process, in the configuration this program was built in, on a folder that outlives a kill.</summary>
internal sealed partial class LoadedSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly string _data;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false });
    private Process _process = null!;

    private LoadedSite(string data) => _data = data;

    public Uri Address { get; private set; } = null!;

    public static async Task<LoadedSite> StartAsync(string data)
    {
        var site = new LoadedSite(data);
        await site.StartAgainAsync();
        return site;
    }

    public async Task StartAgainAsync()
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "TayNinhExemplars.Web.dll");
        var web = Path.Combine(Root(), "src", "TayNinhExemplars.Web");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = web, RedirectStandardOutput = true, UseShellExecute = false,
            ArgumentList = { dll, "--urls", "http://127.0.0.1:0", "--environment", "Development", $"--Site:DataPath={_data}", "--Site:TrustedProxies:0=127.0.0.1", "--Site:ApiRequestsPerMinute=0", "--Site:ChangesPerMinute=0", "--Serilog:MinimumLevel:Override:Microsoft.AspNetCore=Warning", "--contentRoot", web },
        };
        _process = Process.Start(start)!;
        Address = null!;
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (Listening().Match(line) is { Success: true } match)
            {
                Address = new Uri(match.Value);
                break;
            }
        if (Address is null) throw new InvalidOperationException("The site stopped while it started.");
        _ = Task.Run(async () => { while (await _process.StandardOutput.ReadLineAsync() is not null) { } });
        while (!(await _client.GetAsync(new Uri(Address, "/readyz"), patience.Token)).IsSuccessStatusCode) await Task.Delay(200, patience.Token);
    }

    public void Kill()
    {
        using var kill = Process.Start("kill", ["-9", $"{_process.Id}"]);
        kill.WaitForExit();
        _process.WaitForExit();
    }

    /// <summary>A story that the sample readers have left alone.</summary>
    public async Task<string> QuietStoryAsync()
    {
        var found = await _client.GetFromJsonAsync<JsonElement>(new Uri(Address, "/api/search?q=&type=Story&sort=newest&size=10"));
        foreach (var item in found.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("contentItemId").GetString()!))
            if (await FiguresAsync(item) is (0, 0)) return item;
        throw new InvalidOperationException("Every story has been read already.");
    }

    public static async Task<string> PathOfAsync(HttpClient client, string item)
    {
        var found = await client.GetFromJsonAsync<JsonElement>("/api/search?q=&type=Story&sort=newest&size=10");
        return found.GetProperty("items").EnumerateArray().First(i => i.GetProperty("contentItemId").GetString() == item).GetProperty("url").GetString()!;
    }

    public async Task<(long Views, int Ratings)> FiguresAsync(string item)
    {
        var now = await _client.GetFromJsonAsync<JsonElement>(new Uri(Address, $"/api/items/{item}/figures"));
        return (now.GetProperty("views").GetInt64(), now.GetProperty("rating").GetProperty("count").GetInt32());
    }

    /// <summary>Ratings that are kept but not counted, because too many came too fast; only editors are shown their number.</summary>
    public async Task<int> HeldAsync(string item)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "site.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Held" FROM "RatingTotals" WHERE "ContentItemId" = $item""";
        command.Parameters.AddWithValue("$item", item);
        return Convert.ToInt32(await command.ExecuteScalarAsync() ?? 0, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The count once it has settled; a negative one waits for nothing.</summary>
    public async Task<long> CountedAsync(string item, long wanted)
    {
        for (var i = 0; i < 40; i++)
        {
            var (views, _) = await FiguresAsync(item);
            if (wanted < 0 || views == wanted) return views;
            await Task.Delay(250);
        }
        return (await FiguresAsync(item)).Views;
    }

    public async Task<bool> HasCommentAsync(string code, CancellationToken ct)
    {
        using var answer = await _client.GetAsync(new Uri(Address, "/api/comments/" + code), ct);
        return answer.IsSuccessStatusCode;
    }

    public async Task<bool> HasRatingAsync(string item, MadeRating rating, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, $"/api/items/{item}/ratings/mine"));
        request.Headers.Add("Cookie", rating.Cookie);
        using var answer = await _client.SendAsync(request, ct);
        return answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("stars").GetInt32() == rating.Stars;
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "TayNinhExemplars.sln"))) return folder.FullName;
        throw new InvalidOperationException("The load runs inside the source tree.");
    }

    [GeneratedRegex(@"(?<=Now listening on: ""?)http://[0-9.:]+")]
    private static partial Regex Listening();
}
