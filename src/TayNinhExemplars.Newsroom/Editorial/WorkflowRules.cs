using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>
/// Whether a workflow can be worked with. Pure; every fault is told with its place, such as <c>transitions[3] (approve).guards</c>.
/// </summary>
public static class WorkflowRules
{
    public const int MostStates = 60, MostTransitions = 200, LongestId = 64;

    /// <param name="siteRoles">The roles that accounts can have.</param>
    /// <param name="guards">The names a transition may ask.</param>
    public static Refusals Check(Workflow workflow, IReadOnlySet<string> siteRoles, IReadOnlySet<string> guards)
    {
        var refusals = new Refusals()
            .Unless(IsId(workflow.Id), "editorial.workflow.id", "id", workflow.Id)
            .Unless(workflow.Name?.Vi is { Length: > 0 and <= 200 }, "editorial.workflow.name", "name")
            .Unless(workflow.States.Count is > 0 and <= MostStates, "editorial.workflow.states", "states", MostStates)
            .Unless(workflow.Transitions.Count is > 0 and <= MostTransitions, "editorial.workflow.transitions", "transitions", MostTransitions);
        refusals.Unless(workflow.Chief is null || KnowsRole(workflow, workflow.Chief), "editorial.workflow.role", "chief", workflow.Chief);
        CheckRoles(workflow, siteRoles, refusals);
        CheckStates(workflow, refusals);
        CheckTransitions(workflow, guards, refusals);
        CheckList(workflow, refusals);
        // Ways are only worth following when every step leads somewhere.
        if (!refusals.Any) CheckWays(workflow, refusals);
        return refusals;
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static void CheckRoles(Workflow workflow, IReadOnlySet<string> siteRoles, Refusals refusals)
    {
        foreach (var (role, i) in workflow.Roles.Select((r, i) => (r, i)))
        {
            var place = $"roles[{i}] ({role.Id})";
            refusals.Unless(IsId(role.Id) && role.Id is not (WorkflowRole.System or WorkflowState.Author or WorkflowState.Assignee), "editorial.workflow.id", place + ".id", role.Id)
                .Unless(role.Name?.Vi is { Length: > 0 }, "editorial.workflow.name", place + ".name")
                .Unless(workflow.Roles.Count(r => r.Id == role.Id) == 1, "editorial.workflow.twice", place + ".id", role.Id);
            foreach (var name in role.SiteRoles ?? [])
                refusals.Unless(siteRoles.Contains(name), "editorial.workflow.site-role", place + ".siteRoles", name);
        }
    }

    private static void CheckStates(Workflow workflow, Refusals refusals)
    {
        foreach (var (state, i) in workflow.States.Select((s, i) => (s, i)))
        {
            var place = $"states[{i}] ({state.Id})";
            refusals.Unless(IsId(state.Id), "editorial.workflow.id", place + ".id", state.Id)
                .Unless(state.Name?.Vi is { Length: > 0 }, "editorial.workflow.name", place + ".name")
                .Unless(workflow.States.Count(s => s.Id == state.Id) == 1, "editorial.workflow.twice", place + ".id", state.Id)
                .Unless(state.DueHours is null or (> 0 and <= 24 * 366), "editorial.workflow.hours", place + ".dueHours", state.DueHours);
            foreach (var role in state.Editors ?? [])
                refusals.Unless(role is WorkflowState.Author or WorkflowState.Assignee || KnowsRole(workflow, role), "editorial.workflow.role", place + ".editors", role);
        }
    }

    private static bool KnowsRole(Workflow workflow, string role) => workflow.Roles.Any(r => r.Id == role);

    private static void CheckTransitions(Workflow workflow, IReadOnlySet<string> guards, Refusals refusals)
    {
        foreach (var (transition, i) in workflow.Transitions.Select((t, i) => (t, i)))
        {
            var place = $"transitions[{i}] ({transition.Id})";
            refusals.Unless(IsId(transition.Id), "editorial.workflow.id", place + ".id", transition.Id)
                .Unless(transition.Button?.Vi is { Length: > 0 }, "editorial.workflow.name", place + ".button")
                .Unless(workflow.Transitions.Count(t => t.Id == transition.Id) == 1, "editorial.workflow.twice", place + ".id", transition.Id)
                .Unless(transition.Roles is { Count: > 0 }, "editorial.workflow.nobody", place + ".roles")
                .Unless(transition.From is not null, "editorial.workflow.from", place + ".from");
            foreach (var role in transition.Roles ?? [])
                refusals.Unless(role is WorkflowRole.System or WorkflowState.Author or WorkflowState.Assignee || KnowsRole(workflow, role), "editorial.workflow.role", place + ".roles", role);
            foreach (var guard in transition.Guards ?? [])
                refusals.Unless(guards.Contains(guard), "editorial.workflow.guard", place + ".guards", guard);
            foreach (var ask in transition.Asks ?? [])
                refusals.Unless(TransitionAsks.All.Contains(ask.TrimEnd('?')), "editorial.workflow.ask", place + ".asks", ask);
            foreach (var from in transition.From ?? [])
                refusals.Unless(workflow.State(from) is not null, "editorial.workflow.state", place + ".from", from);
            refusals.Unless(transition.To == WorkflowTransition.Stay ? !transition.IsBeginning : workflow.State(transition.To ?? "") is not null, "editorial.workflow.state", place + ".to", transition.To);
            CheckEffect(workflow, transition, place, refusals);
        }
    }

    /// <summary>What readers see must follow from the states: none says "published" of what is not, and none hides what is.</summary>
    private static void CheckEffect(Workflow workflow, WorkflowTransition transition, string place, Refusals refusals)
    {
        foreach (var from in transition.From is { Count: > 0 } named ? named : (IEnumerable<string?>)[null])
        {
            var before = from is null ? (StateKind?)null : workflow.State(from)?.Kind;
            if (workflow.State(transition.Target(from ?? "")) is not { } target || (from is not null && before is null)) continue;
            var allowed = target.Kind switch
            {
                StateKind.Published when before is StateKind.Published => transition.Effect is TransitionEffect.None or TransitionEffect.Publish,
                StateKind.Published => transition.Effect is TransitionEffect.Publish,
                StateKind.Scheduled => transition.Effect is TransitionEffect.Schedule,
                _ when before is StateKind.Published => transition.Effect is TransitionEffect.Unpublish,
                _ => transition.Effect is TransitionEffect.None,
            };
            refusals.Unless(allowed, "editorial.workflow.effect", place + ".effect", transition.Effect, from ?? "", target.Id);
        }
        refusals.Unless(transition.Effect != TransitionEffect.Schedule || transition.Demands(TransitionAsks.ScheduledAt), "editorial.workflow.schedule", place + ".asks");
    }

    private static void CheckList(Workflow workflow, Refusals refusals)
    {
        foreach (var (item, i) in workflow.Checklist.Select((c, i) => (c, i)))
        {
            var place = $"checklist[{i}] ({item.Id})";
            refusals.Unless(IsId(item.Id), "editorial.workflow.id", place + ".id", item.Id)
                .Unless(item.Text?.Vi is { Length: > 0 }, "editorial.workflow.name", place + ".text")
                .Unless(workflow.Checklist.Count(c => c.Id == item.Id) == 1, "editorial.workflow.twice", place + ".id", item.Id)
                .Unless(item is { MinWords: null, MaxWords: null } || item.Field is { Length: > 0 }, "editorial.workflow.words", place + ".field")
                .Unless(item.MinWords is null || item.MaxWords is null || item.MinWords <= item.MaxWords, "editorial.workflow.words", place + ".maxWords");
        }
    }

    private static void CheckWays(Workflow workflow, Refusals refusals)
    {
        refusals.Unless(workflow.Beginnings.Any(), "editorial.workflow.no-start", "transitions");
        var reached = Follow(workflow.Beginnings.Select(t => t.To), s => workflow.OutOf(s).Select(t => t.Target(s)));
        var ending = Follow(workflow.States.Where(s => !s.IsOpen).Select(s => s.Id),
            s => workflow.Transitions.Where(t => t.To == s && t.To != WorkflowTransition.Stay).SelectMany(t => t.From));
        foreach (var (state, i) in workflow.States.Select((s, i) => (s, i)))
        {
            var place = $"states[{i}] ({state.Id})";
            refusals.Unless(reached.Contains(state.Id), "editorial.workflow.unreachable", place, state.Name.Vi)
                .Unless(ending.Contains(state.Id), "editorial.workflow.no-way-out", place, state.Name.Vi);
            if (state.Kind == StateKind.Scheduled)
                refusals.Unless(workflow.OutOf(state.Id).Any(t => t is { Effect: TransitionEffect.Publish } && t.IsFor(WorkflowRole.System)), "editorial.workflow.no-timer", place, state.Name.Vi);
            if (state.Kind == StateKind.Published)
                refusals.Unless(workflow.OutOf(state.Id).Any(t => t.Effect == TransitionEffect.Unpublish), "editorial.workflow.no-take-down", place, state.Name.Vi);
        }
    }

    private static HashSet<string> Follow(IEnumerable<string> start, Func<string, IEnumerable<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(start);
        while (open.TryDequeue(out var state))
            if (seen.Add(state))
                foreach (var more in next(state)) open.Enqueue(more);
        return seen;
    }
}
