using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Newsroom.Items;

namespace TayNinhExemplars.Web.Newsroom.Desk;

/// <summary>One copy on its way: its text, its buttons, its checklist, what was said about it and what happened to it.</summary>
public sealed class CopyModel(ContentStore store, DeskLending lending, CopyStore copies, CopyView view, CopyComments comments) : NewsroomPage
{
    public ContentItem Item { get; private set; } = null!;
    public DeskView? Desk { get; private set; }
    public IReadOnlyList<OfferedTransition> Offers { get; private set; } = [];
    public IReadOnlyList<CheckLine> Checklist { get; private set; } = [];
    public IReadOnlyList<ReadableValue> Text { get; private set; } = [];
    public IReadOnlyList<FieldDifference> Changes { get; private set; } = [];
    public IReadOnlyList<CopyEvent> History { get; private set; } = [];
    public IReadOnlyList<CopyComment> Comments { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<Workflow> Workflows { get; private set; } = [];
    public Hold? Held { get; private set; }
    public Takedown? Taken { get; private set; }

    /// <summary>The button that was refused: its form stands open with what was typed.</summary>
    public string Tried { get; private set; } = "";

    [BindProperty] public TransitionForm Form { get; set; } = new();
    [BindProperty] public string? Passage { get; set; }
    [BindProperty] public string? Said { get; set; }

    private string Here => "/toa-soan/ban-thao/" + Item.ContentItemId;

    public Task<IActionResult> OnGetAsync(string id) => WithAsync(id, () => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostMoveAsync(string id, [FromServices] TransitionHandler transition) => WithAsync(id, async () =>
    {
        Tried = Form.Transition ?? "";
        var input = new Transition(id, Tried, Form.Answers(), Form.Revision, string.IsNullOrEmpty(Form.Version) ? null : Form.Version);
        return Answer(await transition.HandleAsync(input, Actor, Aborted), "desk.said.moved");
    });

    public Task<IActionResult> OnPostBeginAsync(string id, string? workflow, [FromServices] BeginCopyHandler begin, [FromServices] AdoptCopyHandler adopt) => WithAsync(id, async () =>
    {
        if (!Actor.May(ContentPermissions.EditContent, Item)) return Forbid();
        if (await store.FindAsync(id, VersionKind.Published, Aborted) is not null) return Answer(await adopt.HandleAsync(new AdoptCopy(workflow ?? "", id), Actor, Aborted), "desk.said.begun");
        return Answer(await begin.HandleAsync(new BeginCopy(workflow ?? "", id, TransitionAnswers.None), Actor, Aborted), "desk.said.begun");
    });

    public Task<IActionResult> OnPostTickAsync(string id, string? check, bool holds, [FromServices] TickCheckHandler tick) => WithAsync(id, async () =>
        Answer(await tick.HandleAsync(new TickCheck(id, check ?? "", holds), Actor, Aborted), "desk.said.ticked"));

    public Task<IActionResult> OnPostCommentAsync(string id) => WithAsync(id, async () =>
        Answer(await comments.HandleAsync(new CommentOnCopy(id, Item.ContentItemVersionId, Passage ?? "", Said ?? ""), Actor, Aborted), "desk.said.commented"));

    public Task<IActionResult> OnPostResolveAsync(string id, long comment) => WithAsync(id, async () =>
        Answer(await comments.HandleAsync(new ResolveComment(id, comment), Actor, Aborted), "desk.said.resolved"));

    public Task<IActionResult> OnPostTakeOverAsync(string id, [FromServices] TakeOverLockHandler takeOver) => WithAsync(id, async () =>
    {
        var taken = await takeOver.HandleAsync(new TakeOverLock(id), Actor, Aborted);
        return taken.Succeeded ? Done("desk.said.takenOver", "/toa-soan/noi-dung/" + id) : Refused(taken.Refusals);
    });

    public Task<IActionResult> OnPostLetGoAsync(string id, [FromServices] CopyLocks locks) => WithAsync(id, async () =>
    {
        await locks.ReleaseAsync(id, Actor, Aborted);
        return Done("desk.said.letGo", Here);
    });

    public Task<IActionResult> OnPostHoldAsync(string id, string? reason, [FromServices] HoldHandler hold) => WithAsync(id, async () =>
        Answer(await hold.HandleAsync(new Hold(id, reason ?? ""), Actor, Aborted), "desk.said.held"));

    public Task<IActionResult> OnPostReleaseAsync(string id, [FromServices] ReleaseHandler release) => WithAsync(id, async () =>
        Answer(await release.HandleAsync(new Release(id), Actor, Aborted), "desk.said.released"));

    public Task<IActionResult> OnPostTakeDownAsync(string id, [FromServices] TakeDownHandler takeDown) => WithAsync(id, async () =>
        Answer(await takeDown.HandleAsync(new TakeDown(id, Form.Note ?? "", Form.Authority ?? "", Form.Permanent), Actor, Aborted), "desk.said.takenDown"));

    public Task<IActionResult> OnPostPutBackAsync(string id, [FromServices] PutBackHandler putBack) => WithAsync(id, async () =>
        Answer(await putBack.HandleAsync(new PutBack(id, Form.Note ?? ""), Actor, Aborted), "desk.said.putBack"));

    public string Error(string field) => Tried.Length > 0 && ModelState.TryGetValue(field, out var state) ? string.Join(' ', state.Errors.Select(e => e.ErrorMessage)) : "";

    private IActionResult Answer<T>(Outcome<T> outcome, string textKey) where T : class => outcome.Succeeded ? Done(textKey, Here) : Refused(outcome.Refusals);

    private async Task<IActionResult> WithAsync(string id, Func<Task<IActionResult>> act)
    {
        if (await store.FindAsync(id, VersionKind.Latest, Aborted) is not { } item) return await ElsewhereAsync(id);
        Item = item;
        Desk = await lending.ForAsync(id, Actor, Aborted);
        if (!(Desk?.Actor ?? Actor).May(ContentPermissions.PreviewContent, item)) return Forbid();
        await LoadAsync(id);
        return await act();
    }

    /// <summary>What is no content but goes through a workflow has a page of its own: a relay at its station; who is not of that station sees the bulletin.</summary>
    private async Task<IActionResult> ElsewhereAsync(string id)
    {
        var services = HttpContext.RequestServices;
        if (await services.GetRequiredService<Relays>().FindAsync(id, Aborted) is not { } line) return NotFound();
        var isOwn = (await services.GetRequiredService<StationBook>().OfAsync(Actor, Aborted)).Any(s => s.Id == line.Station.Id);
        return LocalRedirect(isOwn ? "/toa-soan/truyen-thanh/tiep/" + id : "/toa-soan/truyen-thanh/ban-tin/" + line.Bulletin.Id);
    }

    private async Task LoadAsync(string id)
    {
        Held = await copies.HoldOfAsync(id, Aborted);
        Taken = await copies.TakedownOfAsync(id, Aborted);
        Text = await view.TextAsync(Item, Aborted);
        History = await copies.HistoryAsync(id, 200, Aborted);
        Comments = await comments.ListAsync(id, Aborted);
        var services = HttpContext.RequestServices;
        if (Desk is null)
        {
            Workflows = [.. (await services.GetRequiredService<WorkflowLibrary>().ListAsync(Aborted)).Where(w => w.ContentTypes.Contains(Item.ContentType))];
            return;
        }
        Offers = await view.OffersAsync(Desk, Actor, Texts, Aborted);
        Checklist = await view.ChecklistAsync(Desk, Item, Aborted);
        Changes = await view.SinceAuthorAsync(Desk.Copy, History, Item, Aborted);
        Names = await services.GetRequiredService<UserDirectory>().DisplayNamesAsync([Desk.Copy.AuthorId, Desk.Copy.AssigneeId], Aborted);
    }
}
