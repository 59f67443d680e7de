namespace TayNinhExemplars.Theming.Liquid.Parsing;

/// <summary>A tag whose name was read; its arguments wait in the reader.</summary>
internal sealed record TagHead(int Position, string Name, TokenReader Reader);
