using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Querying;

/// <summary>Marks the words of a query in a text. The text stays as written; a query without marks finds words that have them.</summary>
internal sealed class Highlighter
{
    private const int PassageLength = 240;
    private const int LongestScan = 200_000;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create('\n', '.', '!', '?', '…');

    private readonly Dictionary<string, Wanted> _wanted = [];

    // Most words of a text do not even begin and end like one of the query, which is told without looking them up: by the first letter,
    // which shapes the second and the last may have.
    private readonly uint[] _seconds = new uint[0x80];
    private readonly uint[] _lasts = new uint[0x80];

    public Highlighter(IEnumerable<QueryWord> words)
    {
        foreach (var word in words)
        {
            if (!_wanted.TryGetValue(word.Folded, out var wanted)) _wanted[word.Folded] = wanted = new(_wanted.Count);
            if (word.Folded is [< '\u0080' and var first, ..])
            {
                _seconds[first] |= ShapeOfSecond(word.Folded);
                _lasts[first] |= Shape(word.Folded[^1]);
            }
            if (word.HasMarks) wanted.Exact.Add(word.Exact);
            else wanted.AnyMarks = true;
        }
    }

    /// <summary>The whole text, or null when none of the words is in it.</summary>
    public string? Whole(ReadOnlySpan<char> text)
    {
        var marks = MarksIn(text);
        return marks.Count == 0 ? null : Write(text, 0, text.Length, marks);
    }

    /// <summary>The passage with the most different words, or null.</summary>
    public string? Passage(ReadOnlySpan<char> text)
    {
        var marks = MarksIn(text);
        if (marks.Count == 0) return null;
        var (start, end) = PassageAround(text, BestWindow(marks));
        return (start > 0 ? "… " : "") + Write(text, start, end, marks) + (end < text.TrimEnd().Length ? " …" : "");
    }

    private List<Mark> MarksIn(ReadOnlySpan<char> text)
    {
        var marks = new List<Mark>();
        var exactlyFound = new HashSet<Wanted>();
        var scanned = text[..Math.Min(text.Length, LongestScan)];
        for (var at = 0; WordScanner.TryNext(scanned, at, out var word); at = word.End)
        {
            var written = scanned.Slice(word.Start, word.Length);
            if (Folding.FirstOf(written[0]) is < '\u0080' and var first && ((_seconds[first] & ShapeOfSecond(written)) == 0 || (_lasts[first] & Shape(written[^1])) == 0)) continue;
            var form = WordForms.Of(written);
            if (!_wanted.TryGetValue(form.Folded, out var wanted)) continue;
            var exact = wanted.AnyMarks || wanted.Exact.Contains(form.Exact);
            if (exact) exactlyFound.Add(wanted);
            marks.Add(new(word.Start, word.End, wanted, exact));
        }
        // A word typed with marks marks its look-alikes only where it is not found itself.
        marks.RemoveAll(m => !m.Exact && exactlyFound.Contains(m.Wanted));
        return marks;
    }

    // No spelling exchanges a consonant, while vowels have many: they are all of one shape. Other signs may vanish from a word, so they tell nothing.
    private static uint Shape(char c) => Folding.FirstOf(c) switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => 1,
        >= 'a' and <= 'z' and var consonant => 1u << (consonant - 'a'),
        _ => uint.MaxValue,
    };

    private static uint ShapeOfSecond(ReadOnlySpan<char> word) => word.Length > 1 ? Shape(word[1]) : 1u << 31;

    private static (int First, int Last) BestWindow(List<Mark> marks)
    {
        var best = (First: 0, Last: 0);
        var bestWorth = -1;
        var inside = new Dictionary<Wanted, int>();
        for (int first = 0, next = 0; first < marks.Count; first++)
        {
            for (; next < marks.Count && marks[next].End - marks[first].Start <= PassageLength - 40; next++)
                inside[marks[next].Wanted] = inside.GetValueOrDefault(marks[next].Wanted) + 1;
            var adjacent = 0;
            for (var i = first + 1; i < next; i++)
                if (marks[i].Start - marks[i - 1].End <= 1 && marks[i].Wanted.Order == marks[i - 1].Wanted.Order + 1) adjacent++;
            var worth = (10 * inside.Count) + (5 * adjacent) + Math.Min(next - first, 9);
            if (worth > bestWorth) (best, bestWorth) = ((first, Math.Max(first, next - 1)), worth);
            if (next == first) next++;
            else if (--inside[marks[first].Wanted] == 0) inside.Remove(marks[first].Wanted);
        }
        return (marks[best.First].Start, marks[best.Last].End);
    }

    private static (int Start, int End) PassageAround(ReadOnlySpan<char> text, (int First, int Last) window)
    {
        var room = Math.Max(0, PassageLength - (window.Last - window.First));
        var earliest = Math.Max(0, window.First - (room / 2));
        var sentence = text[earliest..window.First].LastIndexOfAny(SentenceEnds);
        var start = sentence >= 0 ? earliest + sentence + 1 : WordStart(text, earliest, window.First);
        while (start < window.First && char.IsWhiteSpace(text[start])) start++;

        var latest = Math.Min(text.Length, Math.Max(window.Last, start + PassageLength));
        var end = latest;
        if (end < text.Length)
        {
            while (end > window.Last && !char.IsWhiteSpace(text[end])) end--;
        }
        while (end > window.Last && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end);
    }

    private static int WordStart(ReadOnlySpan<char> text, int from, int limit)
    {
        if (from == 0) return 0;
        while (from < limit && !char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    private static string Write(ReadOnlySpan<char> text, int start, int end, List<Mark> marks)
    {
        var html = new StringBuilder(end - start + 64);
        var at = start;
        var open = false;
        foreach (var mark in marks)
        {
            if (mark.Start < start || mark.End > end) continue;
            var between = text[at..mark.Start];
            // Neighbouring words share one mark element, so that a name is marked as one.
            var joined = open && between.Length > 0 && !between.ContainsAnyExcept(' ', '\u00A0');
            if (open && !joined) html.Append("</mark>");
            html.Append(Encoder.Encode(between.ToString()));
            if (!joined) html.Append("<mark>");
            html.Append(Encoder.Encode(text[mark.Start..mark.End].ToString()));
            (at, open) = (mark.End, true);
        }
        if (open) html.Append("</mark>");
        return html.Append(Encoder.Encode(text[at..end].ToString())).ToString();
    }

    private sealed class Wanted(int order)
    {
        public int Order { get; } = order;
        public HashSet<string> Exact { get; } = [];
        public bool AnyMarks { get; set; }
    }

    private readonly record struct Mark(int Start, int End, Wanted Wanted, bool Exact);
}
