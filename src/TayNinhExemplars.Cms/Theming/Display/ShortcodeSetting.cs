using Fluid;
using Fluid.Values;

namespace TayNinhExemplars.Theming.Display;

/// <summary>Where a shortcode stands. Without a page there are no shortcodes of the site's own.</summary>
internal sealed record ShortcodeSetting(ThemingHooks Hooks, string PathBase, string Culture, PageSession? Page = null);

/// <summary>What the template of a shortcode knows: <c>Args.width</c>, <c>Args["0"]</c>, <c>Content</c>.</summary>
internal sealed class ShortcodeValue(Shortcode code) : ObjectValueBase(code)
{
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => ValueTask.FromResult(name switch
    {
        "Args" => FluidValue.Create(code.Arguments.ToDictionary(a => a.Key, a => (object?)a.Value, StringComparer.OrdinalIgnoreCase), context.Options),
        "Content" => StringValue.Create(code.Content ?? ""),
        "Name" => StringValue.Create(code.Name),
        _ => NilValue.Instance,
    });

    public override string ToStringValue() => "";
}
