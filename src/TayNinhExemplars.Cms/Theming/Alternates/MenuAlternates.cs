namespace TayNinhExemplars.Theming.Alternates;

internal static class MenuAlternates
{
    public static IEnumerable<string> Menu(string? menuName)
    {
        // Menu__[Name], e.g. Menu-main-menu.liquid
        if (!string.IsNullOrEmpty(menuName)) yield return $"Menu__{ShapeNames.Encode(menuName)}";
    }

    /// <param name="shape"><c>MenuItem</c> or <c>MenuItemLink</c>.</param>
    public static IEnumerable<string> Item(string shape, string itemType, int level, string? menuName)
    {
        var menu = string.IsNullOrEmpty(menuName) ? null : ShapeNames.Encode(menuName);

        // [Shape]__level__[Level], e.g. MenuItem-level-2.liquid
        yield return $"{shape}__level__{level}";

        // [Shape]__[Type], e.g. MenuItemLink-LinkMenuItem.liquid
        yield return $"{shape}__{itemType}";

        // [Shape]__[Type]__level__[Level], e.g. MenuItem-LinkMenuItem-level-2.liquid
        yield return $"{shape}__{itemType}__level__{level}";

        if (menu is null) yield break;

        // [Shape]__[Menu], e.g. MenuItem-main-menu.liquid
        yield return $"{shape}__{menu}";

        // [Shape]__[Menu]__level__[Level], e.g. MenuItem-main-menu-level-2.liquid
        yield return $"{shape}__{menu}__level__{level}";

        // [Shape]__[Menu]__[Type], e.g. MenuItemLink-main-menu-LinkMenuItem.liquid
        yield return $"{shape}__{menu}__{itemType}";

        // [Shape]__[Menu]__[Type]__level__[Level], e.g. MenuItem-main-menu-LinkMenuItem-level-2.liquid
        yield return $"{shape}__{menu}__{itemType}__level__{level}";
    }
}
