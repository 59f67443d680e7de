using System.Globalization;

namespace TayNinhExemplars.Theming;

/// <summary>Orders "before", "1", "1.5", "1.10", "2", "after". No position counts as "0".</summary>
public sealed class PositionComparer : IComparer<string?>
{
    public static readonly PositionComparer Instance = new();

    public int Compare(string? x, string? y)
    {
        var left = Split(x);
        var right = Split(y);
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var order = Value(left, i).CompareTo(Value(right, i));
            if (order != 0) return order;
        }

        return 0;
    }

    private static string[] Split(string? position) => string.IsNullOrWhiteSpace(position) ? ["0"] : position.Trim().Split(['.', ':']);

    private static int Value(string[] parts, int index)
    {
        var part = index < parts.Length ? parts[index].Trim() : "0";
        if (part.Equals("before", StringComparison.OrdinalIgnoreCase)) return int.MinValue;
        if (part.Equals("after", StringComparison.OrdinalIgnoreCase)) return int.MaxValue;
        return int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
