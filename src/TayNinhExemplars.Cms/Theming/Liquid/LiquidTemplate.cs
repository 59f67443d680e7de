using Fluid;

namespace TayNinhExemplars.Theming.Liquid;

/// <summary>A template that was read, with what the reader had to say about it.</summary>
public sealed record LiquidTemplate(string Name, IFluidTemplate Template, IReadOnlyList<LiquidDiagnostic> Diagnostics);
