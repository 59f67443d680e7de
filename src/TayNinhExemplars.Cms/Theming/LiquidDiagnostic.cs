using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Theming;

/// <summary>What is wrong in a template, and where. Lines and columns count from 1.</summary>
public sealed record LiquidDiagnostic(string Template, int Line, int Column, string Code, IReadOnlyList<object> Arguments)
{
    public string Message => LiquidMessages.Format(Code, Arguments);

    public override string ToString() => $"{Template}({Line},{Column}): {Message}";
}
