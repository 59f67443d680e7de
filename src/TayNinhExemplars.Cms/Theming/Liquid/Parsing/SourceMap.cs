namespace TayNinhExemplars.Theming.Liquid.Parsing;

/// <summary>Turns an offset of one template into a line and a column, and into an error that names both.</summary>
internal sealed class SourceMap(string name, string source)
{
    public LiquidException Error(int offset, string code, params object[] arguments) => new(Diagnostic(offset, code, arguments));

    public LiquidDiagnostic Diagnostic(int offset, string code, params object[] arguments)
    {
        var (line, column) = Place(offset);
        return new LiquidDiagnostic(name, line, column, code, arguments);
    }

    public (int Line, int Column) Place(int offset)
    {
        var before = source.AsSpan(0, Math.Clamp(offset, 0, source.Length));
        return (before.Count('\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }
}
