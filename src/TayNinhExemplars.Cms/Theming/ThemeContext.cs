using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Theming.Views;

namespace TayNinhExemplars.Theming;

/// <summary>
/// Everything the templates of one page may know of its surroundings. The host fills it; Theming knows no HTTP.
/// What is personal (<see cref="User"/>, <see cref="Items"/>) is left empty for pages that are cached.
/// </summary>
public sealed record ThemeContext
{
    public required SiteView Site { get; init; }

    public required IThemeContentSource Content { get; init; }

    public RequestView Request { get; init; } = new();

    public UserView User { get; init; } = UserView.Anonymous;

    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("vi-VN");

    public IReadOnlyList<string> SupportedCultures { get; init; } = ["vi"];

    public string EnvironmentName { get; init; } = "Production";

    /// <summary>Put before paths that start with <c>~/</c>.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>What <c>HttpContext.Items</c> reads and the tags <c>httpcontext_*_items</c> write.</summary>
    public IDictionary<string, object?> Items { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The hidden field that proves a form to be ours; null writes none.</summary>
    public Func<string>? AntiforgeryField { get; init; }

    /// <summary>Whether the reader may do what the permission names, to the item if there is one.</summary>
    public Func<string, ContentItem?, bool> May { get; init; } = static (_, _) => false;
}
