using System.Text;

namespace TayNinhExemplars.Search.Vietnamese;

/// <summary>A name for an address: "Đường về Gò Dầu" becomes "duong-ve-go-dau".</summary>
public static class Slug
{
    /// <param name="maxLength">The slug is cut at a word; a first word longer than this is cut inside.</param>
    public static string Of(string text, int maxLength = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        var slug = new StringBuilder(text.Length);
        var parted = false;
        foreach (var rune in Folding.Of(Nfc.Of(text)).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                parted = slug.Length > 0;
                continue;
            }
            if (parted) slug.Append('-');
            parted = false;
            slug.Append(Rune.ToLowerInvariant(rune));
        }
        return Cut(slug.ToString(), maxLength);
    }

    private static string Cut(string slug, int maxLength)
    {
        if (slug.Length <= maxLength) return slug;
        var end = slug.LastIndexOf('-', maxLength);
        if (end <= 0) end = char.IsHighSurrogate(slug[maxLength - 1]) ? maxLength - 1 : maxLength;
        return slug[..end];
    }
}
