namespace TayNinhExemplars.Theming;

/// <summary>What templates ask for and other modules know how to do.</summary>
public sealed record ThemingHooks
{
    /// <summary>The text in the reader's language, for <c>t</c> and <c>d</c>.</summary>
    public Func<string, string> Translate { get; init; } = static text => text;

    /// <summary>Markdown to safe HTML.</summary>
    public Func<string, string> Markdown { get; init; } = Unset("markdownify");

    public Func<string, string> SanitizeHtml { get; init; } = Unset("sanitize_html");

    /// <summary>HTML with its shortcodes replaced.</summary>
    public Func<string, string> Shortcodes { get; init; } = static html => html;

    /// <summary>The address of an uploaded file: path and the query (<c>?width=..</c>) or an empty text.</summary>
    public Func<string, string, string> MediaUrl { get; init; } = static (path, query) =>
        "/media/" + string.Join('/', path.TrimStart('/').Split('/').Select(Uri.EscapeDataString)) + query;

    /// <summary>An address of a file of the site's own with its version, so that caches notice a change.</summary>
    public Func<string, string> AppendVersion { get; init; } = static url => url;

    private static Func<string, string> Unset(string filter) =>
        _ => throw new InvalidOperationException($"The host has not said how \"{filter}\" works; set it in {nameof(ThemingOptions)}.{nameof(ThemingOptions.Hooks)}.");
}
