using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Items;

/// <param name="Html">Sanitised.</param>
/// <param name="Contents">Its chapters, for a table of contents; empty when there are too few to need one.</param>
/// <param name="Minutes">How long reading takes.</param>
public sealed record MadeBody(string Html, IReadOnlyList<LinkView> Contents, int Minutes);

/// <summary>The body of an item as sanitised HTML. A version never changes, so its HTML is made once.</summary>
public sealed partial class BodyHtml
{
    private const int MostKept = 200;
    private const int FewestChapters = 3;
    private const int WordsAMinute = 220;
    private readonly ConcurrentDictionary<string, MadeBody> _made = new(StringComparer.Ordinal);
    private int _added;

    public string Of(ContentItem item) => MadeOf(item).Html;

    public MadeBody MadeOf(ContentItem item)
    {
        // A preview or an import may rewrite a version in place; its time of change tells them apart.
        var key = $"{item.ContentItemVersionId}/{item.ModifiedUtc?.Ticks}";
        if (_made.TryGetValue(key, out var known)) return known;
        var html = Make(item);
        var made = new MadeBody(html, ContentsOf(html), Math.Max(1, (int)Math.Round(html.AsSpan().Count(' ') / (double)WordsAMinute)));
        if (!item.Published) return made;
        // Counted beside: the dictionary would stop everybody to count.
        if (Interlocked.Increment(ref _added) > MostKept)
        {
            _made.Clear();
            _added = 0;
        }
        _made[key] = made;
        return made;
    }

    private static string Make(ContentItem item)
    {
        if (item.Part("MarkdownBodyPart")?.Text("Markdown") is { Length: > 0 } markdown) return MarkdownText.ToHtml(markdown);
        return item.Part("HtmlBodyPart")?.Text("Html") is { Length: > 0 } html ? HtmlText.Sanitize(html) : "";
    }

    private static List<LinkView> ContentsOf(string html)
    {
        var chapters = Chapter().Matches(html).Select(m => new LinkView(WebUtility.HtmlDecode(Tag().Replace(m.Groups["text"].Value, "")), "#" + m.Groups["id"].Value)).ToList();
        return chapters.Count >= FewestChapters ? chapters : [];
    }

    [GeneratedRegex("<h2 id=\"(?<id>[^\"]+)\">(?<text>.*?)</h2>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Chapter();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
