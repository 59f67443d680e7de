using System.Text;
using System.Text.RegularExpressions;
using TayNinhExemplars.Theming.Resources;

namespace TayNinhExemplars.Theming.Display;

/// <summary>
/// Replaces shortcodes: <c>asset_url</c>, <c>image</c> and <c>media</c>, <c>locale</c>, and those of the host. What nobody
/// knows stays as it was written. A shortcode may reach over the borders of HTML elements, so what comes out is to be
/// sanitised again when it came from people.
/// </summary>
internal static partial class Shortcodes
{
    private const int MaxDepth = 5;

    public static ValueTask<string> ReplaceAsync(string text, ShortcodeSetting setting) =>
        text.Contains('[', StringComparison.Ordinal) ? ReplaceAsync(text, setting, 0) : ValueTask.FromResult(text);

    private static async ValueTask<string> ReplaceAsync(string text, ShortcodeSetting setting, int depth)
    {
        if (depth > MaxDepth) return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        foreach (Match open in Opening().Matches(text))
        {
            if (open.Index < from) continue;
            var end = open.Index + open.Length;
            var name = open.Groups["name"].Value;
            string? content = null;
            var close = open.Groups["self"].Length > 0 ? -1 : text.IndexOf($"[/{name}]", end, StringComparison.OrdinalIgnoreCase);
            if (close >= 0) content = await ReplaceAsync(text[end..close], setting, depth + 1);
            var html = await HtmlAsync(new Shortcode(name.ToLowerInvariant(), Arguments(open.Groups["arguments"].Value), content), setting);
            if (html is null) continue;
            result.Append(text, from, open.Index - from).Append(html);
            from = close >= 0 ? close + name.Length + 3 : end;
        }
        return result.Append(text, from, text.Length - from).ToString();
    }

    private static ValueTask<string?> HtmlAsync(Shortcode code, ShortcodeSetting setting) => setting.Page?.Theme.Shortcodes.GetValueOrDefault(code.Name) is { } template
        ? TemplateAsync(template, code, setting.Page)
        : ValueTask.FromResult(Html(code, setting));

    /// <summary>A shortcode that the site keeps as Liquid.</summary>
    private static async ValueTask<string?> TemplateAsync(TemplateSource template, Shortcode code, PageSession page) =>
        await page.RunAsync(page.Engine.Parse(template), new ShortcodeValue(code));

    private static string? Html(Shortcode code, ShortcodeSetting setting) => code.Name switch
    {
        "asset_url" => Address(code, setting),
        "image" or "media" => Image(code, setting),
        "locale" => code.Content is null || code["0"] is not { } language ? null
            : setting.Culture.Equals(language, StringComparison.OrdinalIgnoreCase) || setting.Culture.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase) ? code.Content : "",
        _ => setting.Hooks.Shortcode(code),
    };

    private static string? Address(Shortcode code, ShortcodeSetting setting)
    {
        if ((code["0"] ?? code["src"] ?? code.Content)?.Trim() is not { Length: > 0 } path) return null;
        var resize = new[] { ("width", "width"), ("height", "height"), ("mode", "rmode"), ("quality", "quality"), ("format", "format") }
            .Where(p => code[p.Item1] is { Length: > 0 }).Select(p => $"{p.Item2}={Uri.EscapeDataString(code[p.Item1]!)}");
        return Sound(Address(path, string.Join('&', resize), setting));
    }

    private static string Address(string path, string resize, ShortcodeSetting setting)
    {
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        var query = string.Join('&', new[] { mark < 0 ? "" : path[(mark + 1)..], resize }.Where(q => q.Length > 0));
        if (query.Length > 0) query = "?" + query;
        var file = mark < 0 ? path : path[..mark];
        if (file.StartsWith("~/", StringComparison.Ordinal)) return setting.PathBase + file[1..] + query;
        var isAddress = file.StartsWith('/') || file.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || file.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return isAddress ? file + query : setting.Hooks.MediaUrl(file, query);
    }

    private static string? Image(Shortcode code, ShortcodeSetting setting)
    {
        if (Address(code, setting) is not { } url) return null;
        var attributes = new[] { "alt", "class" }.Where(n => code[n] is not null).ToDictionary(n => n, n => code[n]!, StringComparer.Ordinal);
        // The address is percent-encoded already; an ampersand of its query stays as the author of the page wrote it.
        return $"{Resources.Html.Element("img", attributes)[..^1]} src=\"{url}\">";
    }

    // Nothing that could end an attribute leaves a shortcode.
    private static string Sound(string url) => url.Replace("\"", "%22", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);

    private static Dictionary<string, string> Arguments(string text)
    {
        var arguments = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var position = 0;
        foreach (Match match in Argument().Matches(text))
        {
            var name = match.Groups["name"] is { Success: true, Value: var given } ? given : (position++).ToString(System.Globalization.CultureInfo.InvariantCulture);
            arguments[name] = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["word"].Value;
        }

        return arguments;
    }

    [GeneratedRegex("""\[(?<name>[A-Za-z][A-Za-z0-9_]*)(?<arguments>(?:\s+(?:"[^"]*"|'[^']*'|[^\]"'/]|/(?!\]))*)?)\s*(?<self>/?)\]""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("""(?:(?<name>[A-Za-z_][A-Za-z0-9_-]*)\s*=\s*)?(?:"(?<quoted>[^"]*)"|'(?<quoted>[^']*)'|(?<word>[^\s"'=]+))""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Argument();
}
