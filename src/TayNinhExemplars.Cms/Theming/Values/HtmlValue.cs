using Fluid.Values;

namespace TayNinhExemplars.Theming.Values;

internal static class HtmlValue
{
    /// <summary>A value that is HTML already and is written as it stands.</summary>
    public static StringValue Of(string? html) => string.IsNullOrEmpty(html) ? StringValue.Empty : new StringValue(html, encode: false);
}
