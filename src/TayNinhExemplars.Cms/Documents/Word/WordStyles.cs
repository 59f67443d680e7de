using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TayNinhExemplars.Documents.Word;

internal enum BlockKind { Text, Title, Heading, Quote, Caption }

/// <summary>What a paragraph is, by its style's built-in name. Names are English in the file whatever language Word speaks; ids are not.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, Style> _styles;

    public WordStyles(MainDocumentPart main) =>
        _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? []).Where(s => s.StyleId?.Value is not null)
            .GroupBy(s => s.StyleId!.Value!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public (BlockKind Kind, int Level) KindOf(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and < 6) return (BlockKind.Heading, outline + 1);
        foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            var name = style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "";
            if (name == "title") return (BlockKind.Title, 1);
            if (name.StartsWith("heading ", StringComparison.Ordinal) && name.Length == 9 && name[8] is >= '1' and <= '9') return (BlockKind.Heading, Math.Min(6, name[8] - '0'));
            if (name.Contains("quote", StringComparison.Ordinal)) return (BlockKind.Quote, 0);
            if (name == "caption") return (BlockKind.Caption, 0);
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level and < 6) return (BlockKind.Heading, level + 1);
        }
        return (BlockKind.Text, 0);
    }

    public NumberingProperties? NumberingOf(Paragraph paragraph) => paragraph.ParagraphProperties?.NumberingProperties
        ?? Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n is not null);

    /// <summary>Bold and italic that a character style brings.</summary>
    public (bool Bold, bool Italic) EmphasisOf(string? characterStyle)
    {
        var (bold, italic) = (false, false);
        foreach (var style in Chain(characterStyle))
        {
            bold |= IsOn(style.StyleRunProperties?.Bold);
            italic |= IsOn(style.StyleRunProperties?.Italic);
        }
        return (bold, italic);
    }

    public static bool IsOn(OnOffType? toggle) => toggle is not null && (toggle.Val is null || toggle.Val.Value);

    // A style may name itself as its parent in a broken file.
    private IEnumerable<Style> Chain(string? id)
    {
        for (var depth = 0; depth < 20 && id is not null && _styles.TryGetValue(id, out var style); depth++, id = style.BasedOn?.Val?.Value) yield return style;
    }
}
