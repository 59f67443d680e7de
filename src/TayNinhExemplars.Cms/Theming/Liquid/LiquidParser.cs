using Fluid.Parser;
using TayNinhExemplars.Theming.Liquid.Parsing;

namespace TayNinhExemplars.Theming.Liquid;

/// <summary>
/// Reads Liquid into Fluid's syntax tree. Fluid's own parser needs a version of Parlot that cannot be restored,
/// so only its tree, values, filters and renderer are used.
/// </summary>
public sealed class LiquidParser(LiquidSyntax syntax)
{
    public const int MaxSourceLength = 1_000_000;

    /// <summary>In strict mode an unknown tag or filter is an error; otherwise it is listed in the template's diagnostics.</summary>
    /// <exception cref="LiquidException">The source is not Liquid.</exception>
    public LiquidTemplate Parse(string source, string name, bool strict)
    {
        var map = new SourceMap(name, source);
        if (source.Length > MaxSourceLength) throw map.Error(0, "liquid.too-long", MaxSourceLength);

        var diagnostics = new List<LiquidDiagnostic>();
        var segments = new TemplateScanner(source.TrimStart('\uFEFF'), map).Scan();
        var statements = new StatementParser(syntax, segments, map, diagnostic =>
        {
            if (strict) throw new LiquidException(diagnostic);
            diagnostics.Add(diagnostic);
        }).ParseAll();
        return new LiquidTemplate(name, new FluidTemplate(statements), diagnostics);
    }
}
