using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Tags;

namespace TayNinhExemplars.Theming;

/// <summary>Every tag beyond Liquid's own, group by group.</summary>
internal static class StandardTags
{
    public static void Register(LiquidSyntax syntax)
    {
        LayoutTags.Register(syntax);
        ShapeTags.Register(syntax);
        ResourceTags.Register(syntax);
        ContentTags.Register(syntax);
        FormTags.Register(syntax);
        CacheTags.Register(syntax);
        RequestTags.Register(syntax);
    }
}
