using System.Globalization;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Theming.Liquid;

/// <summary>The wording of template errors. Diagnostics are values and carry no services, so the texts are read here once.</summary>
internal static class LiquidMessages
{
    private static readonly Texts Texts = new(typeof(LiquidMessages).Assembly);

    public static string Format(string code, IReadOnlyList<object> arguments) => Texts.Get(CultureInfo.CurrentUICulture, code, [.. arguments]);
}
