using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace TayNinhExemplars.Theming.Liquid;

/// <summary>The arguments of a tag, evaluated for one rendering.</summary>
public sealed class TagArguments
{
    public static readonly TagArguments None = new([]);

    private readonly (string? Name, FluidValue Value)[] _values;

    private TagArguments((string? Name, FluidValue Value)[] values) => _values = values;

    public IEnumerable<(string Name, FluidValue Value)> Named => _values.Where(v => v.Name is not null).Select(v => (v.Name!, v.Value));

    public FluidValue this[string name] => _values.FirstOrDefault(v => v.Name == name).Value ?? NilValue.Instance;

    public bool Has(string name) => _values.Any(v => v.Name == name);

    /// <summary>The positional argument at <paramref name="index"/>, or nil.</summary>
    public FluidValue At(int index) => _values.Where(v => v.Name is null).ElementAtOrDefault(index).Value ?? NilValue.Instance;

    /// <summary>The named argument, or the positional one when it was given without its name.</summary>
    public FluidValue Get(string name, int index) => Has(name) ? this[name] : At(index);

    public string? Text(string name) => this[name] is { } value && !value.IsNil() ? value.ToStringValue() : null;

    internal static async ValueTask<TagArguments> EvaluateAsync(IReadOnlyList<FilterArgument> arguments, TemplateContext context)
    {
        if (arguments.Count == 0) return None;
        var values = new (string?, FluidValue)[arguments.Count];
        for (var i = 0; i < values.Length; i++) values[i] = (arguments[i].Name, await arguments[i].Expression.EvaluateAsync(context));
        return new TagArguments(values);
    }
}
