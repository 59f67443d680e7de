using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Workflows.Running;

/// <summary>Where the ways of a run part, meet and wait.</summary>
internal sealed class FlowTasks(WorkflowExpressions expressions) : IWorkflowActivityKind
{
    public IReadOnlyList<string> Names { get; } = ["UserTaskEvent", "IfElseTask", "ForkTask", "JoinTask"];

    public async Task<ActivityResult> RunAsync(ActivityContext at, CancellationToken ct) => at.Activity.Name switch
    {
        "IfElseTask" => ActivityResult.Of(await expressions.IsTrueAsync(at, "Condition", ct) ? "True" : "False"),
        "ForkTask" => new ActivityResult(at.Activity.Properties.Strings("Forks")),
        "JoinTask" => Join(at),
        _ => ActivityResult.Halt,
    };

    /// <summary>Goes on once: with the first branch (WaitAny), or when every branch has arrived (WaitAll).</summary>
    private static ActivityResult Join(ActivityContext at)
    {
        var arrived = at.Memory.Strings("Branches").Append(at.From).Distinct(StringComparer.Ordinal).ToList();
        at.Memory["Branches"] = new JsonArray([.. arrived.Select(b => (JsonNode)b)]);
        if (at.Memory.Flag("Joined") == true) return ActivityResult.Of();
        var waitsForAny = at.Activity.Properties.Find("Mode")?.ToString() is "1" or "WaitAny";
        if (!waitsForAny && !at.Type.Transitions.Where(t => t.To == at.Activity.Id).All(t => arrived.Contains(t.From, StringComparer.Ordinal))) return ActivityResult.Of();
        at.Memory["Joined"] = true;
        return ActivityResult.Of("Joined");
    }
}
