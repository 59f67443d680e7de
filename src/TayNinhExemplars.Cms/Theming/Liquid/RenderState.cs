namespace TayNinhExemplars.Theming.Liquid;

/// <summary>What the templates of one page share: limits used up so far, and what was found wrong on the way.</summary>
public sealed class RenderState(LiquidLimits limits, TimeProvider clock, CancellationToken cancellation)
{
    private readonly long _started = clock.GetTimestamp();
    private readonly List<LiquidDiagnostic> _diagnostics = [];
    private int _depth;
    private int _templates;

    public Func<string, LiquidTemplate?> FindPartial { get; init; } = static _ => null;

    /// <summary>The page the templates belong to, for the tags that need one.</summary>
    public object? Page { get; init; }

    /// <summary>In strict mode a finding ends the rendering instead of being collected.</summary>
    public bool Strict { get; init; }

    public LiquidLimits Limits { get; } = limits;

    public IReadOnlyList<LiquidDiagnostic> Diagnostics => _diagnostics;

    public void Report(LiquidDiagnostic diagnostic)
    {
        if (Strict) throw new LiquidException(diagnostic);
        if (_diagnostics.Count < 100 && !_diagnostics.Contains(diagnostic)) _diagnostics.Add(diagnostic);
    }

    /// <summary>Called before every template or shape; <see cref="Leave"/> must follow.</summary>
    public void Enter(string name)
    {
        if (_depth >= Limits.MaxRecursion) throw new LiquidLimitException("liquid.limit-recursion", name);
        if (++_templates > Limits.MaxTemplates) throw new LiquidLimitException("liquid.limit-templates", Limits.MaxTemplates);
        CheckTime();
        _depth++;
    }

    public void Leave() => _depth--;

    public void CheckTime()
    {
        cancellation.ThrowIfCancellationRequested();
        if (clock.GetElapsedTime(_started) > Limits.MaxTime) throw new LiquidLimitException("liquid.limit-time", Limits.MaxTime.TotalSeconds);
    }
}
