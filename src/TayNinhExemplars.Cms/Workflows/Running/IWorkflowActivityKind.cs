using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Workflows.Data;

namespace TayNinhExemplars.Workflows.Running;

/// <summary>Activities that do their work here, by Orchard's names.</summary>
internal interface IWorkflowActivityKind
{
    IReadOnlyList<string> Names { get; }

    Task<ActivityResult> RunAsync(ActivityContext at, CancellationToken ct);
}

/// <summary>One step: the activity, what the run remembers, and who acts.</summary>
internal sealed record ActivityContext(WorkflowType Type, WorkflowActivity Activity, WorkflowState State, WorkflowRunRow Row, Actor Actor)
{
    /// <summary>The activity that led here.</summary>
    public string From { get; init; } = "";

    /// <summary>What this activity remembers over steps.</summary>
    public JsonObject Memory
    {
        get
        {
            if (State.ActivityStates[Activity.Id] is not JsonObject memory) State.ActivityStates[Activity.Id] = memory = [];
            return memory;
        }
    }

    public string Text(string property) => Activity.Properties.Text(property) ?? "";
}

/// <summary>The outcomes whose transitions are followed, or that the activity waits.</summary>
internal sealed record ActivityResult(IReadOnlyList<string> Outcomes, bool Waits = false, Refusals? Refusals = null)
{
    public static readonly ActivityResult Halt = new([], Waits: true);

    public static readonly Task<ActivityResult> Done = Task.FromResult(Of("Done"));

    public static ActivityResult Of(params string[] outcomes) => new(outcomes);

    public static ActivityResult Refused(Refusals refusals) => new([], Refusals: refusals);
}
