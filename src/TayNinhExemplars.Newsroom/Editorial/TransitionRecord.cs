using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;

namespace TayNinhExemplars.Editorial;

/// <summary>Writes down a transition and tells those whom it concerns.</summary>
public sealed class TransitionRecord(CopyStore copies, AuditTrail audit, Notifier notifier, DeskSeats seats, IEnumerable<ITransitionObserver> observers)
{
    public static string UrlOf(string contentItemId) => "/toa-soan/ban-thao/" + contentItemId;

    public async Task WriteAsync(TransitionAttempt attempt, Copy after, DateTime nowUtc, CancellationToken ct)
    {
        var (copy, transition, actor) = (attempt.Copy, attempt.Transition, attempt.Actor);
        var note = attempt.Answers.Note.Trim();
        await copies.AddEventAsync(new CopyEvent(0, copy.ContentItemId, nowUtc, transition.Id, transition.Button.Vi, copy.State, after.State, actor.Id, actor.Name, note, after.VersionId), ct);
        await audit.RecordAsync(new AuditEntry("copy." + transition.Id, copy.SubjectKind, copy.ContentItemId, after.Title, note, $"{copy.WorkflowId}: {copy.State} -> {after.State}{(after.Royalty != copy.Royalty ? $"; {after.Royalty}" : "")}"), actor, ct);
        await TellAsync(attempt, after, ct);
        foreach (var observer in observers) await observer.HappenedAsync(attempt, after, ct);
    }

    private async Task TellAsync(TransitionAttempt attempt, Copy after, CancellationToken ct)
    {
        var (copy, transition, actor) = (attempt.Copy, attempt.Transition, attempt.Actor);
        var (url, button, note) = (UrlOf(copy.ContentItemId), transition.Button.Vi, attempt.Answers.Note.Trim());
        var told = new HashSet<string>(StringComparer.Ordinal) { actor.Id, "" };
        if (after.AssigneeId != copy.AssigneeId && told.Add(after.AssigneeId))
            await notifier.TellAsync(new NewNotice("copy.assigned", "notice.copy.assigned", url, after.Title, actor.Name), [after.AssigneeId], ct);
        if (told.Add(copy.AuthorId))
            await notifier.TellAsync(new NewNotice("copy.moved", note.Length > 0 ? "notice.copy.movedBecause" : "notice.copy.moved", url, after.Title, button, actor.Name, note), [copy.AuthorId], ct);
        if (after.State == copy.State) return;
        // Who approved it before wants to know that it came back, and not only its author.
        if (transition.Note == NoteRule.Required)
        {
            var before = (await copies.HistoryAsync(copy.ContentItemId, 12, ct)).Select(e => e.ActorId).Where(id => !told.Contains(id)).Distinct().Take(4).ToList();
            told.UnionWith(before);
            await notifier.TellAsync(new NewNotice("copy.moved", "notice.copy.movedBecause", url, after.Title, button, actor.Name, note), before, ct);
        }
        if (after.Kind is not (StateKind.Waiting or StateKind.Idea)) return;
        var deciders = attempt.Workflow.OutOf(after.State).Where(t => t.Effect != TransitionEffect.Unpublish).SelectMany(t => t.Roles).Distinct(StringComparer.Ordinal).ToList();
        foreach (var role in deciders)
        {
            var people = (await seats.PeopleAsync(attempt.Workflow, role, after.DeskId, ct)).Where(p => told.Add(p)).ToList();
            await notifier.TellAsync(new NewNotice("copy.waiting", "notice.copy.waiting", url, after.Title, attempt.Workflow.State(after.State)!.Name.Vi), people, ct);
        }
    }
}
