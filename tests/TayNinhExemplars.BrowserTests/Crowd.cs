using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TayNinhExemplars.BrowserTests;

/// <summary>Many readers, each with an address of their own, who speak to the site as programs do.</summary>
internal static partial class Crowd
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static int _readers;

    public static async Task CommentAsync(Uri site, string story, IReadOnlyList<string> texts)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site };
        var item = ItemOfComments().Match(await client.GetStringAsync(story)).Value;
        var forms = new List<(string Address, string Text, string? Token)>();
        foreach (var text in texts)
        {
            var number = Interlocked.Increment(ref _readers);
            var address = $"100.{number / 256 % 256}.{number % 256}.5";
            forms.Add((address, text, (await AskAsync(client, HttpMethod.Get, $"/api/reader-token?what=comment&item={item}", address, null)).GetProperty("token").GetString()));
        }
        using var deadline = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        foreach (var (address, text, token) in forms)
            // The site does not believe that somebody writes within two seconds.
            while (!(await AskAsync(client, HttpMethod.Post, $"/api/items/{item}/comments", address, new { name = "Bạn đọc " + address[4..^2].Replace('.', ' '), text, token })).TryGetProperty("statusCode", out _))
                await tick.WaitForNextTickAsync(deadline.Token);
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, HttpMethod method, string path, string address, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("X-Forwarded-For", address);
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    [GeneratedRegex("(?<=data-comments=\")[^\"]+")]
    private static partial Regex ItemOfComments();
}
