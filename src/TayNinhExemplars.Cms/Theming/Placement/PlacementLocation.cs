namespace TayNinhExemplars.Theming.Placement;

/// <summary>Where a shape goes: <c>Zone[:position][@group][#tab][%card][|column]</c>; a leading slash means a zone of the layout, "-" nowhere.</summary>
public sealed record PlacementLocation(string Zone, string? Position = null, string? Group = null, string? Tab = null, string? Card = null, string? Column = null, bool InLayout = false)
{
    public static readonly PlacementLocation Hidden = new("");

    public bool IsHidden => Zone.Length == 0;

    public static PlacementLocation Parse(string text)
    {
        text = text.Trim();
        if (text is "" or "-") return Hidden;
        var inLayout = text.StartsWith('/');
        var rest = text.AsSpan(inLayout ? 1 : 0);

        var parts = new Dictionary<char, string>();
        var mark = ':';
        var zone = Take(ref rest);
        while (rest.Length > 0)
        {
            mark = rest[0];
            rest = rest[1..];
            // A position may itself hold a colon in old files; the first one counts.
            parts.TryAdd(mark, Take(ref rest));
        }

        return new PlacementLocation(zone, parts.GetValueOrDefault(':'), parts.GetValueOrDefault('@'), parts.GetValueOrDefault('#'), parts.GetValueOrDefault('%'), parts.GetValueOrDefault('|'), inLayout);
    }

    private static string Take(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(":@#%|");
        var part = (end < 0 ? rest : rest[..end]).Trim().ToString();
        rest = end < 0 ? [] : rest[end..];
        return part;
    }
}
