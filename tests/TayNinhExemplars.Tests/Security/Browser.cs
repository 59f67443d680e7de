using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;

namespace TayNinhExemplars.Tests.Security;

public sealed record Answer(int Status, string Text, HttpResponseMessage Raw)
{
    public string? Location => Raw.Headers.Location?.OriginalString;
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();
    public string Header(string name) => string.Join(", ", Raw.Headers.TryGetValues(name, out var values) ? values : []);

    /// <summary>The page as read: entities are letters again.</summary>
    public string Page => WebUtility.HtmlDecode(Text);

    public string HiddenField(string name) =>
        WebUtility.HtmlDecode(Find($"<input[^>]*name=\"{name}\"[^>]* value=\"(?<it>[^\"]*)\""));

    /// <summary>What the group "it" of the pattern catches first.</summary>
    public string Find(string pattern) => All(pattern).FirstOrDefault("");

    public IEnumerable<string> All(string pattern) =>
        Regex.Matches(Text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["it"].Value);
}

/// <summary>Keeps cookies and fills in forms, follows nothing by itself.</summary>
public sealed class Browser(TestServer server)
{
    private readonly CookieContainer _cookies = new();
    public static readonly Uri Origin = new("https://site.test");

    public bool HasSession => _cookies.GetCookies(Origin)["tne-session"] is { Value.Length: > 0 };

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostAsync(string path, HttpContent? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    /// <summary>Opens the page, fills its form in and sends it, with the hidden token as a browser would.</summary>
    public async Task<Answer> SubmitAsync(string page, string handler, params (string Name, string Value)[] fields)
    {
        var form = await GetAsync(page);
        return await SendFormAsync(page, handler, form, fields);
    }

    public Task<Answer> SendFormAsync(string page, string handler, Answer form, params (string Name, string Value)[] fields)
    {
        var all = fields.Append(("__RequestVerificationToken", form.HiddenField("__RequestVerificationToken"))).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        var path = handler.Length == 0 ? page : page + (page.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=" + handler;
        return PostAsync(path, new FormUrlEncodedContent(all));
    }

    public Task<Answer> SignInAsync(string name, string password, string page = "/dang-nhap") =>
        SubmitAsync(page, "", ("UserName", name), ("Password", password), ("ReturnUrl", ReturnUrlOf(page)));

    public async Task<string> TokenAsync()
    {
        var page = await GetAsync("/toa-soan/tai-khoan");
        return page.HiddenField("__RequestVerificationToken");
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? body, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (_cookies.GetCookieHeader(Origin) is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        if (headers.All(h => h.Name != "Accept")) request.Headers.Add("Accept", path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var client = new HttpClient(server.CreateHandler()) { BaseAddress = Origin };
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set) _cookies.SetCookies(Origin, cookie);
        // A line of events has no end to wait for.
        var text = response.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, text, response);
    }

    private static string ReturnUrlOf(string page) =>
        page.IndexOf("returnUrl=", StringComparison.Ordinal) is >= 0 and var at ? Uri.UnescapeDataString(page[(at + 10)..]) : "";
}
