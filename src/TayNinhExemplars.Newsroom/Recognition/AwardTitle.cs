namespace TayNinhExemplars.Recognition;

/// <summary>A title or form of commendation as the law had it for a time. Titles are data: what the law changes is entered, not programmed.</summary>
/// <param name="Code">Names the title through its versions.</param>
/// <param name="Group"><c>title</c> (danh hiệu thi đua), <c>form</c> (hình thức khen thưởng), <c>honour</c> (danh hiệu vinh dự nhà nước), <c>order</c> (huân, huy chương).</param>
/// <param name="Kinds">Whom it may be given: kinds of exemplars.</param>
/// <param name="Level">Address of the term of the taxonomy <c>cap-khen</c>.</param>
/// <param name="ValidFrom">First day of a decision that may give it in this wording.</param>
/// <param name="ValidTo">Last such day; null while it lasts.</param>
/// <param name="Confirmed">False for what was entered without its legal text at hand: the screens say so.</param>
public sealed record AwardTitle(
    string Code, string Name, string Group, IReadOnlyList<string> Kinds, string Level, string Authority, string LegalBasis,
    DateOnly ValidFrom, DateOnly? ValidTo, bool Confirmed, IReadOnlyList<string> Aliases)
{
    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidTo is null || day <= ValidTo);
}

/// <param name="Title">The title as it was in force on the day, or the nearest version when none was.</param>
public sealed record TitleMatch(AwardTitle? Title, bool WasInForce);

/// <summary>Finds in the catalogue what a list calls by name. Pure.</summary>
public static class AwardTitleRules
{
    public static readonly IReadOnlyList<string> Groups = ["title", "form", "honour", "order"];

    /// <summary>By its full name or an alias; otherwise by the longest catalogue name the wording begins with ("Bằng khen của Bộ trưởng Bộ Y tế" is a "Bằng khen").</summary>
    public static TitleMatch Find(IReadOnlyList<AwardTitle> titles, string wording, DateOnly? on)
    {
        var asked = NameMatch.Plain(wording);
        if (asked.Length == 0) return new TitleMatch(null, false);
        var named = titles.Where(t => Names(t).Any(n => n == asked)).ToList();
        if (named.Count == 0)
        {
            var longest = titles.SelectMany(t => Names(t).Select(n => (Title: t, Name: n))).Where(x => asked.StartsWith(x.Name + " ", StringComparison.Ordinal))
                .GroupBy(x => x.Name.Length).MaxBy(g => g.Key);
            named = longest?.Select(x => x.Title).ToList() ?? [];
        }
        if (named.Count == 0) return new TitleMatch(null, false);
        if (on is not { } day) return new TitleMatch(named.MaxBy(t => t.ValidFrom), true);
        return named.FirstOrDefault(t => t.IsValidOn(day)) is { } valid ? new TitleMatch(valid, true) : new TitleMatch(named.MaxBy(t => t.ValidFrom), false);
    }

    private static IEnumerable<string> Names(AwardTitle title) => title.Aliases.Prepend(title.Name).Select(NameMatch.Plain).Where(n => n.Length > 0);
}
