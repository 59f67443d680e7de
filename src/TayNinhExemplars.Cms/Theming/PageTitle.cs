namespace TayNinhExemplars.Theming;

/// <summary>The title of a page, put together from segments in order of position.</summary>
internal sealed class PageTitle
{
    private readonly List<(string Text, string? Position)> _segments = [];

    public void Add(string text, string? position = null)
    {
        if (text.Length > 0 && !_segments.Exists(s => s.Text == text)) _segments.Add((text, position));
    }

    public string Join(string separator) => string.Join(separator, _segments.OrderBy(s => s.Position, PositionComparer.Instance).Select(s => s.Text));
}
