using TayNinhExemplars.Content;

namespace TayNinhExemplars.Editorial;

/// <summary>Reads a checklist for people: which lines hold.</summary>
public static class Checklists
{
    public static bool Holds(CheckItem check, ContentItem? item, IReadOnlyDictionary<string, string> ticks) => Guards.TextRules.Holds(check, item, ticks);
}
