using System.Diagnostics;
using System.Text;
using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

/// <summary>Whatever is typed gets an answer, and soon.</summary>
public sealed class RobustnessTests : IDisposable
{
    private const string Letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạ ằ ệ ợ \"“”«»-:()[]{}*?~^+&|!\\/.,;'<>@#%_=0123456789\t\n\u0301\u0323\u200b\ud83d\ude00\ud800";
    private static readonly string[] Pieces = ["\"", "“", "-", "năm:", "xã:", "tác giả:", "cấp:", "(", ")", "AND", "OR", "NOT", "*", "Trảng Bàng", "nguyen van", "2024", " ", "\"gương sáng\"", "-\"", "::", "+"];

    private readonly TemporaryIndex _site = new([.. Enumerable.Range(0, 300).Select(i => Story(
        $"s{i}", $"Gương sáng số {i} ở Trảng Bàng", $"Ông Nguyễn Văn {(char)('A' + (i % 26))}n giúp đỡ hộ nghèo năm {2000 + (i % 25)}.", day: i, facets: [new("year", $"{2000 + (i % 25)}", $"{2000 + (i % 25)}")]))]);

    [Fact]
    public void Ten_thousand_random_strings_are_answered()
    {
        var random = new Random(42);
        Ask(Enumerable.Range(0, 10_000).Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Letters[random.Next(Letters.Length)])])));
    }

    [Fact]
    public void A_thousand_cut_and_nested_queries_are_answered()
    {
        var random = new Random(7);
        Ask(Enumerable.Range(0, 1_000).Select(i =>
        {
            var query = new StringBuilder();
            if (i % 5 == 0) query.Append(new string('(', random.Next(200))).Append(new string('"', random.Next(50)));
            for (var left = random.Next(1, 40); left > 0; left--) query.Append(Pieces[random.Next(Pieces.Length)]);
            return query.ToString()[..random.Next(1, query.Length + 1)];
        }));
    }

    private void Ask(IEnumerable<string> queries)
    {
        _site.Find("gương sáng");
        var slow = new List<string>();
        foreach (var query in queries)
        {
            var (before, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            Assert.NotNull(_site.Index.Search(new SearchRequest { Query = query }));
            Assert.NotNull(_site.Index.Suggest(query, 5));
            // A busy machine may stop a test for long; what it cost the processor is what the query took.
            if (Stopwatch.GetElapsedTime(started).TotalMilliseconds > 200 && (Environment.CpuUsage.TotalTime - before).TotalMilliseconds > 200) slow.Add(query);
        }
        Assert.True(slow.Count <= 2, $"Slow: {string.Join(" | ", slow.Take(5))}");
    }

    public void Dispose() => _site.Dispose();
}
