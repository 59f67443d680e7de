using Fluid.Ast;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Theming.Tags;

/// <summary>Notes that templates of one page leave for each other.</summary>
internal static class RequestTags
{
    public static void Register(LiquidSyntax syntax) => syntax
        .AddTag("httpcontext_add_items", (arguments, _, _, context) =>
        {
            foreach (var (name, value) in arguments.Named) PageSession.Of(context).Context.Items[name] = TagTools.Plain(value);
            return Statement.Normal();
        })
        .AddTag("httpcontext_remove_items", (arguments, _, _, context) =>
        {
            foreach (var name in TagTools.Words(arguments.At(0), context)) PageSession.Of(context).Context.Items.Remove(name);
            return Statement.Normal();
        });
}
