using System.Text;

namespace TayNinhExemplars.Theming.Resources;

internal static class Html
{
    /// <summary>An opening tag. An attribute whose value is "true" and that HTML knows as a flag stands alone.</summary>
    public static string Element(string name, IEnumerable<KeyValuePair<string, string>> attributes)
    {
        var html = new StringBuilder("<").Append(name);
        foreach (var (key, value) in attributes)
        {
            if (!IsName(key)) continue;
            if (IsFlag(key))
            {
                if (value is not ("false" or "")) html.Append(' ').Append(key);
                continue;
            }

            html.Append(' ').Append(key).Append("=\"").Append(LiquidEngine.Encoder.Encode(value)).Append('"');
        }

        return html.Append('>').ToString();
    }

    public static bool IsName(string name) => name.Length is > 0 and < 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.') && char.IsAsciiLetter(name[0]);

    private static bool IsFlag(string name) => name is "async" or "defer" or "nomodule" or "disabled" or "required" or "checked" or "readonly" or "autofocus" or "multiple" or "hidden" or "selected" or "novalidate";
}
