using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TayNinhExemplars.Documents.Word;

/// <summary>Counts the lists of a document and says which mark a paragraph gets.</summary>
internal sealed class WordLists(MainDocumentPart main)
{
    private readonly Numbering? _numbering = main.NumberingDefinitionsPart?.Numbering;
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly int[] _markLengths = new int[9];

    /// <summary>Indent and mark, such as "   1. "; null when the paragraph is in no list.</summary>
    public (string Indent, string Mark)? Next(NumberingProperties? properties)
    {
        if (properties?.NumberingId?.Val?.Value is not (> 0 and var id)) return null;
        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
        var counts = _counts.TryGetValue(id, out var known) ? known : _counts[id] = new int[9];
        var (ordered, start) = Describe(id, level);
        counts[level] = counts[level] == 0 ? start : counts[level] + 1;
        Array.Clear(counts, level + 1, 8 - level);
        var mark = ordered ? $"{counts[level]}. " : "- ";
        _markLengths[level] = mark.Length;
        // A level that was skipped has no mark of its own to stand under.
        var indent = Enumerable.Range(0, level).Sum(l => _markLengths[l] == 0 ? 2 : _markLengths[l]);
        return (new string(' ', indent), mark);
    }

    /// <summary>Between two lists nothing is remembered of the first but its numbers.</summary>
    public void Leave() => Array.Clear(_markLengths);

    private (bool Ordered, int Start) Describe(int id, int level)
    {
        var instance = _numbering?.Elements<NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == id);
        var change = instance?.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);
        var definition = change?.Level ?? _numbering?.Elements<AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == instance?.AbstractNumId?.Val?.Value)
            ?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
        var format = definition?.NumberingFormat?.Val;
        var ordered = format is not null && format.Value != NumberFormatValues.Bullet && format.Value != NumberFormatValues.None;
        return (ordered, Math.Clamp(change?.StartOverrideNumberingValue?.Val?.Value ?? definition?.StartNumberingValue?.Val?.Value ?? 1, 0, 999_999));
    }
}
