using System.Text.Json.Serialization;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Broadcasting;

/// <summary>What a line of a script is to the ear.</summary>
public enum ScriptRole
{
    /// <summary>Lời dẫn: read by the presenter.</summary>
    Intro,

    /// <summary>Lời bình: read by the announcer.</summary>
    Narration,

    /// <summary>Băng: somebody speaks in a recording.</summary>
    Tape,

    /// <summary>Tiếng động of the scene.</summary>
    Sound,

    /// <summary>Nhạc: signature tune, sting, bed.</summary>
    Music,
}

/// <param name="Speaker">Who reads or is heard.</param>
/// <param name="Text">What is read; for a tape its transcript, for sounds and music what they are.</param>
/// <param name="Seconds">Known length of a tape, sound or piece of music; null leaves it to the estimate.</param>
public sealed record ScriptLine(ScriptRole Role, string Speaker, string Text, int? Seconds = null)
{
    /// <summary>Read out live: its length follows from its words.</summary>
    [JsonIgnore] public bool IsRead => Role is ScriptRole.Intro or ScriptRole.Narration;
}

/// <summary>The finished recording, as it was measured.</summary>
public sealed record ScriptAudio(string Path, double Seconds, double? PromisedSeconds = null)
{
    [JsonIgnore] public bool IsCutShort => PromisedSeconds - Seconds > 2;
}

/// <summary>
/// The script of a story for radio or television, a part of the story itself: each save is a version, and a script moves with its
/// story through recipes and the API.
/// </summary>
public sealed record BroadcastScript
{
    public string ProgrammeId { get; init; } = "";
    public IReadOnlyList<ScriptLine> Lines { get; init; } = [];
    public string ReadBy { get; init; } = "";

    /// <summary>A machine reads: listeners are told so.</summary>
    public bool AiVoice { get; init; }
    public string MusicRights { get; init; } = "";
    public ScriptAudio? Audio { get; init; }

    /// <summary>Bản gỡ băng: the words of the recording, where they differ from the script; for readers who cannot hear it.</summary>
    public string Transcript { get; init; } = "";

    public const string PartName = "BroadcastScript";

    public static BroadcastScript? Of(ContentItem item) => item.Get<BroadcastScript>();

    /// <summary>As readers of the web page get it: the words, and what is heard between them.</summary>
    public static string ToMarkdown(IEnumerable<ScriptLine> lines) => string.Join("\n\n", lines.Where(l => l.Text.Length > 0).Select(l => l.Role switch
    {
        ScriptRole.Tape => "> " + (l.Speaker.Length > 0 ? $"**{l.Speaker}:** " : "") + l.Text.ReplaceLineEndings("\n> "),
        ScriptRole.Sound or ScriptRole.Music => $"*({l.Text.ReplaceLineEndings(" ")})*",
        _ => (l.Speaker.Length > 0 ? $"**{l.Speaker}:** " : "") + l.Text,
    }));
}
