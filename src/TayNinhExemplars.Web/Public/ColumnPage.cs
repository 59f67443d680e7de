using TayNinhExemplars.Content;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public;

/// <summary>A page before the theme has drawn it.</summary>
/// <param name="Tags">What it shows: "item:ID", "list:TYPE", "site". A change to any of them makes the page anew.</param>
public sealed record ColumnPage(Shape Body, PageView Head, IReadOnlyList<string> Tags)
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>False for what is personal or too varied to keep: previews, searches.</summary>
    public bool MayBeKept { get; init; } = true;

    /// <summary>What an Orchard theme draws by itself; null for the column's own pages.</summary>
    public ThemedPart? Themed { get; init; }

    /// <summary>The item whose views this page counts.</summary>
    public string? ViewOf { get; init; }
}

/// <param name="Item">The item that is shown by its own shapes; null when the page's body is.</param>
public sealed record ThemedPart(ContentItem? Item, bool IsHomepage)
{
    /// <summary>Parameters of the address that templates may read.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];
}

/// <param name="Tags">What the finished page shows.</param>
/// <param name="Policy">The content security policy that lets the theme's own blocks through; null is the usual one.</param>
public sealed record DrawnPage(byte[] Html, IReadOnlyList<string> Tags, string? Policy)
{
    /// <summary>What templates asked for and did not get.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}

/// <summary>What an address leads to: a page, another address, or nothing any more.</summary>
public sealed record PageOutcome
{
    public ColumnPage? Page { get; private init; }
    public string? MovedTo { get; private init; }
    public bool IsForNow { get; private init; }
    public bool Gone { get; private init; }
    public string? GoneItem { get; private init; }

    public static readonly PageOutcome NotFound = new();
    public static readonly PageOutcome IsGone = new() { Gone = true };

    /// <summary>An item was here once; the page says what of it may be said.</summary>
    public static PageOutcome WasItem(string contentItemId) => new() { Gone = true, GoneItem = contentItemId };

    public static PageOutcome Moved(string url) => new() { MovedTo = url };

    /// <summary>Somewhere else for now.</summary>
    public static PageOutcome Elsewhere(string url) => new() { MovedTo = url, IsForNow = true };

    public static implicit operator PageOutcome(ColumnPage page) => new() { Page = page };
}
