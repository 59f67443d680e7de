using System.Text;
using AnyAscii;

namespace TayNinhExemplars.Media;

/// <summary>Names files get in the library: plain letters that survive every address bar, mail and disk.</summary>
public static class MediaNames
{
    private const int MaxStem = 80;

    /// <summary>"Ảnh Bà Đen (1).JPG" gives "anh-ba-den-1"; the extension is the business of the file's content.</summary>
    public static string Stem(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        var stem = Fold(dot > 0 && name.Length - dot <= 6 ? name[..dot] : name);
        var slug = new StringBuilder(stem.Length);
        foreach (var c in stem)
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == MaxStem) break;
        }
        var result = slug.ToString().Trim('-');
        return result.Length > 0 ? result : "tep";
    }

    /// <summary>Lower case without marks: what the library's search compares.</summary>
    public static string Fold(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.ToString());   // lone surrogates become U+FFFD
        return whole.ToString().Normalize(NormalizationForm.FormC).Transliterate().ToLowerInvariant();
    }
}
