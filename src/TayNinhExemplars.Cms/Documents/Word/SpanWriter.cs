using System.Runtime.InteropServices;
using System.Text;

namespace TayNinhExemplars.Documents.Word;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpanLook(bool Bold, bool Italic, bool Struck);

/// <summary>
/// Joins pieces of text into Markdown. Word cuts a sentence into many runs; pieces that look alike are joined first,
/// and blanks at their ends are moved outside the stars, where Markdown wants them.
/// </summary>
internal sealed class SpanWriter
{
    private readonly StringBuilder _done = new();
    private readonly StringBuilder _piece = new();
    private readonly Stack<(int Start, string Address)> _links = new();
    private SpanLook _look;

    public void Text(string text, SpanLook look)
    {
        if (text.Length == 0) return;
        // Blanks carry no look of their own, so that "bold bold" in two runs stays one.
        if (look != _look && !string.IsNullOrWhiteSpace(text)) Flush();
        if (!string.IsNullOrWhiteSpace(text)) _look = look;
        _piece.Append(text);
    }

    public void LineBreak()
    {
        Flush();
        _done.Append("\\\n");
    }

    public void Raw(string markdown)
    {
        if (markdown.Length == 0) return;
        Flush();
        _done.Append(markdown);
    }

    public void OpenLink(string address)
    {
        Flush();
        _links.Push((_done.Length, address));
    }

    public void CloseLink()
    {
        Flush();
        if (!_links.TryPop(out var link) || _links.Count > 0) return;   // a link in a link is the outer one's text
        var text = _done.ToString(link.Start, _done.Length - link.Start).Trim().Replace("\\\n", " ", StringComparison.Ordinal);
        _done.Length = link.Start;
        if (text.Length > 0) _done.Append('[').Append(text).Append("](").Append(link.Address).Append(')');
    }

    public string Finish()
    {
        while (_links.Count > 0) CloseLink();
        Flush();
        var text = _done.ToString();
        while (text.EndsWith("\\\n", StringComparison.Ordinal)) text = text[..^2];
        return text;
    }

    private void Flush()
    {
        var raw = Markdowning.Clean(_piece.ToString());
        _piece.Clear();
        var look = _look;
        _look = default;
        if (raw.Length == 0) return;
        var text = raw.Trim();
        if (text.Length == 0)
        {
            _done.Append(' ');
            return;
        }
        var start = raw.Length - raw.TrimStart().Length;
        var end = raw.Length - raw.TrimEnd().Length;
        var marks = (look.Struck ? "~~" : "") + (look.Bold ? "**" : "") + (look.Italic ? "*" : "");
        _done.Append(start > 0 ? " " : "").Append(marks).Append(Markdowning.Escape(text))
            .Append(string.Concat(marks.Reverse())).Append(end > 0 ? " " : "");
    }
}
