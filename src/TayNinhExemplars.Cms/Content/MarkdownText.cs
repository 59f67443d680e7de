using Markdig;
using Markdig.Extensions.Tables;
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

    private static readonly string[] Schemes = ["http://", "https://", "mailto:", "tel:"];
    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"];

    /// <summary>Safe HTML. Only what somebody wrote as HTML, or an address that is no plain one, needs the slow way through the sanitiser.</summary>
    public static string ToHtml(string markdown, bool sanitize = true)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        GiveIds(document);
        AlignByClass(document);
        var html = document.ToHtml(Pipeline);
        return sanitize && !document.Descendants().All(IsHarmless) ? HtmlText.Sanitize(html) : html;
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

    // Markdig writes a column's side as a style attribute, which the site's own policy for styles switches off.
    private static void AlignByClass(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            foreach (var cell in table.OfType<TableRow>().SelectMany(r => r.OfType<TableCell>().Select((c, i) => (Cell: c, Column: c.ColumnIndex >= 0 ? c.ColumnIndex : i))))
                if (cell.Column < table.ColumnDefinitions.Count && table.ColumnDefinitions[cell.Column].Alignment is { } side and not TableColumnAlign.Left) cell.Cell.GetAttributes().AddClass(side == TableColumnAlign.Right ? "align-right" : "align-center");
            foreach (var column in table.ColumnDefinitions) column.Alignment = null;
        }
    }

    // Markdig encodes every text and attribute that it writes itself.
    private static bool IsHarmless(MarkdownObject node) => node switch
    {
        HtmlBlock or HtmlInline => false,
        LinkInline { IsImage: true } picture => IsPicture(picture.GetDynamicUrl?.Invoke() ?? picture.Url),
        LinkInline link => IsPlainAddress(link.GetDynamicUrl?.Invoke() ?? link.Url),
        AutolinkInline link => link.IsEmail || IsPlainAddress(link.Url),
        _ => true,
    };

    private static bool IsPlainAddress(string? url)
    {
        if (string.IsNullOrEmpty(url)) return true;
        if (url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) return false;
        return url[0] is '/' or '#' || Schemes.Any(s => url.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Anything else written as a picture may become a player from elsewhere.</summary>
    private static bool IsPicture(string? url) => url is ['/', not '/', ..] && IsPlainAddress(url) && Pictures.Any(p => url.EndsWith(p, StringComparison.OrdinalIgnoreCase));
}
