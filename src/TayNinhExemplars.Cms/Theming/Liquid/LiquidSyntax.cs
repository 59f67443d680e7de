using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace TayNinhExemplars.Theming.Liquid;

/// <summary>Writes what a tag stands for.</summary>
public delegate ValueTask<Completion> TagWriter(TagArguments arguments, TextWriter writer, TextEncoder encoder, TemplateContext context);

/// <summary>Writes what a block stands for; <c>body</c> renders what stands between the tag and its end.</summary>
public delegate ValueTask<Completion> BlockWriter(TagArguments arguments, BlockBody body, TextWriter writer, TextEncoder encoder, TemplateContext context);

/// <summary>Which tags and filters templates may use. Filled once at start, then only read.</summary>
public sealed class LiquidSyntax
{
    private readonly Dictionary<string, TagWriter> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BlockWriter> _blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _optionalBlocks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filters = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TagWriter> Tags => _tags;

    public IReadOnlyDictionary<string, BlockWriter> Blocks => _blocks;

    public IReadOnlySet<string> Filters => _filters;

    /// <summary>Tags that Liquid itself defines; the parser knows their grammar.</summary>
    public static IReadOnlySet<string> StandardTags { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "assign", "capture", "if", "unless", "case", "for", "break", "continue", "cycle", "increment", "decrement",
        "comment", "#", "raw", "echo", "include", "render", "tablerow", "ifchanged", "liquid",
    };

    /// <summary>Off by default, as in Orchard.</summary>
    public bool AllowLiquidTag { get; set; }

    public LiquidSyntax AddTag(string name, TagWriter write)
    {
        _tags.Add(name, write);
        return this;
    }

    public LiquidSyntax AddBlock(string name, BlockWriter write)
    {
        _blocks.Add(name, write);
        return this;
    }

    /// <summary>A block whose end tag may be missing: it is then written with an empty body (<c>{% a display_for: item %}</c>).</summary>
    public LiquidSyntax AddOptionalBlock(string name, BlockWriter write)
    {
        _optionalBlocks.Add(name, "end" + name);
        return AddBlock(name, write);
    }

    public bool MayLackItsEnd(string name) => _optionalBlocks.ContainsKey(name);

    /// <summary>Filters live in Fluid's options; this only makes their names known to the parser.</summary>
    public void KnowFilters(IEnumerable<string> names) => _filters.UnionWith(names);
}
