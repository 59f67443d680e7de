namespace TayNinhExemplars.Theming;

/// <summary>What one page may cost. A theme is written by people, and people write endless loops.</summary>
public sealed record LiquidLimits
{
    /// <summary>Loop turns and tags of one template.</summary>
    public int MaxSteps { get; init; } = 100_000;

    /// <summary>Characters of one page, and of one variable.</summary>
    public int MaxOutputSize { get; init; } = 4_000_000;

    /// <summary>Items of one list a template builds.</summary>
    public int MaxListLength { get; init; } = 100_000;

    /// <summary>Templates within templates.</summary>
    public int MaxRecursion { get; init; } = 60;

    /// <summary>Templates and shapes of one page.</summary>
    public int MaxTemplates { get; init; } = 20_000;

    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(20);
}
