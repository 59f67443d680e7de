using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Content;

/// <summary>Markdown as the newsroom writes it: tables, footnotes, figures, task lists, boxes between colons (<c>:::hop-thong-tin</c>); heading ids keep Vietnamese readable.</summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseEmphasisExtras().UseListExtras().UseFigures().UseAutoLinks().UseMediaLinks().UseCustomContainers().Build();

    /// <summary>Sanitised HTML.</summary>
    public static string ToHtml(string markdown, bool sanitize = true)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        GiveIds(document);
        var html = document.ToHtml(Pipeline);
        return sanitize ? HtmlText.Sanitize(html) : html;
    }

    public static string ToPlainText(string markdown) => HtmlText.ToPlainText(Markdown.ToHtml(markdown, Pipeline));

    // Markdig's own ids drop "Đ" with its letter, so "Đường" would become "uong".
    private static void GiveIds(MarkdownDocument document)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var text = string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString()) ?? []);
            var id = Slug.Of(text) is { Length: > 0 } slug ? slug : "muc";
            var free = id;
            for (var n = 2; !used.Add(free); n++) free = $"{id}-{n}";
            heading.GetAttributes().Id = free;
        }
    }
}
