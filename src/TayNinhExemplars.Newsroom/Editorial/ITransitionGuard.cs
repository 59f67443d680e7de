using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>What the person filled in beside the button.</summary>
public sealed record TransitionAnswers
{
    public static readonly TransitionAnswers None = new();

    public string Note { get; init; } = "";
    public string AssigneeId { get; init; } = "";
    public DateTime? DueUtc { get; init; }
    public string Placement { get; init; } = "";
    public DateTime? ScheduledUtc { get; init; }
    public DateTime? EmbargoUtc { get; init; }

    /// <summary>When the page ends by itself, by the workflow's own timer; null leaves what was planned before.</summary>
    public DateTime? ExpiresUtc { get; init; }
    public bool? IsSensitive { get; init; }
    public CorrectionText? Correction { get; init; }
    public string Authority { get; init; } = "";
    public bool Permanent { get; init; }
    public string Royalty { get; init; } = "";
}

/// <param name="Item">The latest text; null for copy that is no content item.</param>
/// <param name="Roles">What the actor is in this workflow for this copy, <c>author</c> and <c>assignee</c> included.</param>
/// <param name="AtUtc">Now; for scheduling, the planned moment.</param>
public sealed record TransitionAttempt(
    Workflow Workflow, WorkflowTransition Transition, Copy Copy, ContentItem? Item, Actor Actor, IReadOnlySet<string> Roles, TransitionAnswers Answers, DateTime AtUtc);

/// <summary>
/// A condition that a workflow's data may put on a transition by name. Several may answer to one name: all are asked.
/// Asked before every transition that names it, and once more at the moment a timer publishes.
/// </summary>
public interface ITransitionGuard
{
    string Name { get; }

    Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct);
}

/// <summary>Told inside the transaction of the transition.</summary>
public interface ITransitionObserver
{
    Task HappenedAsync(TransitionAttempt attempt, Copy after, CancellationToken ct);
}

/// <summary>Every name a transition may put into its guards.</summary>
public sealed class TransitionGuardNames(IEnumerable<DeclaredGuards> declared)
{
    public IReadOnlySet<string> All { get; } = declared.SelectMany(d => d.Names).ToHashSet(StringComparer.Ordinal);
}

/// <summary>Names that a module answers to; declared apart from the guards, because these live in a request and the names do not.</summary>
public sealed record DeclaredGuards(params string[] Names);
