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

    /// <summary>The item whose views this page counts.</summary>
    public string? ViewOf { get; init; }
}

/// <summary>What an address leads to: a page, another address, or nothing any more.</summary>
public sealed record PageOutcome
{
    public ColumnPage? Page { get; private init; }
    public string? MovedTo { get; private init; }
    public bool Gone { get; private init; }
    public DateTime? GoneSince { get; private init; }

    public static readonly PageOutcome NotFound = new();
    public static readonly PageOutcome IsGone = new() { Gone = true };

    /// <param name="since">When it was taken down: that much may be said.</param>
    public static PageOutcome TakenDown(DateTime since) => new() { Gone = true, GoneSince = since };

    public static PageOutcome Moved(string url) => new() { MovedTo = url };

    public static implicit operator PageOutcome(ColumnPage page) => new() { Page = page };
}
