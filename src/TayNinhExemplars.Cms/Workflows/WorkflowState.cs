using System.Text.Json.Nodes;

namespace TayNinhExemplars.Workflows;

/// <summary>Orchard's names for where a run stands.</summary>
public enum WorkflowStatus { Idle, Starting, Resuming, Executing, Halted, Finished, Faulted, Aborted }

/// <summary>What a run remembers between its steps; kept, so that it waits over a restart.</summary>
public sealed record WorkflowState
{
    /// <summary>The item the run is about.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>The version that set it off: what is left of an item that was deleted.</summary>
    public string ContentItemVersionId { get; set; } = "";
    public JsonObject Input { get; set; } = [];
    public JsonObject Output { get; set; } = [];
    public JsonObject Properties { get; set; } = [];
    public JsonNode? LastResult { get; set; }

    /// <summary>What single activities remember, by their id: the count of a loop, the branches that arrived.</summary>
    public JsonObject ActivityStates { get; set; } = [];

    /// <summary>The activities that wait.</summary>
    public List<string> Blocking { get; set; } = [];
}

/// <summary>A run as screens show it.</summary>
/// <param name="Waiting">Titles of the activities it waits in.</param>
public sealed record WorkflowRunView(string WorkflowId, string WorkflowTypeId, string ContentItemId, WorkflowStatus Status, IReadOnlyList<string> Waiting, string FaultMessage, DateTime CreatedUtc, DateTime ChangedUtc);

/// <summary>A question that a run has put to people: one button an action.</summary>
/// <param name="Roles">Who may answer; none means everybody who may see the item.</param>
public sealed record WaitingTask(string WorkflowId, string ActivityId, string Workflow, string Title, IReadOnlyList<string> Actions, IReadOnlyList<string> Roles);
