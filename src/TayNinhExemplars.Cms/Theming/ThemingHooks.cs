using TayNinhExemplars.Content;

namespace TayNinhExemplars.Theming;

/// <summary>What templates ask for and other modules know how to do.</summary>
public sealed record ThemingHooks
{
    /// <summary>The text in the reader's language, for <c>t</c> and <c>d</c>.</summary>
    public Func<string, string> Translate { get; init; } = static text => text;

    /// <summary>Markdown to safe HTML.</summary>
    public Func<string, string> Markdown { get; init; } = static markdown => MarkdownText.ToHtml(markdown);

    public Func<string, string> SanitizeHtml { get; init; } = HtmlText.Sanitize;

    /// <summary>The HTML of a shortcode of the host's own; null for one it does not know.</summary>
    public Func<Shortcode, string?> Shortcode { get; init; } = static _ => null;

    /// <summary>The address of an uploaded file: path and the query (<c>?width=..</c>) or an empty text.</summary>
    public Func<string, string, string> MediaUrl { get; init; } = static (path, query) =>
        "/media/" + string.Join('/', path.TrimStart('/').Split('/').Select(Uri.EscapeDataString)) + query;

    /// <summary>An address of a file of the site's own with its version, so that caches notice a change.</summary>
    public Func<string, string> AppendVersion { get; init; } = static url => url;

    /// <summary>A text that only this site can read again, and the way back; a text that is not ours comes back empty.</summary>
    public Func<string, string> Encrypt { get; init; } = static text => text;
    public Func<string, string> Decrypt { get; init; } = static text => text;

    /// <summary>The address that raises a workflow's signal; empty where workflows are not raised by addresses.</summary>
    public Func<string, string> SignalUrl { get; init; } = static _ => "";

    /// <summary>Where Orchard's routes lead on this site (<c>form area: "OrchardCore.Search"</c>); null when nowhere.</summary>
    public Func<RouteTarget, string?> RouteUrl { get; init; } = static _ => null;
}

/// <summary>A route as Orchard names it.</summary>
public sealed record RouteTarget(string Action, string Controller, string Area, IReadOnlyDictionary<string, string> Values);
