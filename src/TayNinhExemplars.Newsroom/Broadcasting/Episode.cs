namespace TayNinhExemplars.Broadcasting;

public enum EpisodeItemKind { Story, Tune, Correction, Other }

/// <summary>One thing of an episode, in its order.</summary>
/// <param name="ContentItemId">The story; empty for tunes and announcements.</param>
/// <param name="Seconds">Known length; null takes what the story's recording or script gives.</param>
public sealed record EpisodeItem(EpisodeItemKind Kind, string ContentItemId, string Title, int? Seconds);

/// <summary>What was really on air: read off the clock and the console, never taken from the plan.</summary>
/// <param name="Remark">What went wrong, what was noticed.</param>
public sealed record AirLog(DateTime StartedUtc, int Seconds, string Remark, string By, string ByName, DateTime LoggedUtc);

/// <summary>One number (kỳ) of a programme in the rundown of a day.</summary>
public sealed class Episode
{
    private Episode() { }

    public Episode(string id, PlanEpisode plan, int startMinute, int standardSeconds) =>
        (Id, ProgrammeId, Day, RepeatOf, StartMinute, StandardSeconds) = (id, plan.ProgrammeId, plan.Day, plan.RepeatOf, startMinute, standardSeconds);

    public string Id { get; private set; } = "";
    public string ProgrammeId { get; private set; } = "";
    public DateOnly Day { get; private set; }
    public int StartMinute { get; private set; }
    public int StandardSeconds { get; private set; }

    /// <summary>The episode this one repeats; empty for a first broadcast.</summary>
    public string RepeatOf { get; private set; } = "";
    public IReadOnlyList<EpisodeItem> Items { get; private set; } = [];
    public AirLog? Log { get; private set; }
    public int Revision { get; private set; }

    public TimeSpan Standard => TimeSpan.FromSeconds(StandardSeconds);
    public bool IsAired => Log is not null;
    public int EndMinute => StartMinute + (StandardSeconds + 59) / 60;

    public void Arrange(IReadOnlyList<EpisodeItem> items, int standardSeconds)
    {
        if (IsAired) throw new InvalidOperationException($"Episode {Id} was on air; its running order is history.");
        (Items, StandardSeconds) = ([.. items], standardSeconds);
        Revision++;
    }

    public void Move(DateOnly day, int startMinute)
    {
        if (IsAired) throw new InvalidOperationException($"Episode {Id} was on air at its time.");
        (Day, StartMinute) = (day, startMinute);
        Revision++;
    }

    public void Aired(AirLog log)
    {
        if (IsAired) throw new InvalidOperationException($"Episode {Id} has its log already.");
        Log = log;
        Revision++;
    }

    public bool Holds(string contentItemId) => Items.Any(i => i.ContentItemId == contentItemId);
}
