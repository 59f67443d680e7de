namespace TayNinhExemplars.Evidence;

public enum MarkKind { Number, Inflated, Table }

/// <summary>A place in a text that an editor has to answer for.</summary>
/// <param name="Start">In UTF-16 units of the text as written.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Key">The same for the same claim, whatever its case, spelling of tones or Unicode form; an answer is kept under it.</param>
/// <param name="Hint">For inflated wording: the lexicon's kind of it.</param>
public sealed record Marking(int Start, int Length, MarkKind Kind, string Text, string Key, string Hint = "");
