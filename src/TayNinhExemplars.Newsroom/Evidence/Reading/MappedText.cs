using System.Globalization;
using System.Text;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Evidence.Reading;

/// <summary>A text in composed letters, and where each of them stands in the text as it was written.</summary>
internal sealed class MappedText
{
    private readonly int[]? _origin;

    private MappedText(string nfc, int[]? origin) => (Nfc, _origin) = (nfc, origin);

    public string Nfc { get; }

    public static MappedText Of(string text)
    {
        var whole = VietnameseText.Compose(text);
        if (string.Equals(whole, text, StringComparison.Ordinal)) return new MappedText(text, null);
        var (nfc, origin) = (new StringBuilder(text.Length), new List<int>(text.Length + 1));
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            foreach (var letter in VietnameseText.Compose(elements.GetTextElement()))
            {
                nfc.Append(letter);
                origin.Add(elements.ElementIndex);
            }
        origin.Add(text.Length);
        return new MappedText(nfc.ToString(), [.. origin]);
    }

    /// <summary>The span in the text as written; a letter and its loose marks go together.</summary>
    public (int Start, int Length) Written(int start, int length) =>
        _origin is null ? (start, length) : (_origin[start], _origin[start + length] - _origin[start]);
}
