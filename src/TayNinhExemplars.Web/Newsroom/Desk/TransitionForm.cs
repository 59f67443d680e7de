using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Desk;

/// <summary>What was filled in beside a button. Times are the newsroom's own.</summary>
public sealed class TransitionForm
{
    public string? Transition { get; set; }
    public int? Revision { get; set; }
    public string? Version { get; set; }
    public string? Note { get; set; }
    public string? Assignee { get; set; }
    public string? Due { get; set; }
    public string? Placement { get; set; }
    public string? ScheduledAt { get; set; }
    public string? Embargo { get; set; }
    public string? Expires { get; set; }
    public bool? Sensitive { get; set; }
    public string? Authority { get; set; }
    public bool Permanent { get; set; }
    public string? Royalty { get; set; }
    public string? WorkTitle { get; set; }
    public string? Section { get; set; }
    public string? IssueNumber { get; set; }
    public string? PublishedOn { get; set; }
    public string? Wrong { get; set; }
    public string? Right { get; set; }
    public string? Apology { get; set; }

    public TransitionAnswers Answers() => new()
    {
        Note = Note ?? "", AssigneeId = Assignee ?? "", DueUtc = Time(Due), Placement = Placement ?? "", ScheduledUtc = Time(ScheduledAt), EmbargoUtc = Time(Embargo), ExpiresUtc = Time(Expires),
        IsSensitive = Sensitive, Authority = Authority ?? "", Permanent = Permanent, Royalty = Royalty ?? "",
        Correction = Wrong is null && Right is null ? null : new CorrectionText
        {
            WorkTitle = WorkTitle ?? "", Section = Section ?? "", IssueNumber = IssueNumber ?? "", Wrong = Wrong ?? "", Right = Right ?? "", Apology = Apology ?? "",
            PublishedOn = DateOnly.TryParseExact(PublishedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        },
    };

    private static DateTime? Time(string? local) => string.IsNullOrWhiteSpace(local) ? null : ContentItemJson.ParseDate(FormDates.ToUtcText(local));
}
