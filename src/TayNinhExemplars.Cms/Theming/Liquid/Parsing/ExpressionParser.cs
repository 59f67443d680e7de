using System.Globalization;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;
using Fluid.Values;

namespace TayNinhExemplars.Theming.Liquid.Parsing;

/// <summary>Liquid expressions as Fluid expressions. <c>and</c> and <c>or</c> bind from the right and have no precedence, as in Liquid.</summary>
internal sealed class ExpressionParser(LiquidSyntax syntax, Action<LiquidDiagnostic> report)
{
    private const int MaxDepth = 100;
    private int _depth;

    /// <summary>What may stand in an output or behind an equals sign: a condition, then filters.</summary>
    public Expression ParseFiltered(TokenReader reader)
    {
        var expression = ParseCondition(reader);
        while (reader.TakeSymbol("|"))
        {
            var position = reader.Current.Position;
            var name = reader.ExpectName();
            if (!syntax.Filters.Contains(name)) report(reader.Note(position, "liquid.unknown-filter", name));
            expression = new FilterExpression(expression, name, reader.TakeSymbol(":") ? ParseArguments(reader, commas: true) : []);
        }

        return expression;
    }

    public Expression ParseCondition(TokenReader reader)
    {
        if (++_depth > MaxDepth) throw reader.Error("liquid.too-deep");
        var left = ParseComparison(reader);
        if (reader.TakeWord("and")) left = new AndBinaryExpression(left, ParseCondition(reader));
        else if (reader.TakeWord("or")) left = new OrBinaryExpression(left, ParseCondition(reader));
        _depth--;
        return left;
    }

    /// <summary>Positional and named arguments. Between the arguments of a tag the comma may be missing, as Orchard's templates have it.</summary>
    public IReadOnlyList<FilterArgument> ParseArguments(TokenReader reader, bool commas)
    {
        var arguments = new List<FilterArgument>();
        while (!reader.AtEnd && !reader.Current.IsSymbol("|"))
        {
            string? name = null;
            if (reader.Current.Kind == TokenKind.Identifier && reader.NextIsSymbol(":"))
            {
                name = reader.Take().Value;
                reader.Expect(":");
            }

            arguments.Add(new FilterArgument(name, ParsePrimary(reader)));
            if (!reader.TakeSymbol(",") && commas) break;
        }

        return arguments;
    }

    public Expression ParsePrimary(TokenReader reader)
    {
        var token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                reader.Take();
                return new LiteralExpression(StringValue.Create(token.Value));
            case TokenKind.Number:
                var number = ParseNumber(reader, token);
                reader.Take();
                return number;
            case TokenKind.Identifier when Literal(token.Value) is { } literal && !reader.NextIsSymbol(".") && !reader.NextIsSymbol("["):
                reader.Take();
                return new LiteralExpression(literal);
            case TokenKind.Identifier:
                return ParseMember(reader);
            case TokenKind.Symbol when token.Value == "(":
                return ParseRange(reader);
            default:
                throw reader.Error("liquid.value-expected", reader.AtEnd ? "…" : token.Value);
        }
    }

    private static LiteralExpression ParseNumber(TokenReader reader, Token token) =>
        decimal.TryParse(token.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new LiteralExpression(NumberValue.Create(number))
            : throw reader.Error("liquid.number-too-large", token.Value);

    private Expression ParseComparison(TokenReader reader)
    {
        var left = ParsePrimary(reader);
        if (Operator(reader.Current) is not { } build) return left;
        reader.Take();
        return build(left, ParsePrimary(reader));
    }

    private static Func<Expression, Expression, Expression>? Operator(Token token) => token switch
    {
        { Kind: TokenKind.Symbol, Value: "==" } => (l, r) => new EqualBinaryExpression(l, r),
        { Kind: TokenKind.Symbol, Value: "!=" or "<>" } => (l, r) => new NotEqualBinaryExpression(l, r),
        { Kind: TokenKind.Symbol, Value: ">" } => (l, r) => new GreaterThanBinaryExpression(l, r, strict: true),
        { Kind: TokenKind.Symbol, Value: ">=" } => (l, r) => new GreaterThanBinaryExpression(l, r, strict: false),
        { Kind: TokenKind.Symbol, Value: "<" } => (l, r) => new LowerThanBinaryExpression(l, r, strict: true),
        { Kind: TokenKind.Symbol, Value: "<=" } => (l, r) => new LowerThanBinaryExpression(l, r, strict: false),
        { Kind: TokenKind.Identifier, Value: "contains" } => (l, r) => new ContainsBinaryExpression(l, r),
        { Kind: TokenKind.Identifier, Value: "startswith" } => (l, r) => new StartsWithBinaryExpression(l, r),
        { Kind: TokenKind.Identifier, Value: "endswith" } => (l, r) => new EndsWithBinaryExpression(l, r),
        _ => null,
    };

    private static FluidValue? Literal(string word) => word switch
    {
        "true" => BooleanValue.True,
        "false" => BooleanValue.False,
        "nil" or "null" => NilValue.Instance,
        "empty" => EmptyValue.Instance,
        "blank" => BlankValue.Instance,
        _ => null,
    };

    private MemberExpression ParseMember(TokenReader reader)
    {
        if (++_depth > MaxDepth) throw reader.Error("liquid.too-deep");
        var segments = new List<MemberSegment> { new IdentifierSegment(reader.ExpectName()) };
        while (true)
        {
            if (reader.TakeSymbol("."))
            {
                segments.Add(new IdentifierSegment(reader.ExpectName()));
            }
            else if (reader.TakeSymbol("["))
            {
                segments.Add(new IndexerSegment(ParsePrimary(reader)));
                reader.Expect("]");
            }
            else
            {
                _depth--;
                return new MemberExpression(segments);
            }
        }
    }

    private BoundedRangeExpression ParseRange(TokenReader reader)
    {
        if (++_depth > MaxDepth) throw reader.Error("liquid.too-deep");
        reader.Expect("(");
        var from = ParsePrimary(reader);
        reader.Expect("..");
        var to = ParsePrimary(reader);
        reader.Expect(")");
        _depth--;
        return new BoundedRangeExpression(from, to);
    }
}
