using System.Text;
using Lucene.Net.Util;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>What lists show of a document, in one column value.</summary>
/// <param name="People">A name a line.</param>
internal sealed record ShownText(string Title, string Url, string Image, string People, string Places)
{
    private const char Mark = '\u001F';

    // A column value may not exceed 32,766 bytes.
    private const int LongestBytes = 32_000;

    public string Write()
    {
        var whole = string.Join(Mark, Title.Replace(Mark, ' '), Url.Replace(Mark, ' '), Image.Replace(Mark, ' '), People.Replace(Mark, ' '), Places.Replace(Mark, ' '));
        if (Encoding.UTF8.GetByteCount(whole) <= LongestBytes) return whole;
        return new ShownText(Cut(Title, 4_000), Cut(Url, 1_000), Cut(Image, 1_000), Cut(People, 2_000), Cut(Places, 2_000)).Write();
    }

    public static ShownText Read(BytesRef bytes)
    {
        var parts = Encoding.UTF8.GetString(bytes.Bytes, bytes.Offset, bytes.Length).Split(Mark);
        return parts.Length == 5 ? new(parts[0], parts[1], parts[2], parts[3], parts[4]) : new("", "", "", "", "");
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
