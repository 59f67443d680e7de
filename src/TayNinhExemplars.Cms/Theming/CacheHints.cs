namespace TayNinhExemplars.Theming;

/// <summary>What the templates of a page said about how long it may be kept. The page as a whole is cached by the host, never a piece of it.</summary>
public sealed class CacheHints
{
    private readonly HashSet<string> _dependencies = new(StringComparer.Ordinal);

    /// <summary>Names such as <c>contentitemid:4k..</c> that make the page stale when they change.</summary>
    public IReadOnlyCollection<string> Dependencies => _dependencies;

    /// <summary>The shortest time any template asked for; null when none did.</summary>
    public TimeSpan? ExpiresAfter { get; private set; }

    internal void DependOn(string name)
    {
        if (name.Length > 0) _dependencies.Add(name);
    }

    internal void Expire(TimeSpan after)
    {
        if (after > TimeSpan.Zero && (ExpiresAfter is not { } known || after < known)) ExpiresAfter = after;
    }
}
