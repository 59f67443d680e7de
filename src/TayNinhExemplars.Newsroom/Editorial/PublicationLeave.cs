namespace TayNinhExemplars.Editorial;

/// <summary>
/// What a transition allows itself while it runs: for the one item, in the one unit of work. Everybody else who wants to save,
/// publish or withdraw copy on its way meets the workflow.
/// </summary>
public sealed class PublicationLeave
{
    private readonly HashSet<string> _granted = new(StringComparer.Ordinal);

    internal bool Has(string contentItemId) => _granted.Contains(contentItemId);

    internal IDisposable For(string contentItemId)
    {
        _granted.Add(contentItemId);
        return new Granted(this, contentItemId);
    }

    private sealed class Granted(PublicationLeave leave, string contentItemId) : IDisposable
    {
        public void Dispose() => leave._granted.Remove(contentItemId);
    }
}
