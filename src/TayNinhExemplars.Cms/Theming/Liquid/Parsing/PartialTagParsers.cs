using Fluid.Ast;
using TayNinhExemplars.Theming.Liquid.Statements;

namespace TayNinhExemplars.Theming.Liquid.Parsing;

internal static class PartialTagParsers
{
    public static Statement Include(StatementParser parser, TagHead head) => Parse(parser, head, isolated: false);

    public static Statement Render(StatementParser parser, TagHead head)
    {
        if (head.Reader.Current.Kind != TokenKind.Text) throw head.Reader.Error("liquid.render-needs-text");
        return Parse(parser, head, isolated: true);
    }

    /// <summary><c>"card" with item as x, size: 3</c> or <c>"card" for items as x</c>.</summary>
    private static PartialStatement Parse(StatementParser parser, TagHead head, bool isolated)
    {
        var reader = head.Reader;
        var path = parser.Expressions.ParsePrimary(reader);
        Expression? with = null, each = null;
        string? alias = null;

        reader.TakeSymbol(",");
        if (reader.Current.IsWord("with") && !reader.NextIsSymbol(":")) { reader.Take(); with = parser.Expressions.ParsePrimary(reader); }
        else if (reader.Current.IsWord("for") && !reader.NextIsSymbol(":")) { reader.Take(); each = parser.Expressions.ParsePrimary(reader); }
        if (reader.Current.IsWord("as") && !reader.NextIsSymbol(":")) { reader.Take(); alias = reader.ExpectName(); }
        reader.TakeSymbol(",");

        var arguments = parser.Expressions.ParseArguments(reader, commas: false);
        if (arguments.Any(a => a.Name is null)) throw reader.Error("liquid.partial-arguments", head.Name);
        return new PartialStatement(new PartialCall(path, with, each, alias, arguments), isolated);
    }
}
