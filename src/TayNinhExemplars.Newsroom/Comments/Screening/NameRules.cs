using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Comments.Screening;

/// <summary>What a reader may call themselves. Pure.</summary>
public static class NameRules
{
    public const int Shortest = 2, Longest = 60;

    /// <param name="reserved">Names of the newsroom as a body; a name that contains one is refused.</param>
    /// <param name="staff">Names of those who work there; only the same name is refused, for people share names.</param>
    public static Refusals Check(string name, IEnumerable<string> reserved, IEnumerable<string> staff) => new Refusals()
        .Unless(name.Length <= Longest, "comments.name.long", "Name", Longest)
        .Unless(TextHygiene.Letters(name) >= Shortest, "comments.name.letters", "Name", Shortest)
        .Unless(!TextHygiene.HasHeapedMarks(name), "comments.name.marks", "Name")
        .Unless(!LinkRules.Any(name) && !name.Contains('@', StringComparison.Ordinal), "comments.name.link", "Name")
        .Unless(name.Length > Longest || !Imitates(name, reserved, staff), "comments.name.reserved", "Name");

    private static bool Imitates(string name, IEnumerable<string> reserved, IEnumerable<string> staff)
    {
        var readings = NormalForm.ReadingsOf(name).Select(r => Skeleton(name, r)).ToList();
        if (reserved.Select(r => Skeleton(r, Reading.Letters)).Any(r => r.Length > 2 && readings.Exists(n => n.Contains(r, StringComparison.Ordinal)))) return true;
        var own = Marked(name);
        return staff.Any(s => s.Length > 0 && (Marked(s) == own || (own == readings[0] && Skeleton(s, Reading.Letters) == own)));
    }

    /// <summary>Letters alone: neither marks nor spaces nor another alphabet make it another name.</summary>
    private static string Skeleton(string name, Reading reading) => string.Concat(NormalForm.Of(name, reading).Letters.Select(l => l.Plain));

    private static string Marked(string name) => string.Concat(NormalForm.Of(name, Reading.Letters).Letters.Select(l => l.HasMark ? $"{l.Quality}{(l.Tone > 0 ? l.Tone : "")}" : l.Plain.ToString()));
}
