namespace TayNinhExemplars.Web.Public.Views;

/// <summary>What the layout says of the whole page: title, head tags, the chosen section.</summary>
public sealed record PageView
{
    public string Language { get; init; } = "vi";
    public required string Title { get; init; }

    /// <summary>The title without the site's name.</summary>
    public required string Heading { get; init; }
    public required string SiteName { get; init; }
    public string Description { get; init; } = "";
    public string? Canonical { get; init; }
    public bool NoIndex { get; init; }
    public string OpenGraphType { get; init; } = "website";
    public ImageView? Image { get; init; }
    public string? PublishedIso { get; init; }
    public string? ModifiedIso { get; init; }

    /// <summary>JSON that is safe inside a script element.</summary>
    public string? JsonLd { get; init; }
    public string StyleUrl { get; init; } = "";
    public string? ScriptUrl { get; init; }

    /// <summary>Small, and run before the page is drawn: the reader's own text size and colours.</summary>
    public string? EarlyScriptUrl { get; init; }
    public bool ShowSearch { get; init; } = true;
    public bool IsHome { get; init; }

    /// <summary>Whether there is a page of stories kept on this device.</summary>
    public bool MaySave { get; init; } = true;
    public IReadOnlyList<NavigationView> Navigation { get; init; } = [];
    public string? Contact { get; init; }

    /// <summary>Said above everything else, for example that this is a preview.</summary>
    public string? Notice { get; init; }
}

/// <param name="Current">The value of aria-current: "page", "true" for a page within the section, or empty.</param>
public sealed record NavigationView(string Text, string Url, string Current);
