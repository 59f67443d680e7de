using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Theming;

/// <summary>Every tag beyond Liquid's own, group by group.</summary>
internal static class StandardTags
{
    public static void Register(LiquidSyntax syntax)
    {
    }
}
