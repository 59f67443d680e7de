namespace TayNinhExemplars.Web.Public.Views;

public sealed record LinkView(string Text, string Url);

/// <summary>A line of a fact box; the address is null when there is nothing to go to.</summary>
public sealed record FactView(string Label, string Text, string? Url = null);

/// <param name="Srcset">Empty when nothing smaller can be made.</param>
/// <param name="Absolute">With the site's own address before it, for other sites.</param>
public sealed record ImageView(string Url, string Srcset, int? Width, int? Height, string Alt, string Caption, string Absolute);

/// <param name="State">"done", "done now" or empty: also its class on the page.</param>
public sealed record StageView(string Key, string Name, string Text, string Url, string State, bool IsCurrent);

/// <param name="Kind">"award", "story", "stage", "recognition", "broadcast" or a module's own; also its class on the page.</param>
public sealed record TimelineView(string Kind, string Iso, string DateText, string Title, string? Url, string Note, string Status, string StatusText);
