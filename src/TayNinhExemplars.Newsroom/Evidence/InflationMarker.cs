using TayNinhExemplars.Evidence.Reading;

namespace TayNinhExemplars.Evidence;

/// <summary>
/// Finds numbers and inflated wording in one paragraph, as a pure function. What stands in quotation marks is the speaker's, what
/// is part of a title's or an award's name is a name, a capital letter inside a sentence begins a proper name: none of these is marked.
/// </summary>
public static class InflationMarker
{
    public static IReadOnlyList<Marking> Mark(string paragraph, CompiledLexicon lexicon, bool isQuotation = false)
    {
        if (isQuotation || paragraph.Length == 0) return [];
        var mapped = MappedText.Of(paragraph);
        var text = mapped.Nfc;
        var words = Word.Of(text);
        var closed = Quotations.Mask(text);
        var found = new List<Marking>();
        foreach (var (first, last, entry) in Phrases(text, words, lexicon, closed))
        {
            var (start, end) = (words[first].Start, words[last].End);
            if (entry is null)
            {
                Array.Fill(closed, true, start, end - start);
                continue;
            }
            if (IsClosed(closed, start, end) || IsProperName(text, words, first, last, entry.Phrase)) continue;
            var (at, length) = mapped.Written(start, end - start);
            found.Add(new Marking(at, length, MarkKind.Inflated, paragraph.Substring(at, length), KeyOf(words, first, last), entry.Kind));
        }
        foreach (var (start, length) in NumberFinder.Find(text, words))
        {
            if (IsClosed(closed, start, start + length)) continue;
            var (at, written) = mapped.Written(start, length);
            found.Add(new Marking(at, written, MarkKind.Number, paragraph.Substring(at, written), "#" + Normal(text.Substring(start, length))));
        }
        return [.. found.OrderBy(m => m.Start)];
    }

    /// <summary>Names first: they close their letters to what the lexicon says of a part of them.</summary>
    private static IEnumerable<(int First, int Last, LexiconEntry? Entry)> Phrases(string text, List<Word> words, CompiledLexicon lexicon, bool[] closed)
    {
        var taken = new bool[words.Count];
        foreach (var names in new[] { true, false })
            for (var i = 0; i < words.Count; i++)
            {
                foreach (var (phrase, entry) in lexicon.Phrases[words[i].Spelling])
                {
                    if (entry is null != names || !Matches(text, words, i, phrase)) continue;
                    var last = i + phrase.Length - 1;
                    if (Enumerable.Range(i, phrase.Length).Any(k => taken[k]) || entry is not null && IsHarmless(words, i, last, entry)) continue;
                    for (var k = i; k <= last; k++) taken[k] = true;
                    yield return (i, last, entry);
                    break;
                }
            }
    }

    private static bool Matches(string text, List<Word> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var k = 1; k < phrase.Length; k++)
            if (words[at + k].Spelling != phrase[k] || !Word.AreNeighbours(text, words[at + k - 1], words[at + k])) return false;
        return true;
    }

    private static bool IsHarmless(List<Word> words, int first, int last, LexiconEntry entry) =>
        first > 0 && entry.NotAfter.Contains(words[first - 1].Spelling) || last + 1 < words.Count && entry.NotBefore.Contains(words[last + 1].Spelling);

    private static bool IsClosed(bool[] closed, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (closed[i]) return true;
        return false;
    }

    private static bool IsProperName(string text, List<Word> words, int first, int last, string phrase)
    {
        // A heading in capitals says nothing about names, and a phrase that names the country has capitals of its own.
        if (!text.Any(char.IsLower) || phrase.Any(char.IsUpper)) return false;
        for (var i = first; i <= last; i++)
            if (char.IsUpper(text[words[i].Start]) && (i > first || !BeginsSentence(text, words[i].Start))) return true;
        return false;
    }

    private static bool BeginsSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \u00a0\t*_(–-•#");
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or '…' or ':' or '\n' or '”' or '"' or '»';
    }

    // With its neighbours, so that an answer for one place is not taken for another, and a comma set right asks nothing anew.
    private static string KeyOf(List<Word> words, int first, int last) => string.Join(' ', Enumerable.Range(Math.Max(0, first - 1), Math.Min(words.Count - 1, last + 1) - Math.Max(0, first - 1) + 1)
        .Select(i => words[i].Spelling));

    private static string Normal(string text) => string.Join(' ', Search.Vietnamese.VietnameseText.NormalizeSpelling(text).Split([' ', '\u00a0', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
