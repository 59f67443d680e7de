using System.Diagnostics;
using System.Text;
using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

/// <summary>Whatever is typed gets an answer, and soon.</summary>
public sealed class RobustnessTests : IDisposable
{
    private const int MostMilliseconds = 200;
    private const int Warming = 300;
    private const int Attempts = 3;
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
        // What the runtime does once for all queries, compiling above all, is no query's own time.
        for (var i = 0; i < Warming; i++) Answer(Pieces[i % Pieces.Length] + " gương sáng nguyen van " + i);
        // A busy machine may stop any answer for long, but not the same one time after time.
        var slow = queries.Where(q => Enumerable.Range(0, Attempts).All(_ => Answer(q) > MostMilliseconds)).ToList();
        Assert.True(slow.Count == 0, $"Slow: {string.Join(" | ", slow.Take(5))}");
    }

    private double Answer(string query)
    {
        var started = Stopwatch.GetTimestamp();
        Assert.NotNull(_site.Index.Search(new SearchRequest { Query = query }));
        Assert.NotNull(_site.Index.Suggest(query, 5));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    public void Dispose() => _site.Dispose();
}
