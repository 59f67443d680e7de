namespace TayNinhExemplars.Theming.Liquid.Parsing;

/// <summary>Reads the tokens of one output or tag from left to right.</summary>
internal sealed class TokenReader(List<Token> tokens, SourceMap map)
{
    private int _index;

    public Token Current => tokens[_index];

    public bool AtEnd => Current.Kind == TokenKind.End;

    public Token Take()
    {
        var token = Current;
        if (!AtEnd) _index++;
        return token;
    }

    public bool TakeSymbol(string symbol)
    {
        if (!Current.IsSymbol(symbol)) return false;
        _index++;
        return true;
    }

    public bool TakeWord(string word)
    {
        if (!Current.IsWord(word)) return false;
        _index++;
        return true;
    }

    public bool NextIsSymbol(string symbol) => _index + 1 < tokens.Count && tokens[_index + 1].IsSymbol(symbol);

    public void Expect(string symbol)
    {
        if (!TakeSymbol(symbol)) throw Unexpected($"\"{symbol}\"");
    }

    public string ExpectName() => Current.Kind == TokenKind.Identifier ? Take().Value : throw Error("liquid.name-expected", Seen());

    public void ExpectEnd()
    {
        if (!AtEnd) throw Error("liquid.unexpected", Seen());
    }

    public LiquidException Unexpected(string wanted) => Error("liquid.expected", wanted, Seen());

    public LiquidException Error(string code, params object[] arguments) => map.Error(Current.Position, code, arguments);

    public LiquidDiagnostic Note(int position, string code, params object[] arguments) => map.Diagnostic(position, code, arguments);

    private string Seen() => AtEnd ? "…" : Current.Value;
}
