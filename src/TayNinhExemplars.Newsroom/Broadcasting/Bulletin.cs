using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

/// <param name="DueUtc">Until when every station shall have confirmed that it has stopped.</param>
public sealed record BulletinRecall(string Reason, string ByName, DateTime AtUtc, DateTime DueUtc);

/// <summary>A published story as a bulletin for loudspeakers: what is read, what may be played, until when, by whom.</summary>
public sealed class Bulletin
{
    private Bulletin() { }

    public Bulletin(IssueBulletin input, string sourceTitle, ScriptAudio? audio, Actor by, DateTime atUtc)
    {
        (Id, SourceContentItemId, SourceVersionId, SourceTitle) = (Ids.New(), input.SourceContentItemId, input.SourceVersionId, sourceTitle);
        (Title, Script, Words) = (input.Title.Trim(), input.Script.ReplaceLineEndings("\n").Trim(), ReadingTime.Words(input.Script));
        (AudioPath, AudioSeconds, SuggestedSlot, UseBy) = (audio?.Path ?? "", audio?.Seconds, input.SuggestedSlot.Trim(), input.UseBy);
        (IssuedBy, IssuedByName, IssuedUtc) = (by.Id, by.Name, atUtc);
    }

    public string Id { get; private set; } = "";
    public string SourceContentItemId { get; private set; } = "";
    public string SourceVersionId { get; private set; } = "";
    public string SourceTitle { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Script { get; private set; } = "";
    public int Words { get; private set; }
    public string AudioPath { get; private set; } = "";
    public double? AudioSeconds { get; private set; }
    public string SuggestedSlot { get; private set; } = "";

    /// <summary>The last day on which it may be aired.</summary>
    public DateOnly UseBy { get; private set; }
    public string IssuedBy { get; private set; } = "";
    public string IssuedByName { get; private set; } = "";
    public DateTime IssuedUtc { get; private set; }
    public BulletinRecall? Recall { get; private set; }

    public bool IsRecalled => Recall is not null;
    public bool IsUsableOn(DateOnly day) => !IsRecalled && day <= UseBy;

    public void RecallWith(BulletinRecall recall)
    {
        if (IsRecalled) throw new InvalidOperationException($"Bulletin {Id} is recalled already.");
        Recall = recall;
    }
}
