namespace TayNinhExemplars.Recipes;

/// <summary>
/// Asks every search index, of this process and of others, to read everything again. The wish is part of the current
/// transaction: undone with it, and kept until each index has fulfilled it.
/// </summary>
public interface IIndexRebuild
{
    Task RequestAsync(CancellationToken ct);
}
