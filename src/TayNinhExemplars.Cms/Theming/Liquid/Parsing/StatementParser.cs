using Fluid.Ast;
using TayNinhExemplars.Theming.Liquid.Statements;

namespace TayNinhExemplars.Theming.Liquid.Parsing;

/// <summary>Puts segments together to statements: text, outputs, tags and blocks up to their end tag.</summary>
internal sealed class StatementParser(LiquidSyntax syntax, IReadOnlyList<Segment> segments, SourceMap map, Action<LiquidDiagnostic> report)
{
    private const int MaxDepth = 100;

    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private int _index;
    private int _depth;

    public ExpressionParser Expressions { get; } = new(syntax, report);

    public IReadOnlyList<Statement> ParseAll()
    {
        var (statements, end) = ParseUntil([]);
        return end is null ? statements : throw map.Error(end.Position, "liquid.unexpected-tag", end.Name);
    }

    /// <summary>Statements up to one of the given tags, which is consumed; null when the template ended first.</summary>
    public (List<Statement> Statements, TagHead? End) ParseUntil(IReadOnlyCollection<string> ends)
    {
        if (++_depth > MaxDepth) throw map.Error(segments[Math.Max(0, _index - 1)].Start, "liquid.too-deep");
        var statements = new List<Statement>();
        while (_index < segments.Count)
        {
            var segment = segments[_index++];
            if (segment.Kind == SegmentKind.Text)
            {
                statements.Add(new TextSpanStatement(segment.Content));
                continue;
            }

            if (segment.Kind == SegmentKind.Tag && segment.Content.AsSpan().TrimStart() is ['#', ..]) continue;
            var reader = Open(segment.Content, segment.ContentStart);
            if (segment.Kind == SegmentKind.Output)
            {
                if (reader.AtEnd) continue;
                statements.Add(new OutputStatement(Expressions.ParseFiltered(reader)));
                reader.ExpectEnd();
                continue;
            }

            if (reader.AtEnd) throw map.Error(segment.Start, "liquid.tag-empty");
            var head = new TagHead(reader.Current.Position, reader.ExpectName(), reader);
            if (head.Name == "liquid" && syntax.AllowLiquidTag)
            {
                statements.Add(new LiquidStatement(new StatementParser(syntax, Lines(segment), map, report).ParseAll()));
                continue;
            }

            if (ends.Contains(head.Name))
            {
                _depth--;
                return (statements, head);
            }

            if (ParseTag(head) is { } statement) statements.Add(statement);
        }

        _depth--;
        return (statements, null);
    }

    /// <summary>The body of a block whose only end is <c>end…</c>.</summary>
    public List<Statement> ParseBody(TagHead head)
    {
        var (body, end) = ParseUntil(["end" + head.Name]);
        return end is null ? throw NotClosed(head) : body;
    }

    public LiquidException NotClosed(TagHead head) => map.Error(head.Position, "liquid.block-not-closed", head.Name, "end" + head.Name);

    /// <summary>The text of a raw or comment block; the scanner has made sure that it and its end are there.</summary>
    public string TakeVerbatim()
    {
        var text = segments[_index].Content;
        _index += 2;
        return text;
    }

    private TokenReader Open(string text, int offset) => new(Tokenizer.Tokenize(text, offset, map), map);

    private Statement? ParseTag(TagHead head)
    {
        if (StandardTagParsers.Find(head.Name) is { } standard)
        {
            var statement = standard(this, head);
            head.Reader.ExpectEnd();
            return statement;
        }

        if (syntax.Blocks.TryGetValue(head.Name, out var block)) return ParseBlock(head, block);
        if (syntax.Tags.TryGetValue(head.Name, out var tag)) return new ArgumentTagStatement(Arguments(head), tag);

        var name = head.Name.StartsWith("end", StringComparison.Ordinal) && _unknown.Contains(head.Name[3..]) ? null : head.Name;
        if (name is not null && IsPartOfABlock(name)) throw map.Error(head.Position, "liquid.unexpected-tag", name);
        if (name is not null)
        {
            _unknown.Add(name);
            report(map.Diagnostic(head.Position, "liquid.unknown-tag", name));
        }

        return null;
    }

    private bool IsPartOfABlock(string name) => name is "else" or "elsif" or "when" ||
        (name.StartsWith("end", StringComparison.Ordinal) && (LiquidSyntax.StandardTags.Contains(name[3..]) || syntax.Blocks.ContainsKey(name[3..])));

    // Every line of a liquid tag is a tag of its own.
    private static List<Segment> Lines(Segment liquid)
    {
        var lines = new List<Segment>();
        var start = liquid.Content.IndexOf("liquid", StringComparison.Ordinal) + "liquid".Length;
        foreach (var line in liquid.Content[start..].Split('\n'))
        {
            var offset = liquid.ContentStart + start;
            if (!string.IsNullOrWhiteSpace(line)) lines.Add(new Segment(SegmentKind.Tag, line, offset, offset, offset + line.Length));
            start += line.Length + 1;
        }

        return lines;
    }

    private ArgumentBlockStatement ParseBlock(TagHead head, BlockWriter write)
    {
        var arguments = Arguments(head);
        var body = syntax.MayLackItsEnd(head.Name) && !EndFollows(head.Name) ? [] : ParseBody(head);
        return new ArgumentBlockStatement(arguments, new BlockBody(body), write);
    }

    // Such tags do not nest in practice, so the nearest opening or end of the same name decides.
    private bool EndFollows(string name)
    {
        for (var i = _index; i < segments.Count; i++)
        {
            if (segments[i].Kind != SegmentKind.Tag) continue;
            var word = FirstWord(segments[i].Content);
            if (word == "end" + name) return true;
            if (word == name) return false;
        }

        return false;
    }

    private static string FirstWord(string content)
    {
        var text = content.AsSpan().Trim();
        var end = text.IndexOfAny(" \t\r\n");
        return (end < 0 ? text : text[..end]).ToString();
    }

    private IReadOnlyList<FilterArgument> Arguments(TagHead head)
    {
        var arguments = Expressions.ParseArguments(head.Reader, commas: false);
        if (head.Reader.Current.IsSymbol("|")) throw head.Reader.Error("liquid.filter-in-tag", head.Name);
        head.Reader.ExpectEnd();
        return arguments;
    }
}
