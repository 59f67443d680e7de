using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Scripting;

namespace TayNinhExemplars.Workflows.Running;

/// <summary>Evaluates the expressions of activities: JavaScript in Jint with limits and without .NET, or Liquid.</summary>
internal sealed partial class WorkflowExpressions(IWorkflowText liquid, ContentStore store, ILogger<WorkflowExpressions> log)
{
    /// <summary>Orchard's functions over the state, which goes in and comes back as JSON.</summary>
    private const string Functions = """
        const __s = JSON.parse(__state), __outcomes = [];
        function input(n) { return n === undefined ? __s.input : __s.input[n]; }
        function output(n, v) { if (arguments.length < 2) return __s.output[n]; __s.output[n] = v; }
        function property(n) { return __s.properties[n]; }
        function setProperty(n, v) { __s.properties[n] = v; }
        function lastResult() { return __s.lastResult; }
        function workflowId() { return __s.workflowId; }
        function correlationId() { return __s.correlationId; }
        function setCorrelationId(v) { __s.correlationId = String(v); }
        function workflow() { return { WorkflowId: __s.workflowId, CorrelationId: __s.correlationId, Input: __s.input, Output: __s.output, Properties: __s.properties, LastResult: __s.lastResult }; }
        function setOutcome(o) { __outcomes.push(String(o)); }
        function log(level, text) { __log(String(level), String(text)); }
        """;

    /// <summary>The item as a run has it: its latest version, or what set the run off when that is all there is.</summary>
    public async Task<ContentItem?> ItemAsync(WorkflowState state, CancellationToken ct) =>
        await store.FindAsync(state.ContentItemId, VersionKind.Latest, ct)
        ?? (state.ContentItemVersionId.Length > 0 ? await store.FindVersionAsync(state.ContentItemVersionId, ct) : null);

    /// <summary>The value of a script, as JSON; what it sets is kept in the run.</summary>
    /// <exception cref="ScriptException">The script cannot be run.</exception>
    public async Task<(JsonNode? Value, IReadOnlyList<string> Outcomes)> ScriptAsync(ActivityContext at, string code, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code)) return (null, []);
        var input = await InputAsync(at.State, ct);
        var state = new JsonObject
        {
            ["input"] = input, ["output"] = at.State.Output.DeepClone(), ["properties"] = at.State.Properties.DeepClone(), ["lastResult"] = at.State.LastResult?.DeepClone(),
            ["workflowId"] = at.Row.WorkflowId, ["correlationId"] = at.Row.CorrelationId,
        };
        using var script = new Script();
        script.Set("__state", state.ToJsonString(Json.Options)).Set("__code", code).Define("__log", (string level, string text) => LogSaid(log, at.Type.Name, level, text));
        script.Run(Functions);
        var answer = script.Text("JSON.stringify({ v: (0, eval)(__code), o: __outcomes, s: __s })");
        var result = Json.ParseObject(answer);
        var kept = (JsonObject)result["s"]!;
        at.State.Output = (JsonObject)kept["output"]!.DeepClone();
        at.State.Properties = (JsonObject)kept["properties"]!.DeepClone();
        at.Row.CorrelationId = Cut(kept.Text("correlationId") ?? at.Row.CorrelationId);
        return (result["v"]?.DeepClone(), result.Strings("o"));
    }

    /// <summary>An expression as text, in the language it is written in.</summary>
    public async Task<string> TextAsync(ActivityContext at, string property, bool liquidByDefault, CancellationToken ct, bool asHtml = false)
    {
        var expression = at.Activity.Expression(property);
        if (at.Activity.IsLiquid(property, liquidByDefault)) return await LiquidAsync(at, expression, asHtml, ct);
        return Said((await ScriptAsync(at, expression, ct)).Value);
    }

    /// <summary>An expression as a value: a script's own, a Liquid text's text.</summary>
    public async Task<JsonNode?> ValueAsync(ActivityContext at, string property, CancellationToken ct)
    {
        var expression = at.Activity.Expression(property);
        return at.Activity.IsLiquid(property, byDefault: false) ? JsonValue.Create(await LiquidAsync(at, expression, asHtml: false, ct)) : (await ScriptAsync(at, expression, ct)).Value;
    }

    public async Task<bool> IsTrueAsync(ActivityContext at, string property, CancellationToken ct) => await ValueAsync(at, property, ct) switch
    {
        null => false,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonValue value when value.TryGetValue<string>(out var text) => text.Trim() is { Length: > 0 } said && !said.Equals("false", StringComparison.OrdinalIgnoreCase),
        JsonValue value when value.TryGetValue<double>(out var number) => number != 0,
        _ => true,
    };

    public static string Said(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.TryGetValue<string>(out var said) => said,
        JsonValue number when number.TryGetValue<double>(out var real) => real.ToString(CultureInfo.InvariantCulture),
        _ => value.ToJsonString(Json.Options),
    };

    /// <summary>A key in a column of the database.</summary>
    public static string Cut(string correlationId) => correlationId.Length <= 200 ? correlationId : correlationId[..200];

    private async Task<string> LiquidAsync(ActivityContext at, string text, bool asHtml, CancellationToken ct)
    {
        if (text.Length == 0) return "";
        var item = await ItemAsync(at.State, ct);
        return await liquid.RenderAsync(text, new WorkflowFacts(at.Row.CorrelationId, at.State.Input, at.State.Output, at.State.Properties, item), asHtml, ct);
    }

    /// <summary>Scripts see an item with its parts under <c>Content</c>, as Orchard's do.</summary>
    private async Task<JsonObject> InputAsync(WorkflowState state, CancellationToken ct)
    {
        var input = (JsonObject)state.Input.DeepClone();
        if (await ItemAsync(state, ct) is not { } item) return input;
        var json = item.ToJson();
        json["Content"] = item.Content.DeepClone();
        input["ContentItem"] = json;
        return input;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Workflow {Workflow} says ({Level}): {Text}")]
    private static partial void LogSaid(ILogger logger, string workflow, string level, string text);
}
