using System.Globalization;

namespace TayNinhExemplars.Theming.Liquid.Parsing;

/// <summary>Cuts the inside of an output or a tag into words, numbers, quoted texts and symbols.</summary>
internal static class Tokenizer
{
    private static readonly string[] Symbols = ["==", "!=", "<>", ">=", "<=", "..", ">", "<", "=", "|", ":", ",", ".", "[", "]", "(", ")"];

    public static List<Token> Tokenize(string text, int offset, SourceMap map)
    {
        var tokens = new List<Token>();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            var start = i;
            var kind = Next(text, ref i, offset, map);
            var value = kind == TokenKind.Text ? text[(start + 1)..(i - 1)] : text[start..i];
            tokens.Add(new Token(kind, value, offset + start));
        }

        tokens.Add(new Token(TokenKind.End, "", offset + text.Length));
        return tokens;
    }

    private static TokenKind Next(string text, ref int i, int offset, SourceMap map)
    {
        var c = text[i];
        if (c is '"' or '\'')
        {
            var close = text.IndexOf(c, i + 1);
            if (close < 0) throw map.Error(offset + i, "liquid.text-not-closed");
            i = close + 1;
            return TokenKind.Text;
        }

        if (char.IsAsciiDigit(c) || (c == '-' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
        {
            i = NumberEnd(text, i + 1);
            return TokenKind.Number;
        }

        if (IsWordStart(c))
        {
            while (i < text.Length && IsWordPart(text[i])) i++;
            return TokenKind.Identifier;
        }

        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, i, symbol, 0, symbol.Length) != 0) continue;
            i += symbol.Length;
            return TokenKind.Symbol;
        }

        throw map.Error(offset + i, "liquid.unexpected-character", c);
    }

    // "(1..5)": the dots of a range are not a decimal point.
    private static int NumberEnd(string text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        }

        return i;
    }

    private static bool IsWordStart(char c) => char.IsLetter(c) || c == '_' || IsMark(c);

    // Hyphens belong to names (BlogPost-Category), and so do the combining marks of decomposed Vietnamese.
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' || IsMark(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
