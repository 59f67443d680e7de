namespace TayNinhExemplars.Comments;

/// <summary>What a listed word does: refuse, send to the queue of suspects, or lead to the private channel.</summary>
public enum WordLevel { Banned, Suspect, Accusation }

/// <param name="Text">With its marks, one word or several.</param>
/// <param name="Unmarked">Also counts when it is written without marks in a text that has them: only for what is no other word then.</param>
public sealed record WordEntry(string Text, WordLevel Level, bool Unmarked = false);

/// <summary>The lists of words, as data: moderators change them and see beforehand what a change would catch.</summary>
public sealed record WordList
{
    public const int Most = 2_000;

    public IReadOnlyList<WordEntry> Entries { get; init; } = WordListDefaults.Entries;
    public int Revision { get; init; }
}
