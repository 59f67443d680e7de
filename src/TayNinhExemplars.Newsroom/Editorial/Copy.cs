namespace TayNinhExemplars.Editorial;

/// <summary>A piece of work on its way through a workflow; the text itself is the content item of the same id.</summary>
/// <param name="SubjectKind"><see cref="Content"/>, or what another module takes through a workflow (a programme, a bulletin at one station).</param>
/// <param name="Revision">Grows with every step; a button of a stale page names an older one and is refused.</param>
/// <param name="VersionId">The text as it was at the last step: what was decided upon.</param>
/// <param name="DeskId">The desk it lies with; empty is any desk of the workflow.</param>
public sealed record Copy(
    string ContentItemId, string SubjectKind, string WorkflowId, int WorkflowVersion, string State, StateKind Kind, DateTime SinceUtc, DateTime? DueUtc,
    string AssigneeId, string AuthorId, string Title, string VersionId, string DeskId, int Revision)
{
    public const string Content = "content";

    public DateTime? EmbargoUtc { get; init; }
    public DateTime? ScheduledUtc { get; init; }
    public string Placement { get; init; } = "";
    public bool IsSensitive { get; init; }

    /// <summary>Nhuận bút as it was graded: a rank or an amount, in the newsroom's own words; empty until then.</summary>
    public string Royalty { get; init; } = "";
    public DateTime CreatedUtc { get; init; }

    /// <summary>Who did the last step.</summary>
    public string ChangedBy { get; init; } = "";

    public bool IsContent => SubjectKind == Content;
    public bool IsOverdue(DateTime nowUtc) => DueUtc < nowUtc;
}

/// <summary>One thing that happened to copy.</summary>
/// <param name="Kind">A transition's id, or <c>lock.takenOver</c> and the like.</param>
public sealed record CopyEvent(
    long Id, string ContentItemId, DateTime AtUtc, string Kind, string Label, string FromState, string ToState,
    string ActorId, string ActorName, string Note, string VersionId);
