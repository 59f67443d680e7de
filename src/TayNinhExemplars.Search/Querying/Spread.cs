namespace TayNinhExemplars.Search.Querying;

/// <summary>Work on the parts of an index, side by side where that is worth handing it over.</summary>
internal readonly struct Spread(bool sideBySide)
{
    public bool SideBySide { get; } = sideBySide;

    public void Over(int parts, Action<int> work)
    {
        if (SideBySide && parts > 1) Parallel.For(0, parts, work);
        else
            for (var i = 0; i < parts; i++) work(i);
    }
}
