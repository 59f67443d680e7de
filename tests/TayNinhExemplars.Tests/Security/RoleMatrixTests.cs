using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Tests.Architecture;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Tests.Security;

/// <summary>Who may do what, asked of the whole site over HTTP with the roles of its recipe.</summary>
public sealed class RoleMatrixTests(WholeSite site) : IClassFixture<WholeSite>
{
    public static TheoryData<string> Actions => [.. RoleMatrix.Rows.Select(r => r.Action)];

    [Fact]
    public async Task Every_address_and_action_is_in_the_table() => Assert.Equal(
        (await ActionsAsync()).Order(StringComparer.Ordinal), RoleMatrix.Rows.Select(r => r.Action).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Actions))]
    public async Task Everybody_gets_what_the_table_says(string action)
    {
        var row = RoleMatrix.Rows.Single(r => r.Action == action);
        var wrong = new List<string>();
        foreach (var role in RoleMatrix.Everybody)
        {
            var answer = await AskAsync(row, await AddressAsync(row.Address), role);
            if (answer.Status != row.For(role)) wrong.Add($"{role}: {row.For(role)} expected, {answer.Status} given {answer.Location}");
            if (answer.Status == 302 && row.For(role) == 302 && role == WholeSite.Anonymous && row.Door == Door.Page && !row.Open.Contains(role))
                Assert.StartsWith("/dang-nhap", new Uri(Browser.Origin, answer.Location!).AbsolutePath, StringComparison.Ordinal);
        }
        Findings.None(wrong);
    }

    /// <summary>What each role may do with each kind of content, whoever wrote it.</summary>
    public static readonly TheoryData<string, string, string> Publishers = new()
    {
        { "Story", "own", "Journalist DeskEditor ManagingEditor EditorInChief RadioEditor PortalEditor Administrator" },
        { "Story", "another's", "DeskEditor ManagingEditor EditorInChief Administrator" },
        { "Exemplar", "own", "EditorInChief Council Administrator" },
        { "Exemplar", "another's", "EditorInChief Council Administrator" },
        { "Award", "own", "EditorInChief Council Administrator" },
        { "Organization", "own", "EditorInChief Council Administrator" },
        { "Event", "own", "ManagingEditor EditorInChief PortalEditor Council Administrator" },
        { "Movement", "own", "EditorInChief Council Administrator" },
        { "Page", "own", "ManagingEditor EditorInChief PortalEditor Administrator" },
        { "Page", "another's", "ManagingEditor EditorInChief PortalEditor Administrator" },
        { "Taxonomy", "own", "EditorInChief Administrator" },
        { "Menu", "own", "EditorInChief Administrator" },
    };

    [Theory, MemberData(nameof(Publishers))]
    public async Task Content_is_published_only_by_those_whose_it_is(string type, string whose, string roles)
    {
        var may = roles.Split(' ');
        var wrong = new List<string>();
        foreach (var role in RoleMatrix.Everybody)
        {
            var item = new JsonObject { ["ContentType"] = type, ["TitlePart"] = new JsonObject { ["Title"] = $"Thử {type} {role}" } };
            if (whose != "own") item["ContentItemId"] = (await PostAsync("Administrator", "?draft=true", item)).Json["ContentItemId"]!.GetValue<string>();
            var answer = await PostAsync(role, "", item);
            // What passes the door is refused as incomplete or taken; what does not is refused as such.
            var passed = answer.Status is 200 or 201 or 400;
            if (passed != may.Contains(role)) wrong.Add($"{role}: {answer.Status} {answer.Text}");
        }
        Findings.None(wrong);
    }

    private async Task<string> AddressAsync(string address)
    {
        if (!address.Contains('{', StringComparison.Ordinal)) return address;
        var story = await WriteStoryAsync(draft: !address.Contains("{published}", StringComparison.Ordinal));
        var (id, version) = (story["ContentItemId"]!.GetValue<string>(), story["ContentItemVersionId"]!.GetValue<string>());
        if (address.Contains("{binned}", StringComparison.Ordinal))
        {
            var browser = await site.AsAsync("Administrator");
            var gone = await browser.SendAsync(HttpMethod.Delete, "/api/content/" + id, null, [(CsrfGuard.HeaderName, await browser.TokenAsync())]);
            Assert.Equal(200, gone.Status);
        }
        foreach (var (place, value) in new[] { ("{story}", id), ("{published}", id), ("{binned}", id), ("{version}", version) })
            address = address.Replace(place, value, StringComparison.Ordinal);
        return address;
    }

    private async Task<Answer> AskAsync(Row row, string address, string role)
    {
        var browser = await site.AsAsync(role);
        var method = row.Action.Split(' ')[0];
        if (method == "GET") return await browser.GetAsync(address, ("Accept", row.Door == Door.Program ? "application/json" : "text/html"));
        var headers = new List<(string, string)> { ("Accept", row.Door == Door.Program ? "application/json" : "text/html") };
        if (await TokenAsync(browser, role) is { Length: > 0 } token) headers.Add((CsrfGuard.HeaderName, token));
        var body = row.Address.Contains("/tu-luu", StringComparison.Ordinal) || row.Door == Door.Page
            ? (HttpContent)new FormUrlEncodedContent([KeyValuePair.Create("thu", "1")])
            : new StringContent(row.Body, Encoding.UTF8, "application/json");
        var answer = await browser.SendAsync(new HttpMethod(method), address, body, [.. headers]);
        if (row.Action is "POST /dang-xuat" or "POST /toa-soan/tai-khoan Sessions") site.Forget(role);
        return answer;
    }

    private static async Task<string> TokenAsync(Browser browser, string role) => role == WholeSite.Anonymous
        ? (await browser.GetAsync("/dang-nhap")).HiddenField("__RequestVerificationToken")
        : await browser.TokenAsync();

    private async Task<JsonObject> WriteStoryAsync(bool draft)
    {
        var answer = await PostAsync("Journalist", draft ? "?draft=true" : "", new JsonObject
        {
            ["ContentType"] = "Story",
            ["TitlePart"] = new JsonObject { ["Title"] = "Bài thử quyền" },
            ["Story"] = new JsonObject
            {
                ["Lead"] = new JsonObject { ["Text"] = "Một bài để thử." },
                ["Format"] = new JsonObject { ["Text"] = "news" },
                ["ByLine"] = new JsonObject { ["Text"] = "Phóng viên" },
            },
        });
        Assert.True(answer.Status is 200, answer.Text);
        return answer.Json;
    }

    private async Task<Answer> PostAsync(string role, string query, JsonObject item)
    {
        var browser = await site.AsAsync(role);
        var body = new StringContent(item.ToJsonString(), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        return await browser.PostAsync("/api/content" + query, body, (CsrfGuard.HeaderName, await TokenAsync(browser, role)), ("Accept", "application/json"));
    }

    private async Task<IReadOnlyCollection<string>> ActionsAsync()
    {
        var actions = new HashSet<string>(StringComparer.Ordinal);
        var loader = site.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                foreach (var handler in compiled.HandlerMethods!) actions.Add($"{handler.HttpMethod.ToUpperInvariant()} {route} {handler.Name}".TrimEnd());
                continue;
            }
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
            foreach (var method in methods.Where(m => m != "HEAD")) actions.Add($"{method} {route}");
        }
        return actions;
    }
}
