using System.Text;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Analysis;

/// <summary>
/// How a word, or a pair of words, is written in the index: letters first, then marks. "đường" is "duong" and a code of its marks, so all words
/// that fold to the same letters are neighbours in the dictionary. One field thus answers with marks and without, at half the size of two.
/// </summary>
internal static class TermCode
{
    public const char End = '\u0001';
    private const char Joint = ' ';
    private const char Spelled = '\u0002';
    public const char NoMark = 'A';

    // Every letter a folded one may stand for; its place is its code.
    private static readonly Dictionary<char, string> Variants = new()
    {
        ['a'] = "aàảãáạăằẳẵắặâầẩẫấậ",
        ['d'] = "dđ",
        ['e'] = "eèẻẽéẹêềểễếệ",
        ['i'] = "iìỉĩíị",
        ['o'] = "oòỏõóọôồổỗốộơờởỡớợ",
        ['u'] = "uùủũúụưừửữứự",
        ['y'] = "yỳỷỹýỵ",
    };

    public static string Of(WordForm word) => word.Folded + End + word.Marks.TrimEnd(NoMark);

    public static string Pair(WordForm first, WordForm second) =>
        string.Concat(first.Folded, " ", second.Folded, "\u0001") + (first.Marks + second.Marks).TrimEnd(NoMark);

    /// <summary>What all forms of the words begin with, whatever their marks.</summary>
    public static string AnyMarks(string folded) => folded + End;

    public static string AnyMarks(string first, string second) => first + Joint + second + End;

    public static string MarksOf(string exact, string folded)
    {
        if (exact.Length != folded.Length) return Spelled + exact + Spelled;
        var marks = new StringBuilder(exact.Length);
        for (var i = 0; i < exact.Length; i++)
        {
            if (!Variants.TryGetValue(folded[i], out var variants))
            {
                if (exact[i] != folded[i]) return Spelled + exact + Spelled;
                continue;
            }
            var code = variants.IndexOf(exact[i]);
            // A letter of another language; its word is written out.
            if (code < 0) return Spelled + exact + Spelled;
            marks.Append((char)(NoMark + code));
        }
        return marks.ToString();
    }

    /// <summary>The word with its marks.</summary>
    public static string ExactOf(string term)
    {
        var end = term.IndexOf(End);
        if (end < 0) return term;
        var marks = term.AsSpan(end + 1);
        if (marks.Length > 1 && marks[0] == Spelled) return marks[1..^1].ToString();
        var exact = term[..end].ToCharArray();
        var next = 0;
        for (var i = 0; i < exact.Length && next < marks.Length; i++)
            if (Variants.TryGetValue(exact[i], out var variants)) exact[i] = variants[marks[next++] - NoMark];
        return new string(exact);
    }

    public static string FoldedOf(string term) => term.IndexOf(End) is >= 0 and var end ? term[..end] : term;
}
