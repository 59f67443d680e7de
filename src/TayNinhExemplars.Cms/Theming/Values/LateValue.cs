namespace TayNinhExemplars.Theming.Values;

/// <summary>A property that is made when a template first asks for it: a list of summaries must not render every body text.</summary>
internal sealed class LateValue(Func<ValueTask<object?>> make)
{
    private object? _value;
    private bool _made;

    public async ValueTask<object?> GetAsync()
    {
        if (_made) return _value;
        _value = await make();
        _made = true;
        return _value;
    }
}
