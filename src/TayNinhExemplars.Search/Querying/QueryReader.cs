using System.Text;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Querying;

/// <summary>Reads the query language. It never refuses: an unclosed quote, a lone minus, an empty prefix are read as words or as nothing.</summary>
internal sealed class QueryReader(SearchOptions options, Func<string, bool> targetExists)
{
    private const string OpeningQuotes = "\"“”„«»";

    private readonly (string Key, string Target)[] _prefixes =
        [.. options.QueryPrefixes.Select(p => (VietnameseText.Key(p.Key) + ":", p.Value)).OrderByDescending(p => p.Item1.Length)];

    public ReaderQuery Read(string query)
    {
        var text = DocumentMapper.Clean(query.Length > options.LongestQuery * 4 ? query[..(options.LongestQuery * 4)] : query).Trim();
        if (text.Length > options.LongestQuery) text = VietnameseText.Compose(text[..options.LongestQuery]);

        var phrases = new List<IReadOnlyList<QueryWord>>();
        var excluded = new List<IReadOnlyList<QueryWord>>();
        var prefixes = new List<QueryPrefix>();
        var loose = new StringBuilder();
        var room = options.MostQueryWords;

        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var without = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1]));
            if (without) at++;
            if (!without && TryPrefix(text, ref at) is { } prefix)
            {
                prefixes.Add(prefix);
                continue;
            }
            var (piece, quoted) = NextPiece(text, ref at);
            if (!without && !quoted)
            {
                loose.Append(piece).Append(' ');
                continue;
            }
            var words = WordsOf(piece, room);
            room -= words.Count;
            if (words.Count > 0) (without ? excluded : phrases).Add(words);
        }

        return new()
        {
            Words = WordsOf(loose.ToString(), room),
            Phrases = phrases,
            Excluded = excluded,
            Prefixes = prefixes,
            Typed = loose.ToString().Trim(),
            IsEmpty = text.Length == 0,
        };
    }

    public static IReadOnlyList<QueryWord> WordsOf(string text, int most)
    {
        var words = new List<QueryWord>();
        for (var at = 0; words.Count < most && WordScanner.TryNext(text, at, out var word); at = word.End)
        {
            var form = WordForms.Of(text.AsSpan(word.Start, word.Length));
            if (form.Exact.Length > 0) words.Add(QueryWord.Of(form));
        }
        return words;
    }

    private static (string Piece, bool Quoted) NextPiece(string text, ref int at)
    {
        if (OpeningQuotes.Contains(text[at]))
        {
            var close = text.IndexOfAny([.. OpeningQuotes], at + 1);
            if (close > 0)
            {
                var phrase = text[(at + 1)..close];
                at = close + 1;
                return (phrase, true);
            }
            at++;
        }
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !OpeningQuotes.Contains(text[at])) at++;
        return (text[start..at], false);
    }

    private QueryPrefix? TryPrefix(string text, ref int at)
    {
        // Prefixes are recognised without marks too, but only at the start of a word.
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return null;
        foreach (var (key, target) in _prefixes)
        {
            if (at + key.Length >= text.Length || VietnameseText.Key(text.Substring(at, key.Length)) != key || !targetExists(target)) continue;
            var after = at + key.Length;
            if (char.IsWhiteSpace(text[after])) continue;
            var (value, _) = NextPiece(text, ref after);
            if (WordsOf(value, 1).Count == 0) continue;
            at = after;
            return new(target, value.Replace('_', ' '));
        }
        return null;
    }
}
