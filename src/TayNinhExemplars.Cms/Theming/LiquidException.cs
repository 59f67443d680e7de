namespace TayNinhExemplars.Theming;

/// <summary>A template that cannot be read, or that must not go on being rendered.</summary>
public sealed class LiquidException : Exception
{
    public LiquidException(LiquidDiagnostic diagnostic) : base(diagnostic.ToString()) => Diagnostic = diagnostic;

    public LiquidException(LiquidDiagnostic diagnostic, Exception inner) : base(diagnostic.ToString(), inner) => Diagnostic = diagnostic;

    public LiquidDiagnostic Diagnostic { get; }
}
