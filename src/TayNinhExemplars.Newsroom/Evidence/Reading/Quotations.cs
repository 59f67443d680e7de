namespace TayNinhExemplars.Evidence.Reading;

/// <summary>Which letters of a paragraph are somebody else's words. A quotation that is opened and never closed lasts to the paragraph's end when the mark says which side it is.</summary>
internal static class Quotations
{
    public static bool[] Mask(string text)
    {
        var mask = new bool[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] switch
            {
                '“' or '„' => Close(text, i, '”', '“'),
                '«' => Close(text, i, '»', null),
                '‘' when IsOpening(text, i) => Close(text, i, '’', null),
                '"' => text.IndexOf('"', i + 1),
                _ => -1,
            };
            if (end < 0) continue;
            for (var at = i; at <= end && at < text.Length; at++) mask[at] = true;
            i = end;
        }
        return mask;
    }

    private static int Close(string text, int from, char close, char? alsoCloses)
    {
        for (var i = from + 1; i < text.Length; i++)
            if (text[i] == close || text[i] == alsoCloses) return i;
        return text.Length - 1;
    }

    // The same sign is an apostrophe inside a word.
    private static bool IsOpening(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);
}
