using System.Collections.Concurrent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>The body of an item as sanitised HTML. A version never changes, so its HTML is made once.</summary>
public sealed class BodyHtml
{
    private const int MostKept = 200;
    private readonly ConcurrentDictionary<string, string> _made = new(StringComparer.Ordinal);

    public string Of(ContentItem item)
    {
        // A preview or an import may rewrite a version in place; its time of change tells them apart.
        var key = $"{item.ContentItemVersionId}/{item.ModifiedUtc?.Ticks}";
        if (_made.TryGetValue(key, out var known)) return known;
        var html = Make(item);
        if (_made.Count >= MostKept) _made.Clear();
        if (item.Published) _made[key] = html;
        return html;
    }

    private static string Make(ContentItem item)
    {
        if (item.Part("MarkdownBodyPart")?.Text("Markdown") is { Length: > 0 } markdown) return MarkdownText.ToHtml(markdown);
        return item.Part("HtmlBodyPart")?.Text("Html") is { Length: > 0 } html ? HtmlText.Sanitize(html) : "";
    }
}
