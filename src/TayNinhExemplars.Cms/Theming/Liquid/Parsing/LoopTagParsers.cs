using Fluid.Ast;

namespace TayNinhExemplars.Theming.Liquid.Parsing;

internal static class LoopTagParsers
{
    public static Statement For(StatementParser parser, TagHead head)
    {
        var (name, source) = Source(parser, head);
        var options = Options(parser, head, ["limit", "offset"]);
        var (body, end) = parser.ParseUntil(["else", "endfor"]);
        return new ForStatement(body, name, source, options.GetValueOrDefault("limit"), options.GetValueOrDefault("offset"),
            options.ContainsKey("reversed"), StandardTagParsers.Else(parser, head, end));
    }

    public static Statement TableRow(StatementParser parser, TagHead head)
    {
        var (name, source) = Source(parser, head);
        var options = Options(parser, head, ["limit", "offset", "cols"]);
        return new TableRowStatement(parser.ParseBody(head), name, source, options.GetValueOrDefault("limit"),
            options.GetValueOrDefault("offset"), options.GetValueOrDefault("cols"));
    }

    /// <summary><c>cycle "a", "b"</c> or <c>cycle group: "a", "b"</c>.</summary>
    public static Statement Cycle(StatementParser parser, TagHead head)
    {
        var first = parser.Expressions.ParsePrimary(head.Reader);
        Expression? group = null;
        if (head.Reader.TakeSymbol(":"))
        {
            group = first;
            first = parser.Expressions.ParsePrimary(head.Reader);
        }

        var values = new List<Expression> { first };
        while (head.Reader.TakeSymbol(",")) values.Add(parser.Expressions.ParsePrimary(head.Reader));
        return new CycleStatement(group, values);
    }

    private static (string Name, Expression Source) Source(StatementParser parser, TagHead head)
    {
        var name = head.Reader.ExpectName();
        if (!head.Reader.TakeWord("in")) throw head.Reader.Unexpected("\"in\"");
        return (name, parser.Expressions.ParsePrimary(head.Reader));
    }

    private static Dictionary<string, Expression?> Options(StatementParser parser, TagHead head, string[] names)
    {
        var options = new Dictionary<string, Expression?>(StringComparer.Ordinal);
        while (!head.Reader.AtEnd)
        {
            if (head.Reader.TakeSymbol(",")) continue;
            if (head.Reader.TakeWord("reversed")) { options["reversed"] = null; continue; }

            var name = head.Reader.ExpectName();
            if (!names.Contains(name, StringComparer.Ordinal)) throw head.Reader.Error("liquid.unknown-argument", name, head.Name);
            head.Reader.Expect(":");
            options[name] = parser.Expressions.ParsePrimary(head.Reader);
        }

        return options;
    }
}
