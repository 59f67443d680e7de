using System.Collections.Concurrent;
using System.Text;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Analysis;

/// <param name="Exact">Lower case, one spelling, marks kept.</param>
/// <param name="Folded">The same without marks.</param>
internal sealed record WordForm(string Exact, string Folded)
{
    /// <summary>The marks alone, so that a pair of words can be written as its letters and then its marks.</summary>
    public string Marks { get; } = TermCode.MarksOf(Exact, Folded);

    public string Term => field ??= TermCode.Of(this);

    // In UTF-8, as the index keeps them.
    public byte[] TermBytes => field ??= Encoding.UTF8.GetBytes(Term);
    public byte[] FoldedBytes => field ??= Encoding.UTF8.GetBytes(Folded);
    public byte[] MarksBytes => field ??= Encoding.UTF8.GetBytes(Marks);
}

/// <summary>The forms of a word as they are indexed and asked for. Vietnamese has few distinct syllables, so nearly every word is found ready.</summary>
internal static class WordForms
{
    private const int MostRemembered = 100_000;
    private static readonly ConcurrentDictionary<string, WordForm> Known = new();
    private static readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();
    private static int s_remembered;

    public static WordForm Of(ReadOnlySpan<char> word)
    {
        if (KnownBySpan.TryGetValue(word, out var form)) return form;
        var text = word.ToString();
        form = Compute(text);
        // The bound keeps a flood of invented words from filling memory; a race may exceed it by a few.
        if (s_remembered < MostRemembered && Known.TryAdd(text, form)) Interlocked.Increment(ref s_remembered);
        return form;
    }

    private static WordForm Compute(string word)
    {
        var letters = new string([.. word.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Nfc.IsCombining(c))]);
        var exact = Spelling.Normalize(VietnameseText.Lower(letters));
        return new(exact, Folding.Of(exact));
    }
}
