using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

internal static class ScriptRules
{
    public const int MostLines = 300, LongestLine = 20_000, LongestTitle = 200, LongestName = 200, LongestSound = 6 * 3600, LongestTranscript = 200_000;

    public static Refusals CanSave(SaveScript input, bool programmeKnown, Actor actor)
    {
        var refusals = new Refusals()
            .Unless(actor.May(BroadcastingPermissions.ManageBroadcasts), "broadcast.forbidden")
            .Unless(!string.IsNullOrWhiteSpace(input.Title) && input.Title.Length <= LongestTitle, "broadcast.script.title", nameof(input.Title), LongestTitle)
            .Unless(programmeKnown, "broadcast.script.programme", nameof(input.ProgrammeId))
            .Unless(input.Lines.Count <= MostLines, "broadcast.script.lines", nameof(input.Lines), MostLines)
            .Unless(input.ReadBy.Length <= LongestName, "broadcast.script.readBy", nameof(input.ReadBy), LongestName)
            .Unless(input.MusicRights.Length <= 1000, "broadcast.script.rights", nameof(input.MusicRights))
            .Unless(input.ByLine.Length <= LongestName, "broadcast.tooLong", nameof(input.ByLine), LongestName)
            .Unless(input.Transcript.Length <= LongestTranscript, "broadcast.tooLong", nameof(input.Transcript), LongestTranscript);
        foreach (var (line, i) in input.Lines.Select((l, i) => (l, i)))
            refusals.Unless(line.Text.Length <= LongestLine, "broadcast.script.lineLong", $"Lines[{i}].Text", i + 1, LongestLine)
                .Unless(line.Speaker.Length <= LongestName, "broadcast.script.speaker", $"Lines[{i}].Speaker", i + 1)
                .Unless(line.Seconds is null or (>= 0 and <= LongestSound), "broadcast.script.seconds", $"Lines[{i}].Seconds", i + 1);
        return refusals;
    }

    /// <summary>What a script must have before somebody may be asked to approve it.</summary>
    public static Refusals IsComplete(BroadcastScript? script) => new Refusals()
        .Unless(script?.Lines.Any(l => l.IsRead && l.Text.Length > 0) == true, "broadcast.script.empty")
        .Unless(script is null || script.Lines.All(l => l.Role != ScriptRole.Tape || l.Speaker.Length > 0), "broadcast.script.tapeSpeaker");

    public static Refusals HasRecording(BroadcastScript? script) => new Refusals()
        .Unless(script?.Audio is not null, "broadcast.audio.missing")
        .Unless(script?.Audio is not { IsCutShort: true }, "broadcast.audio.cutShort")
        .Unless(script is null || script.AiVoice || script.ReadBy.Length > 0, "broadcast.audio.readBy");
}
