using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

/// <summary>A step that this module's own screens take, and what it is called in the workflow, by the state the story is in.</summary>
public enum AirStep { Pass, Redo, Slot, Air, Correct }

/// <summary>
/// Takes a story through the workflow <c>radio-tv</c> when its sheet is signed, when it is put into a rundown and when it was on air.
/// A story that is in no such workflow is moved by nobody.
/// </summary>
public sealed class AirFlow(CopyStore copies, TransitionHandler transition)
{
    public const string WorkflowId = "radio-tv", ScriptApproved = "script-approved";
    internal const string Air = "air", Repeat = "repeat";

    private static readonly Dictionary<(AirStep Step, string State), string> Ways = new()
    {
        [(AirStep.Pass, "produced")] = "pass",
        [(AirStep.Redo, "produced")] = "request-rework",
        [(AirStep.Slot, "passed")] = "slot",
        [(AirStep.Slot, "slotted")] = "",
        [(AirStep.Slot, "aired")] = "",
        [(AirStep.Slot, "air-corrected")] = "",
        [(AirStep.Slot, "shared")] = "",
        [(AirStep.Air, "slotted")] = Air,
        [(AirStep.Air, "aired")] = Repeat,
        [(AirStep.Air, "air-corrected")] = Repeat,
        [(AirStep.Air, "shared")] = Repeat,
        [(AirStep.Correct, "aired")] = "correct-on-air",
        [(AirStep.Correct, "air-corrected")] = "",
        [(AirStep.Correct, "shared")] = "",
    };

    public async Task<Copy?> CopyAsync(string contentItemId, CancellationToken ct) =>
        await copies.FindAsync(contentItemId, ct) is { WorkflowId: WorkflowId } copy ? copy : null;

    /// <summary>Held or taken down: it shall not go on air.</summary>
    public async Task<bool> IsStoppedAsync(string contentItemId, CancellationToken ct) =>
        await copies.HoldOfAsync(contentItemId, ct) is not null || await copies.TakedownOfAsync(contentItemId, ct) is not null;

    public async Task<Refusals> MoveAsync(string contentItemId, AirStep step, TransitionAnswers answers, Actor actor, CancellationToken ct)
    {
        if (await CopyAsync(contentItemId, ct) is not { } copy) return new Refusals();
        if (!Ways.TryGetValue((step, copy.State), out var way)) return Refusals.Because("broadcast.flow", "", copy.Title);
        if (way.Length == 0) return new Refusals();
        return (await transition.HandleAsync(new Transition(contentItemId, way, answers), actor, ct)).Refusals;
    }
}
