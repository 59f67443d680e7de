using TayNinhExemplars.Broadcasting;

namespace TayNinhExemplars.Web.Public.Listening;

/// <summary>A line of a script and when it is heard.</summary>
public sealed record HeardLine(ScriptLine Line, TimeSpan Start, TimeSpan End);

/// <summary>A part of a recording to which a listener may jump.</summary>
public sealed record Chapter(TimeSpan Start, string Title);

/// <summary>
/// When each line of a script is heard. What the script knows (the length of a tape) is taken as it is, what is read is reckoned by its syllables,
/// and the whole is stretched to the length of the recording, so that the reckoning never runs ahead of it.
/// </summary>
public static class ScriptTimes
{
    private const int SyllablesPerMinute = 190;
    private const int LongestTitle = 60;
    private const int FewestChapters = 2;

    /// <summary>Chapters nearer to each other than this are one.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<HeardLine> Of(BroadcastScript script)
    {
        var lengths = script.Lines.Select(l => ReadingTime.Of(l, SyllablesPerMinute).TotalSeconds).ToList();
        var reckoned = lengths.Sum();
        if (script.Audio is not { Seconds: > 0 } audio || reckoned <= 0) return [];
        var heard = new List<HeardLine>();
        var at = 0d;
        foreach (var (line, seconds) in script.Lines.Zip(lengths))
        {
            var until = at + seconds * audio.Seconds / reckoned;
            heard.Add(new HeardLine(line, TimeSpan.FromSeconds(at), TimeSpan.FromSeconds(until)));
            at = until;
        }
        return heard;
    }

    /// <summary>Where the presenter introduces something or somebody begins to speak; empty when there is nothing to jump between.</summary>
    public static IReadOnlyList<Chapter> ChaptersOf(BroadcastScript script)
    {
        var chapters = new List<Chapter>();
        foreach (var heard in Of(script).Where(h => h.Line.Role is ScriptRole.Intro or ScriptRole.Tape && h.Line.Text.Length > 0))
            if (chapters.Count == 0 || heard.Start - chapters[^1].Start >= Shortest) chapters.Add(new Chapter(chapters.Count == 0 ? TimeSpan.Zero : heard.Start, TitleOf(heard.Line)));
        return chapters.Count < FewestChapters ? [] : chapters;
    }

    private static string TitleOf(ScriptLine line)
    {
        if (line.Role == ScriptRole.Tape && line.Speaker.Length > 0) return line.Speaker;
        var text = line.Text.ReplaceLineEndings(" ").Trim();
        var end = text.IndexOfAny(['.', '!', '?']);
        if (end > 0) text = text[..end];
        if (text.Length <= LongestTitle) return text;
        var cut = text.LastIndexOf(' ', LongestTitle);
        return text[..(cut > 0 ? cut : LongestTitle)] + "…";
    }
}
