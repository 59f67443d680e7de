using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>What can be said about a transition without asking anybody. Pure.</summary>
public static class TransitionRules
{
    public const int LongestNote = 4000, LongestPlacement = 200, LongestRoyalty = 100;

    /// <param name="expectedRevision">The revision of the page the button stood on; null skips the check.</param>
    public static Refusals May(TransitionAttempt attempt, int? expectedRevision, DateTime nowUtc)
    {
        var (copy, transition) = (attempt.Copy, attempt.Transition);
        var here = attempt.Workflow.State(copy.State)?.Name.ToString() ?? copy.State;
        var refusals = new Refusals()
            .Unless(expectedRevision is null || expectedRevision == copy.Revision, "editorial.stale", "", copy.ChangedBy, here)
            .Unless(copy.State.Length == 0 ? transition.IsBeginning : transition.From.Contains(copy.State), "editorial.not-from-here", "", transition.Button.ToString(), here)
            .Unless(transition.Roles.Any(attempt.Roles.Contains), "editorial.not-your-role", "", transition.Button.ToString(), string.Join(", ", transition.Roles.Select(attempt.Workflow.RoleName)));
        return refusals.Any ? refusals : refusals.Add(Answers(transition, attempt.Answers, copy, nowUtc));
    }

    private static Refusals Answers(WorkflowTransition transition, TransitionAnswers answers, Copy copy, DateTime nowUtc) => new Refusals()
        .Unless(transition.Note != NoteRule.Required || !string.IsNullOrWhiteSpace(answers.Note), "editorial.note-required", "note")
        .Unless(answers.Note.Length <= LongestNote, "editorial.too-long", "note", LongestNote)
        .Unless(answers.Placement.Length <= LongestPlacement, "editorial.too-long", "placement", LongestPlacement)
        .Unless(!transition.Demands(TransitionAsks.Assignee) || answers.AssigneeId.Length > 0, "editorial.assignee-required", "assignee")
        .Unless(!transition.Demands(TransitionAsks.Due) || answers.DueUtc is not null, "editorial.due-required", "due")
        .Unless(answers.DueUtc is null || answers.DueUtc > nowUtc, "editorial.due-past", "due")
        .Unless(!transition.Demands(TransitionAsks.Placement) || !string.IsNullOrWhiteSpace(answers.Placement), "editorial.placement-required", "placement")
        .Unless(!transition.Demands(TransitionAsks.ScheduledAt) || answers.ScheduledUtc is not null, "editorial.schedule-required", "scheduledAt")
        .Unless(answers.ScheduledUtc is null || answers.ScheduledUtc > nowUtc, "editorial.schedule-past", "scheduledAt")
        .Unless(answers.ScheduledUtc is null || (answers.EmbargoUtc ?? copy.EmbargoUtc) is not { } embargo || embargo <= answers.ScheduledUtc, "editorial.schedule-embargo", "scheduledAt")
        .Unless(!transition.Demands(TransitionAsks.Expires) || answers.ExpiresUtc is not null, "editorial.expires-required", "expires")
        .Unless(answers.ExpiresUtc is null || answers.ExpiresUtc > (answers.ScheduledUtc ?? nowUtc), "editorial.expires-past", "expires")
        .Unless(!transition.Demands(TransitionAsks.TakeDown) || !string.IsNullOrWhiteSpace(answers.Authority), "editorial.authority-required", "authority")
        .Unless(!transition.Demands(TransitionAsks.Royalty) || !string.IsNullOrWhiteSpace(answers.Royalty), "editorial.royalty-required", "royalty")
        .Unless(answers.Royalty.Length <= LongestRoyalty, "editorial.too-long", "royalty", LongestRoyalty)
        .Add(Correction(transition, answers.Correction));

    private static Refusals Correction(WorkflowTransition transition, CorrectionText? correction)
    {
        var statutory = transition.Demands(TransitionAsks.Statutory);
        if (!statutory && !transition.Demands(TransitionAsks.Correction)) return new Refusals();
        return correction is null ? Refusals.Because("editorial.correction-required", "correction.wrong") : correction.Check(statutory);
    }

    /// <summary>The copy as the transition leaves it.</summary>
    public static Copy After(TransitionAttempt attempt, DateTime nowUtc)
    {
        var (copy, transition, answers) = (attempt.Copy, attempt.Transition, attempt.Answers);
        var target = attempt.Workflow.State(transition.Target(copy.State))!;
        var stays = target.Id == copy.State;
        var assignee = answers.AssigneeId.Length > 0 && transition.Asks(TransitionAsks.Assignee) ? answers.AssigneeId : transition.Assign switch
        {
            Assignment.Actor or Assignment.Writer => attempt.Actor.Id,
            Assignment.Author => copy.AuthorId,
            Assignment.Nobody => "",
            _ => copy.AssigneeId,
        };
        return copy with
        {
            State = target.Id, Kind = target.Kind, SinceUtc = stays ? copy.SinceUtc : nowUtc, AssigneeId = assignee,
            AuthorId = transition.Assign == Assignment.Writer ? attempt.Actor.Id : copy.AuthorId,
            DueUtc = Due(transition, answers, copy, target, stays, nowUtc),
            Placement = transition.Asks(TransitionAsks.Placement) && answers.Placement.Length > 0 ? answers.Placement.Trim() : copy.Placement,
            EmbargoUtc = transition.Asks(TransitionAsks.Embargo) && answers.EmbargoUtc is { } embargo ? embargo : copy.EmbargoUtc,
            ScheduledUtc = target.Kind == StateKind.Scheduled ? answers.ScheduledUtc ?? copy.ScheduledUtc : null,
            IsSensitive = transition.Asks(TransitionAsks.Sensitive) ? answers.IsSensitive ?? copy.IsSensitive : copy.IsSensitive,
            Royalty = transition.Asks(TransitionAsks.Royalty) && answers.Royalty.Trim().Length > 0 ? answers.Royalty.Trim() : copy.Royalty,
            VersionId = attempt.Item?.ContentItemVersionId ?? copy.VersionId, Title = attempt.Item?.DisplayText is { Length: > 0 } title ? title : copy.Title,
            Revision = copy.Revision + 1, ChangedBy = attempt.Actor.Name,
        };
    }

    private static DateTime? Due(WorkflowTransition transition, TransitionAnswers answers, Copy copy, WorkflowState target, bool stays, DateTime nowUtc)
    {
        if (transition.Asks(TransitionAsks.Due) && answers.DueUtc is { } due) return due;
        if (target.DueHours is { } hours && !stays) return nowUtc.AddHours(hours);
        if (!target.IsOpen) return null;
        // The day the story was promised for stays while it is being written.
        return stays || target.Kind is StateKind.Work ? copy.DueUtc : null;
    }
}
