namespace TayNinhExemplars.Search.Understanding;

/// <summary>Words of the vocabulary one slip away: a letter too many, too few, wrong, or two exchanged.</summary>
internal static class NearWords
{
    private const int LongestWord = 12;
    private const string Plain = "abcdefghijklmnopqrstuvwxyz";
    private const string Marked = Plain + "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

    public static List<string> Of(string word, Vocabulary vocabulary, bool folded)
    {
        var found = new List<string>();
        if (word.Length is < 2 or > LongestWord) return found;
        var letters = folded ? Plain : Marked;
        Span<char> changed = stackalloc char[LongestWord + 1];

        for (var i = 0; i < word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(changed);
            word.AsSpan(i + 1).CopyTo(changed[i..]);
            Try(changed[..(word.Length - 1)]);

            word.CopyTo(changed);
            if (i > 0 && word[i] != word[i - 1])
            {
                (changed[i - 1], changed[i]) = (word[i], word[i - 1]);
                Try(changed[..word.Length]);
                (changed[i - 1], changed[i]) = (word[i - 1], word[i]);
            }
            foreach (var letter in letters)
            {
                changed[i] = letter;
                if (letter != word[i]) Try(changed[..word.Length]);
            }
        }
        for (var i = 0; i <= word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(changed);
            word.AsSpan(i).CopyTo(changed[(i + 1)..]);
            foreach (var letter in letters)
            {
                changed[i] = letter;
                Try(changed[..(word.Length + 1)]);
            }
        }
        return found;

        void Try(ReadOnlySpan<char> candidate)
        {
            if (vocabulary.Count(candidate, folded) > 0) found.Add(candidate.ToString());
        }
    }
}
