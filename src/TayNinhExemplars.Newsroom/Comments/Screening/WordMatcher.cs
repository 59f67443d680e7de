using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Comments.Screening;

/// <param name="Level">May be milder than the entry's, where the writing leaves it open.</param>
/// <param name="Found">As it stands in the normal form.</param>
public sealed record WordHit(WordEntry Entry, WordLevel Level, string Found);

/// <summary>
/// Finds listed words however they are written. An automaton (Aho and Corasick) runs once over the letters of the normal form
/// and proposes places; whether a place is the word or an innocent neighbour is decided by its ends, its marks and the signs of disguise.
/// </summary>
public sealed class WordMatcher
{
    private readonly IReadOnlyList<Pattern> _patterns;
    private readonly LetterAutomaton _automaton;

    public WordMatcher(IEnumerable<WordEntry> entries)
    {
        _patterns = [.. entries.SelectMany(Pattern.Of).Where(p => p.Letters.Count > 1)];
        _automaton = new LetterAutomaton([.. _patterns.Select(p => string.Concat(p.Letters.Select(l => l.Plain)))]);
    }

    public IReadOnlyList<WordHit> Find(string text)
    {
        var hits = new Dictionary<WordEntry, WordHit>();
        foreach (var reading in NormalForm.ReadingsOf(text)) Collect(NormalForm.Of(text, reading), hits);
        // Keys typed without an input method: "ddoof" for "đồ".
        if (VietnameseText.FromTelex(text) is { } typed) Collect(NormalForm.Of(typed, Reading.Letters), hits);
        return [.. hits.Values];
    }

    private void Collect(NormalForm form, Dictionary<WordEntry, WordHit> hits)
    {
        var writesMarks = WritesMarks(form);
        foreach (var (pattern, end) in _automaton.Find(form.Letters))
        {
            var word = _patterns[pattern];
            var start = end - word.Letters.Count + 1;
            if (Judge(word, form, start, writesMarks) is not { } level) continue;
            var hit = new WordHit(word.Entry, level, string.Concat(form.Letters.Skip(start).Take(word.Letters.Count).Select(l => l.Plain)));
            if (!hits.TryGetValue(word.Entry, out var known) || known.Level > level) hits[word.Entry] = hit;
        }
    }

    /// <summary>Null when it is not the word.</summary>
    private static WordLevel? Judge(Pattern word, NormalForm form, int start, bool writesMarks)
    {
        var letters = form.Letters;
        var end = start + word.Letters.Count - 1;
        var (first, last) = (form.Pieces[letters[start].Piece], form.Pieces[letters[end].Piece]);
        // Whole words only: "ngu" is in "nguồn" and in "người".
        if (first.Start != start || last.Start + last.Length - 1 != end) return null;
        var marks = Marks.Compare(word, letters, start);
        if (marks == Likeness.Other) return null;
        var disguise = Disguise.Of(word, form, start);
        if (disguise == Hiding.Impossible) return null;
        if (marks == Likeness.Same) return word.Entry.Level;
        if (disguise == Hiding.Certain) return marks == Likeness.Partly || word.Syllables > 1 || word.Entry.Unmarked ? word.Entry.Level : Milder(word.Entry.Level);
        if (marks == Likeness.Partly) return null;
        if (word.Entry.Unmarked) return word.Entry.Level;
        // A text without any marks leaves it open what is meant: several syllables are looked at, a single one is not.
        return !writesMarks && word.Syllables > 1 ? Milder(word.Entry.Level) : null;
    }

    private static WordLevel Milder(WordLevel level) => level == WordLevel.Banned ? WordLevel.Suspect : level;

    private static bool WritesMarks(NormalForm form)
    {
        var marked = form.Letters.Where(l => l.HasMark).Select(l => l.Piece).Distinct().Count();
        return marked * 6 > form.Pieces.Count;
    }

    public sealed class Pattern
    {
        private Pattern(WordEntry entry, IReadOnlyList<NormalLetter> letters)
        {
            (Entry, Letters) = (entry, letters);
            Syllables = letters.Select(l => l.Piece).Distinct().Count();
            HasMarks = letters.Any(l => l.HasMark);
        }

        public WordEntry Entry { get; }
        public IReadOnlyList<NormalLetter> Letters { get; }
        public int Syllables { get; }
        public bool HasMarks { get; }

        /// <summary>The entry; and again as its syllables run together, when one ends as the next begins: "khốnạn".</summary>
        public static IEnumerable<Pattern> Of(WordEntry entry)
        {
            var letters = NormalForm.Of(entry.Text, Reading.Letters).Letters;
            yield return new Pattern(entry, letters);
            var run = letters.Where((l, i) => i == 0 || l.Plain != letters[i - 1].Plain || l.Piece == letters[i - 1].Piece).ToList();
            if (run.Count < letters.Count) yield return new Pattern(entry, run);
        }
    }
}
