namespace TayNinhExemplars.Theming.Liquid.Parsing;

/// <summary>Cuts a template into text, outputs and tags, and applies whitespace control while it does so.</summary>
internal sealed class TemplateScanner(string source, SourceMap map)
{
    private readonly List<Segment> _segments = [];
    private bool _trimNext;

    public IReadOnlyList<Segment> Scan()
    {
        var position = 0;
        while (position < source.Length)
        {
            var open = FindOpening(position);
            if (open < 0)
            {
                AddText(position, source.Length, trimEnd: false);
                break;
            }

            var trimStart = open + 2 < source.Length && source[open + 2] == '-';
            AddText(position, open, trimStart);
            position = source[open + 1] == '{' ? AddOutput(open, trimStart) : AddTag(open, trimStart);
        }

        return _segments;
    }

    private int FindOpening(int from)
    {
        for (var i = source.IndexOf('{', from); i >= 0 && i + 1 < source.Length; i = source.IndexOf('{', i + 1))
            if (source[i + 1] is '{' or '%') return i;
        return -1;
    }

    private int AddOutput(int open, bool trimmed)
    {
        var start = open + (trimmed ? 3 : 2);
        var close = FindClose(start, '}');
        if (close < 0) throw map.Error(open, "liquid.output-not-closed");
        return Add(SegmentKind.Output, open, start, close);
    }

    private int AddTag(int open, bool trimmed)
    {
        var start = open + (trimmed ? 3 : 2);
        var isNote = source.AsSpan(start).TrimStart() is ['#', ..];
        var close = isNote ? source.IndexOf("%}", start, StringComparison.Ordinal) : FindClose(start, '%');
        if (close < 0) throw map.Error(open, "liquid.tag-not-closed");
        var end = Add(SegmentKind.Tag, open, start, close);

        var content = _segments[^1].Content;
        var verbatim = IsTag(content, "raw") ? "endraw" : IsTag(content, "comment") ? "endcomment" : null;
        return verbatim is null ? end : AddVerbatim(open, end, verbatim);
    }

    // Inside raw and comment nothing is Liquid, so the matching end tag is looked for in the text itself.
    private int AddVerbatim(int open, int from, string endTag)
    {
        for (var i = source.IndexOf("{%", from, StringComparison.Ordinal); i >= 0; i = source.IndexOf("{%", i + 2, StringComparison.Ordinal))
        {
            var trimStart = i + 2 < source.Length && source[i + 2] == '-';
            var start = i + (trimStart ? 3 : 2);
            var close = source.IndexOf("%}", start, StringComparison.Ordinal);
            if (close < 0) break;
            if (!IsTag(source[start..close].TrimEnd('-'), endTag)) continue;

            AddText(from, i, trimStart, verbatim: true);
            return Add(SegmentKind.Tag, i, start, close);
        }

        throw map.Error(open, "liquid.block-not-closed", endTag[3..], endTag);
    }

    private static bool IsTag(string content, string name)
    {
        var text = content.AsSpan().Trim();
        return text.StartsWith(name, StringComparison.Ordinal) && (text.Length == name.Length || char.IsWhiteSpace(text[name.Length]));
    }

    // A closing mark inside a quoted string does not close.
    private int FindClose(int from, char mark)
    {
        for (var i = from; i + 1 < source.Length; i++)
        {
            if (source[i] is '"' or '\'')
            {
                var quote = source.IndexOf(source[i], i + 1);
                if (quote < 0) return -1;
                i = quote;
            }
            else if (source[i] == mark && source[i + 1] == '}')
            {
                return i;
            }
        }

        return -1;
    }

    private int Add(SegmentKind kind, int open, int start, int close)
    {
        _trimNext = close > start && source[close - 1] == '-';
        var end = close + 2;
        _segments.Add(new Segment(kind, source[start..(_trimNext ? close - 1 : close)], open, start, end));
        return end;
    }

    // An empty text is kept inside raw so that the parser always finds one.
    private void AddText(int from, int to, bool trimEnd, bool verbatim = false)
    {
        var start = from;
        while (_trimNext && start < to && char.IsWhiteSpace(source[start])) start++;
        while (trimEnd && to > start && char.IsWhiteSpace(source[to - 1])) to--;
        _trimNext = false;
        if (to > start || verbatim) _segments.Add(new Segment(SegmentKind.Text, source[start..to], start, start, to));
    }
}
