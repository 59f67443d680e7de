using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace TayNinhExemplars.Web.Newsroom.Items;

public enum DifferenceKind { Same, Added, Removed }

public sealed record DifferencePiece(DifferenceKind Kind, string Text);

/// <summary>Two texts as one, word by word: what was taken out and what was put in.</summary>
public static class WordDifference
{
    private const int MaxWords = 60_000;

    public static IReadOnlyList<DifferencePiece> Between(string before, string after)
    {
        if (before == after) return before.Length == 0 ? [] : [new DifferencePiece(DifferenceKind.Same, before)];
        // Beyond a book's length a word diff costs more than it tells.
        if (before.Length / 4 > MaxWords || after.Length / 4 > MaxWords) return Whole(before, after);
        var words = new DelimiterChunker([' ', '\n', '\t']);
        var model = InlineDiffBuilder.Diff(new Differ(), before, after, ignoreWhiteSpace: false, ignoreCase: false, words);
        var pieces = new List<DifferencePiece>();
        foreach (var line in model.Lines)
        {
            var kind = line.Type switch { ChangeType.Inserted => DifferenceKind.Added, ChangeType.Deleted => DifferenceKind.Removed, _ => DifferenceKind.Same };
            if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = new DifferencePiece(kind, pieces[^1].Text + line.Text);
            else pieces.Add(new DifferencePiece(kind, line.Text));
        }
        return pieces;
    }

    private static List<DifferencePiece> Whole(string before, string after) =>
        [new DifferencePiece(DifferenceKind.Removed, before), new DifferencePiece(DifferenceKind.Added, after)];
}
