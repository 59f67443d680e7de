using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Ox = DocumentFormat.OpenXml.Wordprocessing;

namespace TayNinhExemplars.Documents.Word;

/// <summary>Markdown as paragraphs, lists and tables of Word. HTML in it is left out; a picture is named by what it shows.</summary>
internal sealed class MarkdownWriter(WordBody body, int below)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseListExtras().UseFigures().UseAutoLinks().UseCustomContainers().Build();

    public void Write(string markdown)
    {
        foreach (var block in Markdown.Parse(markdown, Pipeline)) Write(block, quoted: false);
    }

    private void Write(Markdig.Syntax.Block block, bool quoted)
    {
        switch (block)
        {
            case Markdig.Syntax.HeadingBlock heading: body.Add(new DocxHeading(Math.Clamp(below + Math.Max(1, heading.Level - 1), 3, 4), Plain(heading.Inline))); break;
            case Markdig.Syntax.ParagraphBlock paragraph: body.AddParagraph(Runs(paragraph.Inline), quoted ? WordLooks.Quote : null); break;
            case Markdig.Syntax.CodeBlock code: body.Add(new DocxText(code.Lines.ToString())); break;
            case Markdig.Syntax.ListBlock list: WriteList(list); break;
            case Markdig.Extensions.Tables.Table table: body.AddTable([.. table.OfType<Markdig.Extensions.Tables.TableRow>().Select(Cells)]); break;
            case Markdig.Syntax.QuoteBlock quote:
                foreach (var inner in quote) Write(inner, quoted: true);
                break;
            // Boxes, figures and whatever else holds blocks.
            case Markdig.Syntax.ContainerBlock container:
                foreach (var inner in container) Write(inner, quoted);
                break;
        }
    }

    /// <summary>Lists inside lists follow their item as items of their own.</summary>
    private void WriteList(Markdig.Syntax.ListBlock list)
    {
        var items = new List<OpenXmlElement[]>();
        Collect(list, items);
        body.AddList(items, list.IsOrdered);
    }

    private void Collect(Markdig.Syntax.ListBlock list, List<OpenXmlElement[]> items)
    {
        foreach (var block in list.OfType<Markdig.Syntax.ListItemBlock>().SelectMany(i => i))
        {
            if (block is Markdig.Syntax.ParagraphBlock paragraph) items.Add([.. Runs(paragraph.Inline)]);
            else if (block is Markdig.Syntax.ListBlock inner) Collect(inner, items);
        }
    }

    private List<Ox.Paragraph> Cells(Markdig.Extensions.Tables.TableRow row) => [.. row.OfType<Markdig.Extensions.Tables.TableCell>().Select(cell =>
    {
        var paragraph = new Ox.Paragraph();
        foreach (var text in cell.OfType<Markdig.Syntax.ParagraphBlock>()) paragraph.Append(Runs(text.Inline));
        return paragraph;
    })];

    private IEnumerable<OpenXmlElement> Runs(ContainerInline? inlines, bool bold = false, bool italic = false)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal: yield return WordBody.Words(literal.Content.ToString(), bold, italic); break;
                case CodeInline code: yield return WordBody.Words(code.Content, bold, italic); break;
                case HtmlEntityInline entity: yield return WordBody.Words(entity.Transcoded.ToString(), bold, italic); break;
                case AutolinkInline link: yield return WordBody.Words(link.Url, bold, italic); break;
                case LineBreakInline line: yield return line.IsHard ? new Run(new Break()) : WordBody.Words(" ", bold, italic); break;
                case LinkInline { IsImage: true } picture: yield return WordBody.Words($"[{Plain(picture)}]", bold, italic: true); break;
                case LinkInline { Url: { Length: > 0 } url } link when Uri.TryCreate(url, UriKind.Absolute, out var target) && target.Scheme is "http" or "https":
                    yield return new Hyperlink(Runs(link, bold, italic)) { Id = body.Link(target) };
                    break;
                case EmphasisInline emphasis:
                    foreach (var run in Runs(emphasis, bold || emphasis.DelimiterCount == 2, italic || emphasis.DelimiterCount == 1)) yield return run;
                    break;
                case ContainerInline container:
                    foreach (var run in Runs(container, bold, italic)) yield return run;
                    break;
            }
        }
    }

    private static string Plain(ContainerInline? inlines) =>
        string.Concat(inlines?.Descendants().Select(i => i switch { LiteralInline literal => literal.Content.ToString(), CodeInline code => code.Content, LineBreakInline => " ", _ => "" }) ?? []);
}
