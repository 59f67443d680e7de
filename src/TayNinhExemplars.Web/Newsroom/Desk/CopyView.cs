using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Newsroom.Items;

namespace TayNinhExemplars.Web.Newsroom.Desk;

/// <param name="Blockers">What would be refused now, besides what the form asks for.</param>
public sealed record OfferedTransition(WorkflowTransition Transition, IReadOnlyList<string> Blockers, IReadOnlyList<Choice> Assignees);

/// <param name="TickedBy">Who answered for it; null when the machine judges it or nobody has.</param>
public sealed record CheckLine(CheckItem Item, bool Holds, string? TickedBy);

/// <summary>Puts together what the page of one copy shows to one person.</summary>
public sealed class CopyView(CopyStore copies, TransitionCheck check, DeskChoices choices, ReadableItem readable, ContentStore store)
{
    /// <summary>The buttons that the person's part in the workflow offers here.</summary>
    public async Task<IReadOnlyList<OfferedTransition>> OffersAsync(DeskView desk, Actor actor, Texts texts, CancellationToken ct)
    {
        var offers = new List<OfferedTransition>();
        foreach (var transition in desk.Workflow.OutOf(desk.Copy.State).Where(t => t.Roles.Any(desk.Roles.Contains)))
        {
            if (await check.PrepareAsync(desk.Copy, transition.Id, TransitionAnswers.None, actor, ct) is not { } attempt) continue;
            // Whom the form will name cannot be missing yet.
            var asked = transition.Asks(TransitionAsks.Assignee) ? GuardNames.Assigned : "";
            var refusals = await check.AskGuardsAsync(attempt with { Transition = transition with { Guards = [.. (transition.Guards ?? []).Where(g => g != asked)] } }, ct);
            var assignees = transition.Asks(TransitionAsks.Assignee) ? await choices.AssigneesAsync(desk.Workflow, transition, desk.Copy, ct) : [];
            offers.Add(new OfferedTransition(transition, [.. refusals.Select(texts.Of).Distinct(StringComparer.Ordinal)], assignees));
        }
        return offers;
    }

    public async Task<IReadOnlyList<CheckLine>> ChecklistAsync(DeskView desk, ContentItem item, CancellationToken ct)
    {
        var ticks = await copies.TicksAsync(desk.Copy.ContentItemId, ct);
        return [.. desk.Workflow.Checklist.Select(c => new CheckLine(c, Checklists.Holds(c, item, ticks), ticks.GetValueOrDefault(c.Id)))];
    }

    public async Task<IReadOnlyList<ReadableValue>> TextAsync(ContentItem item, CancellationToken ct) =>
        [.. (await readable.OfAsync(item, ct)).Where(v => v.Path.StartsWith("Story.", StringComparison.Ordinal) || v.Path.StartsWith("MarkdownBodyPart", StringComparison.Ordinal) || v.Path.StartsWith("HtmlBodyPart", StringComparison.Ordinal))];

    /// <summary>What others changed since the author last let go of the copy: the author's lesson and the editor's record.</summary>
    public async Task<IReadOnlyList<FieldDifference>> SinceAuthorAsync(Copy copy, IReadOnlyList<CopyEvent> history, ContentItem item, CancellationToken ct)
    {
        var handed = history.FirstOrDefault(e => e.ActorId == copy.AuthorId && e.FromState != e.ToState && e.VersionId.Length > 0);
        if (handed is null || handed.VersionId == item.ContentItemVersionId || await store.FindVersionAsync(handed.VersionId, ct) is not { } before) return [];
        return await readable.DifferencesAsync(before, item, ct);
    }
}
