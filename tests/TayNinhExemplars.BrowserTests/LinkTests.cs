using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>Whoever is shown a link may follow it: in the newsroom no role meets a page that refuses it, or one that is not there.</summary>
public sealed partial class LinkTests(ColumnFixture column)
{
    private const int MostPages = 150;

    [Theory]
    [InlineData("phongvien"), InlineData("bientap"), InlineData("thuky"), InlineData("tongbientap"), InlineData("phatthanh"), InlineData("bientapcong"), InlineData("truyenthanh"), InlineData("kiemduyet"), InlineData("hoidong"), InlineData("quantri")]
    public async Task Every_link_of_the_newsroom_leads_somewhere(string user)
    {
        await using var person = await column.SignInAsync(user);
        await person.OpenAsync("/toa-soan");
        var (kinds, waiting, faults) = (new HashSet<string>(StringComparer.Ordinal), new Queue<(string Page, string From)>([("/toa-soan", "")]), new List<string>());
        while (waiting.TryDequeue(out var next) && kinds.Count < MostPages)
        {
            if (!kinds.Add(KindOf(next.Page))) continue;
            var answer = await person.Page.Context.APIRequest.GetAsync(new Uri(new Uri(person.Page.Url), next.Page).ToString(), new APIRequestContextOptions { Timeout = 60_000 });
            if (answer.Status is < 200 or >= 400) faults.Add($"{answer.Status} {next.Page}, shown on {next.From}");
            if (!answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)) continue;
            foreach (Match link in NewsroomLink().Matches(await answer.TextAsync())) waiting.Enqueue((System.Net.WebUtility.HtmlDecode(link.Groups["to"].Value), next.Page));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(kinds.Count > 10, $"Only {kinds.Count} pages were met.");
    }

    // One page of each kind is enough: "/toa-soan/noi-dung/…" is one kind, whatever the item; of the board each workflow is its own.
    private static string KindOf(string page) => Number().Replace(Id().Replace(page.Split('?')[0], "*"), "#") + (page.Contains("quy-trinh=", StringComparison.Ordinal) ? page[page.IndexOf('?', StringComparison.Ordinal)..] : "");

    [GeneratedRegex("<a [^>]*href=\"(?<to>/toa-soan[^\"#]*)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NewsroomLink();

    [GeneratedRegex("[0-9a-z]{24,}", RegexOptions.None, 1_000)]
    private static partial Regex Id();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1_000)]
    private static partial Regex Number();
}
