using TayNinhExemplars.Content;
using TayNinhExemplars.Evidence.Reading;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Evidence;

/// <summary>A marking with its surroundings, for a list.</summary>
/// <param name="Field">Where it stands: title, lead or body.</param>
public sealed record StoryWarning(Marking Marking, string Field, string Before, string After);

/// <summary>Everything in a story that asks for a source or an answer: the same claim once, however often it is made.</summary>
public static class StoryWarnings
{
    private const int Around = 60;

    public static IReadOnlyList<StoryWarning> Of(ContentItem item, CompiledLexicon lexicon)
    {
        var found = new List<StoryWarning>();
        Add(found, "TitlePart", item.Part("TitlePart")?.Text("Title"), lexicon, isMarkdown: false);
        Add(found, "Story.SubTitle", item.Field("Story", "SubTitle")?.Text("Text"), lexicon, isMarkdown: false);
        Add(found, "Story.Lead", item.Field("Story", "Lead")?.Text("Text"), lexicon, isMarkdown: false);
        Add(found, "MarkdownBodyPart", item.Part("MarkdownBodyPart")?.Text("Markdown"), lexicon, isMarkdown: true);
        return [.. found.DistinctBy(w => w.Marking.Key)];
    }

    private static void Add(List<StoryWarning> found, string field, string? text, CompiledLexicon lexicon, bool isMarkdown)
    {
        if (string.IsNullOrEmpty(text)) return;
        foreach (var paragraph in isMarkdown ? MarkdownParagraphs.Of(text) : [new Paragraph(0, text, false, false)])
            foreach (var marking in paragraph.IsTable ? OfTable(paragraph) : InflationMarker.Mark(paragraph.Text, lexicon, paragraph.IsQuotation))
            {
                var (from, to) = (Math.Max(0, marking.Start - Around), Math.Min(paragraph.Text.Length, marking.Start + marking.Length + Around));
                found.Add(new StoryWarning(marking with { Start = marking.Start + paragraph.Start }, field,
                    paragraph.IsTable ? "" : paragraph.Text[from..marking.Start].TrimStart(), paragraph.IsTable ? "" : paragraph.Text[(marking.Start + marking.Length)..to].TrimEnd()));
            }
    }

    /// <summary>A table is one claim: its figures come from one source.</summary>
    private static IEnumerable<Marking> OfTable(Paragraph table)
    {
        var lines = table.Text.Split('\n');
        if (!lines.Skip(1).Any(l => l.Any(char.IsAsciiDigit))) yield break;
        var head = string.Join(", ", lines[0].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (head.Length > 150) head = head[..150] + "…";
        yield return new Marking(0, lines[0].Length, MarkKind.Table, head, "|" + VietnameseText.NormalizeSpelling(head));
    }
}
