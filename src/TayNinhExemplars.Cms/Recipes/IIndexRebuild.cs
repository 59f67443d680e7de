namespace TayNinhExemplars.Recipes;

/// <summary>Asks whoever keeps the search index to read everything again, once the recipe is done.</summary>
public interface IIndexRebuild
{
    void Request();
}
