using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Workflows.Running;

/// <summary>What a run remembers.</summary>
internal sealed class ValueTasks(WorkflowExpressions expressions) : IWorkflowActivityKind
{
    public IReadOnlyList<string> Names { get; } = ["SetPropertyTask", "SetOutputTask", "CorrelateTask", "ScriptTask", "CommitTransactionTask"];

    public async Task<ActivityResult> RunAsync(ActivityContext at, CancellationToken ct)
    {
        switch (at.Activity.Name)
        {
            // First the value: a script may set properties of its own, and the state is another object afterwards.
            case "SetPropertyTask":
                var property = await expressions.ValueAsync(at, "Value", ct);
                at.State.Properties[at.Text("PropertyName")] = property;
                break;
            case "SetOutputTask":
                var output = await expressions.ValueAsync(at, "Value", ct);
                at.State.Output[at.Text("OutputName")] = output;
                break;
            case "CorrelateTask":
                at.Row.CorrelationId = WorkflowExpressions.Cut(await expressions.TextAsync(at, "Value", liquidByDefault: false, ct));
                break;
            case "ScriptTask":
                var (_, outcomes) = await expressions.ScriptAsync(at, at.Activity.Expression("Script"), ct);
                return outcomes.Count > 0 ? new ActivityResult(outcomes) : ActivityResult.Of("Done");
        }
        return ActivityResult.Of("Done");
    }
}
