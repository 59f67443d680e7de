using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Theming;

/// <summary>A template went beyond what one page may cost.</summary>
public sealed class LiquidLimitException(string code, object limit) : Exception(LiquidMessages.Format(code, [limit]))
{
    public string Code { get; } = code;

    public object Limit { get; } = limit;
}
