using Fluid.Ast;
using TayNinhExemplars.Theming.Liquid.Statements;

namespace TayNinhExemplars.Theming.Liquid.Parsing;

/// <summary>The grammar of Liquid's own tags, one method each.</summary>
internal static class StandardTagParsers
{
    public static Func<StatementParser, TagHead, Statement?>? Find(string name) => name switch
    {
        "assign" => Assign,
        "capture" => Capture,
        "echo" => (parser, head) => new OutputStatement(parser.Expressions.ParseFiltered(head.Reader)),
        "if" => If,
        "unless" => Unless,
        "case" => Case,
        "for" => LoopTagParsers.For,
        "tablerow" => LoopTagParsers.TableRow,
        "cycle" => LoopTagParsers.Cycle,
        "break" => (_, _) => new BreakStatement(),
        "continue" => (_, _) => new ContinueStatement(),
        "increment" => (_, head) => new IncrementStatement(head.Reader.ExpectName()),
        "decrement" => (_, head) => new DecrementStatement(head.Reader.ExpectName()),
        "ifchanged" => (parser, head) => new IfChangedStatement(parser.ParseBody(head)),
        "comment" => Comment,
        "raw" => (parser, _) => new TextSpanStatement(parser.TakeVerbatim()),
        "include" => PartialTagParsers.Include,
        "render" => PartialTagParsers.Render,
        _ => null,
    };

    private static AssignStatement Assign(StatementParser parser, TagHead head)
    {
        var name = head.Reader.ExpectName();
        head.Reader.Expect("=");
        return new AssignStatement(name, parser.Expressions.ParseFiltered(head.Reader));
    }

    private static CaptureStatement Capture(StatementParser parser, TagHead head)
    {
        var name = head.Reader.Current.Kind == TokenKind.Text ? head.Reader.Take().Value : head.Reader.ExpectName();
        head.Reader.ExpectEnd();
        return new CaptureStatement(name, parser.ParseBody(head));
    }

    private static Statement? Comment(StatementParser parser, TagHead head)
    {
        parser.TakeVerbatim();
        return null;
    }

    private static IfStatement If(StatementParser parser, TagHead head)
    {
        var condition = Condition(parser, head);
        var (body, end) = parser.ParseUntil(["elsif", "else", "endif"]);
        var elseIfs = new List<ElseIfStatement>();
        while (end?.Name == "elsif")
        {
            var other = Condition(parser, end);
            (var statements, end) = parser.ParseUntil(["elsif", "else", "endif"]);
            elseIfs.Add(new ElseIfStatement(other, statements));
        }

        return new IfStatement(condition, body, Else(parser, head, end), elseIfs);
    }

    private static UnlessStatement Unless(StatementParser parser, TagHead head)
    {
        var condition = Condition(parser, head);
        var (body, end) = parser.ParseUntil(["else", "endunless"]);
        return new UnlessStatement(condition, body, Else(parser, head, end));
    }

    private static CaseStatement Case(StatementParser parser, TagHead head)
    {
        var value = parser.Expressions.ParsePrimary(head.Reader);
        head.Reader.ExpectEnd();
        string[] ends = ["when", "else", "endcase"];
        var (_, end) = parser.ParseUntil(ends);
        var whens = new List<WhenStatement>();
        while (end?.Name == "when")
        {
            var options = new List<Expression>();
            do options.Add(parser.Expressions.ParsePrimary(end.Reader));
            while (end.Reader.TakeSymbol(",") || end.Reader.TakeWord("or"));
            end.Reader.ExpectEnd();

            (var statements, end) = parser.ParseUntil(ends);
            whens.Add(new WhenStatement(options, statements));
        }

        return new CaseStatement(value, Else(parser, head, end), [.. whens]);
    }

    private static Expression Condition(StatementParser parser, TagHead head)
    {
        var condition = parser.Expressions.ParseCondition(head.Reader);
        if (head.Reader.Current.IsSymbol("|")) throw head.Reader.Error("liquid.filter-in-tag", head.Name);
        head.Reader.ExpectEnd();
        return condition;
    }

    /// <summary>The else part when <paramref name="end"/> opened one; the block's own end must follow.</summary>
    internal static ElseStatement? Else(StatementParser parser, TagHead head, TagHead? end)
    {
        if (end?.Name != "else") return end is null ? throw parser.NotClosed(head) : null;
        end.Reader.ExpectEnd();
        var (statements, close) = parser.ParseUntil(["end" + head.Name]);
        return close is null ? throw parser.NotClosed(head) : new ElseStatement(statements);
    }
}
