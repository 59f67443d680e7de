namespace TayNinhExemplars.Theming.Liquid.Parsing;

internal enum TokenKind { Identifier, Number, Text, Symbol, End }

internal readonly record struct Token(TokenKind Kind, string Value, int Position)
{
    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Value == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Identifier && Value == word;
}
