using System.Text;
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
        return [.. Runs(pieces)];
    }

    /// <summary>A lone space between two changes belongs to both: a phrase is read at one go, not word by word in turns.</summary>
    private static IEnumerable<DifferencePiece> Runs(List<DifferencePiece> pieces)
    {
        var (removed, added) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var isBridge = piece.Kind == DifferenceKind.Same && piece.Text.Length <= 2 && string.IsNullOrWhiteSpace(piece.Text)
                && i > 0 && i + 1 < pieces.Count && removed.Length > 0 && added.Length > 0;
            if (piece.Kind == DifferenceKind.Removed || isBridge) removed.Append(piece.Text);
            if (piece.Kind == DifferenceKind.Added || isBridge) added.Append(piece.Text);
            if (piece.Kind != DifferenceKind.Same || isBridge) continue;
            foreach (var change in Take(removed, added)) yield return change;
            yield return piece;
        }
        foreach (var change in Take(removed, added)) yield return change;
    }

    private static IEnumerable<DifferencePiece> Take(StringBuilder removed, StringBuilder added)
    {
        if (removed.Length > 0) yield return new DifferencePiece(DifferenceKind.Removed, removed.ToString());
        if (added.Length > 0) yield return new DifferencePiece(DifferenceKind.Added, added.ToString());
        removed.Clear();
        added.Clear();
    }

    private static List<DifferencePiece> Whole(string before, string after) =>
        [new DifferencePiece(DifferenceKind.Removed, before), new DifferencePiece(DifferenceKind.Added, after)];
}
