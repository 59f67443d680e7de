using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Workflows.Running;

/// <summary>Loops: each turn is a step of the run, whose number is bounded.</summary>
internal sealed class LoopTasks(WorkflowExpressions expressions) : IWorkflowActivityKind
{
    public IReadOnlyList<string> Names { get; } = ["ForLoopTask", "ForEachTask", "WhileLoopTask"];

    public async Task<ActivityResult> RunAsync(ActivityContext at, CancellationToken ct) => at.Activity.Name switch
    {
        "WhileLoopTask" => ActivityResult.Of(await expressions.IsTrueAsync(at, "Condition", ct) ? "Iterate" : "Done"),
        "ForEachTask" => await ForEachAsync(at, ct),
        _ => await ForAsync(at, ct),
    };

    private async Task<ActivityResult> ForAsync(ActivityContext at, CancellationToken ct)
    {
        var (to, step) = (await NumberAsync(at, "To", 0, ct), await NumberAsync(at, "Step", 1, ct));
        var index = at.Memory["Index"] is JsonValue kept ? kept.GetValue<double>() + step : await NumberAsync(at, "From", 0, ct);
        if (step == 0 || step > 0 ? index >= to : index <= to) return End(at);
        at.Memory["Index"] = index;
        return Turn(at, JsonValue.Create(index));
    }

    private async Task<ActivityResult> ForEachAsync(ActivityContext at, CancellationToken ct)
    {
        if (at.Memory["Items"] is not JsonArray items) at.Memory["Items"] = items = (await expressions.ValueAsync(at, "Enumerable", ct) as JsonArray ?? []).DeepClone().AsArray();
        var index = at.Memory["Index"] is JsonValue kept ? (int)kept.GetValue<double>() + 1 : 0;
        if (index >= items.Count) return End(at);
        at.Memory["Index"] = (double)index;
        return Turn(at, items[index]?.DeepClone());
    }

    private static ActivityResult Turn(ActivityContext at, JsonNode? value)
    {
        at.State.Properties[at.Text("LoopVariableName") is { Length: > 0 } name ? name : "x"] = value?.DeepClone();
        at.State.LastResult = value;
        return ActivityResult.Of("Iterate");
    }

    private static ActivityResult End(ActivityContext at)
    {
        at.State.ActivityStates.Remove(at.Activity.Id);
        return ActivityResult.Of("Done");
    }

    private async Task<double> NumberAsync(ActivityContext at, string property, double without, CancellationToken ct) =>
        double.TryParse(WorkflowExpressions.Said(await expressions.ValueAsync(at, property, ct)), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : without;
}
