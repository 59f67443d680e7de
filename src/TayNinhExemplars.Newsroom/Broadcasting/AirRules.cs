using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

/// <summary>What must be true before something goes on air. Pure.</summary>
internal static class AirRules
{
    public const int MostItems = 100, LongestText = 2000;

    /// <summary>Clocks of consoles and servers differ by minutes, not by more.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);

    public static Refusals CanSign(SignAirSheet input, ContentItem item, IReadOnlySet<string> makers, Actor actor) => new Refusals()
        .Unless(actor.May(BroadcastingPermissions.ApproveBroadcasts), "broadcast.forbidden")
        .Unless(!makers.Contains(actor.Id) && !makers.Contains(actor.Name), "broadcast.sheet.own")
        .Unless(item.ContentItemVersionId == input.HeardVersion, "broadcast.sheet.stale")
        .Add(ScriptRules.IsComplete(BroadcastScript.Of(item)))
        .Add(input.Passed ? ScriptRules.HasRecording(BroadcastScript.Of(item)) : new Refusals().Unless(BroadcastScript.Of(item)?.Audio is not null, "broadcast.audio.missing"))
        .Unless(!input.Passed || Enum.GetValues<AirCheck>().All(input.Checks.Contains), "broadcast.sheet.checks", nameof(input.Checks))
        .Unless(input.Passed || !string.IsNullOrWhiteSpace(input.Note), "broadcast.sheet.note", nameof(input.Note))
        .Unless(input.Note.Length <= LongestText, "broadcast.tooLong", nameof(input.Note), LongestText);

    public static Refusals CanArrange(ArrangeEpisode input, Episode episode, Actor actor) => new Refusals()
        .Unless(actor.May(BroadcastingPermissions.ManageBroadcasts), "broadcast.forbidden")
        .Unless(episode.Revision == input.Revision, "broadcast.episode.stale")
        .Unless(!episode.IsAired, "broadcast.episode.aired")
        .Unless(input.Items.Count <= MostItems, "broadcast.episode.items", nameof(input.Items), MostItems)
        .Unless(input.StandardSeconds is >= ProgrammeRules.ShortestSeconds and <= ProgrammeRules.LongestSeconds, "broadcast.programme.length", nameof(input.StandardSeconds))
        .Unless(input.Items.All(i => i.Title.Trim().Length is > 0 and <= 300), "broadcast.episode.itemTitle", nameof(input.Items))
        .Unless(input.Items.All(i => i.Seconds is null or (>= 0 and <= ProgrammeRules.LongestSeconds)), "broadcast.episode.itemLength", nameof(input.Items))
        .Unless(input.Items.Where(i => i.Kind == EpisodeItemKind.Story).All(i => Ids.IsValid(i.ContentItemId)), "broadcast.episode.item", nameof(input.Items));

    /// <summary>A story new in the running order must have passed, as it is now.</summary>
    public static Refusals MayGoOnAir(ContentItem? story, AirSheet? sheet, bool withdrawn) => new Refusals()
        .Unless(story is not null, "broadcast.episode.item", "Items")
        .Unless(story is null || sheet?.HoldsFor(BroadcastScript.Of(story)) == true, "broadcast.episode.notPassed", "Items", story?.DisplayText)
        .Unless(!withdrawn, "broadcast.episode.withdrawn", "Items", story?.DisplayText);

    public static Refusals CanLog(LogEpisode input, Episode episode, DateTime now, Actor actor) => new Refusals()
        .Unless(actor.May(BroadcastingPermissions.ManageBroadcasts), "broadcast.forbidden")
        .Unless(!episode.IsAired, "broadcast.episode.aired")
        .Unless(episode.Revision == input.Revision, "broadcast.episode.stale")
        .Unless(input.Seconds is > 0 and <= ProgrammeRules.LongestSeconds, "broadcast.log.length", nameof(input.Seconds))
        .Unless(input.StartedUtc <= now + ClockTolerance, "broadcast.log.future", nameof(input.StartedUtc))
        .Unless((input.StartedUtc - Clock.ToUtc(episode.Day, episode.StartMinute)).Duration() <= TimeSpan.FromHours(12), "broadcast.log.otherDay", nameof(input.StartedUtc))
        .Unless(input.Remark.Length <= LongestText, "broadcast.tooLong", nameof(input.Remark), LongestText)
        // What goes off the norm is written down, with its reason.
        .Unless(input.Remark.Trim().Length > 0 || DurationRule.Judge(episode.Standard, TimeSpan.FromSeconds(input.Seconds)) == DurationVerdict.Fits, "broadcast.log.remark", nameof(input.Remark));

    public static Refusals CanCorrect(CorrectOnAir input, Episode? wrong, Episode? into, Actor actor) => new Refusals()
        .Unless(actor.May(BroadcastingPermissions.ApproveBroadcasts), "broadcast.forbidden")
        .Unless(wrong is { IsAired: true } && wrong.Holds(input.ContentItemId), "broadcast.correction.notAired", nameof(input.WrongEpisodeId))
        .Unless(into is { IsAired: false }, "broadcast.correction.into", nameof(input.IntoEpisodeId))
        // The people who heard it wrong shall hear it right: the same programme at the same time of day.
        .Unless(wrong is null || into is null || (into.ProgrammeId == wrong.ProgrammeId && into.StartMinute == wrong.StartMinute), "broadcast.correction.slot", nameof(input.IntoEpisodeId))
        .Unless(input.Wrong.Trim().Length is > 0 and <= LongestText, "broadcast.correction.wrong", nameof(input.Wrong))
        .Unless(input.Right.Trim().Length is > 0 and <= LongestText, "broadcast.correction.right", nameof(input.Right))
        .Unless(input.Apology.Length <= LongestText, "broadcast.tooLong", nameof(input.Apology), LongestText);
}
