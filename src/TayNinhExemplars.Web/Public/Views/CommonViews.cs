namespace TayNinhExemplars.Web.Public.Views;

public sealed record LinkView(string Text, string Url);

/// <summary>A line of a fact box; the address is null when there is nothing to go to.</summary>
public sealed record FactView(string Label, string Text, string? Url = null);

/// <param name="Srcset">Empty when nothing smaller can be made.</param>
/// <param name="Absolute">With the site's own address before it, for other sites.</param>
public sealed record ImageView(string Url, string Srcset, int? Width, int? Height, string Alt, string Caption, string Absolute)
{
    /// <summary>The class of the colour that holds its place until it is there; empty when the colour is not known.</summary>
    public string Tone { get; init; } = "";

    /// <summary>"#12a0ff" is "t023": one of sixty-four, each a rule of the style sheet.</summary>
    public static string ToneOf(string? colour)
    {
        if (colour is not { Length: 7 } || !int.TryParse(colour.AsSpan(1), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var rgb)) return "";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"t{Step(rgb >> 16)}{Step(rgb >> 8)}{Step(rgb)}");

        // Four steps from 40 to 225: the full range would make glaring colours of quiet pictures.
        static int Step(int value) => Math.Clamp(((value & 255) - 9) / 62, 0, 3);
    }
}

/// <param name="State">"done", "done now" or empty: also its class on the page.</param>
public sealed record StageView(string Key, string Name, string Text, string Url, string State, bool IsCurrent);

/// <param name="Kind">"award", "story" or "stage".</param>
public sealed record TimelineView(string Kind, string Iso, string DateText, string Title, string? Url, string Note, string Status, string StatusText);
