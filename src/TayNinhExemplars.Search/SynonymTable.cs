using TayNinhExemplars.Search.Querying;

namespace TayNinhExemplars.Search;

/// <summary>Groups of words and abbreviations that mean the same. Built once for a set of groups and shared by all searches.</summary>
public sealed class SynonymTable
{
    public const int MostWords = 8;
    private const int MostReadings = 4;

    public static readonly SynonymTable Empty = new([]);

    // By the first word without marks; the longest first, so that "ủy ban nhân dân tỉnh" is not taken for "ủy ban nhân dân".
    private readonly Dictionary<string, List<Member>> _byFirst = [];

    public SynonymTable(IEnumerable<IReadOnlyList<string>> groups)
    {
        foreach (var group in groups)
        {
            var members = group.Select(m => QueryReader.WordsOf(m, MostWords)).Where(w => w.Count > 0).ToList();
            foreach (var member in members)
            {
                if (!_byFirst.TryGetValue(member[0].Folded, out var same)) _byFirst[member[0].Folded] = same = [];
                same.Add(new(member, [.. members.Where(o => !ReferenceEquals(o, member))]));
            }
        }
        foreach (var same in _byFirst.Values) same.Sort((a, b) => b.Words.Count.CompareTo(a.Words.Count));
    }

    /// <summary>The query in other words; nothing when none of its words has a synonym.</summary>
    internal IReadOnlyList<IReadOnlyList<QueryWord>> Variants(IReadOnlyList<QueryWord> words)
    {
        var variants = new List<IReadOnlyList<QueryWord>>();
        for (var at = 0; at < words.Count && variants.Count < MostReadings; at++)
        {
            if (!_byFirst.TryGetValue(words[at].Folded, out var members) || members.Find(m => m.StandsAt(words, at)) is not { } found) continue;
            foreach (var other in found.Others.Take(MostReadings - variants.Count))
                variants.Add([.. words.Take(at), .. other, .. words.Skip(at + found.Words.Count)]);
            at += found.Words.Count - 1;
        }
        return variants;
    }

    private sealed record Member(IReadOnlyList<QueryWord> Words, IReadOnlyList<IReadOnlyList<QueryWord>> Others)
    {
        public bool StandsAt(IReadOnlyList<QueryWord> words, int at)
        {
            if (at + Words.Count > words.Count) return false;
            for (var i = 0; i < Words.Count; i++)
            {
                var (own, typed) = (Words[i], words[at + i]);
                // What was typed without marks may mean the word with them.
                if (own.Folded != typed.Folded || (typed.HasMarks && own.Exact != typed.Exact)) return false;
            }
            return true;
        }
    }
}
