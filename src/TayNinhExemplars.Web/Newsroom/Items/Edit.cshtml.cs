using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

public sealed class EditModel(ItemForms forms, EditItem edit, ContentStore store, ReadableItem readable, DeskLending lending) : ItemPage(forms, edit, store, readable)
{
    private readonly ContentStore _store = store;

    /// <summary>Null for an item that is on no desk.</summary>
    public DeskView? Desk { get; private set; }

    public override Actor Actor => Desk?.Actor ?? base.Actor;

    public Task<IActionResult> OnGetAsync(string id, [FromServices] CopyLocks locks) => WithAsync(id, async item =>
    {
        if (Desk is { MayWrite: true, Lock: null }) await locks.TakeAsync(id, Actor, Aborted);
        return await ShowAsync(item);
    });

    public Task<IActionResult> OnPostAsync(string id) => OnPostSaveAsync(id);

    public Task<IActionResult> OnPostSaveAsync(string id) =>
        WithAsync(id, item => SaveThenAsync(item, isNew: false, saved => SaidAsync("items.said.saved", saved)));

    /// <summary>Saves, and lets the next one write.</summary>
    public Task<IActionResult> OnPostLetGoAsync(string id, [FromServices] CopyLocks locks) =>
        WithAsync(id, item => SaveThenAsync(item, isNew: false, async _ =>
        {
            await locks.ReleaseAsync(id, Actor, Aborted);
            return Done("desk.said.letGo", TransitionRecord.UrlOf(id));
        }));

    public Task<IActionResult> OnPostPublishAsync(string id, [FromServices] PublishContentHandler publish) =>
        WithAsync(id, item => SaveThenAsync(item, isNew: false, saved => PublishAsync(publish, saved)));

    public Task<IActionResult> OnPostPreviewAsync(string id) =>
        WithAsync(id, item => SaveThenAsync(item, isNew: false, saved => Task.FromResult<IActionResult>(LocalRedirect(UrlOf(saved) + "/xem-truoc"))));

    public Task<IActionResult> OnPostUnpublishAsync(string id, [FromServices] UnpublishContentHandler unpublish) =>
        WithAsync(id, item => SaveThenAsync(item, isNew: false, async saved =>
            await AfterAsync(await unpublish.HandleAsync(new UnpublishContent(id), Actor, Aborted), saved, "items.said.unpublished")));

    public Task<IActionResult> OnPostCloneAsync(string id, [FromServices] CloneContentHandler clone) =>
        WithAsync(id, async item => await AfterAsync(await clone.HandleAsync(new CloneContent(id), Actor, Aborted), item, "items.said.cloned"));

    public Task<IActionResult> OnPostDiscardAsync(string id, [FromServices] DiscardDraftHandler discard) =>
        WithAsync(id, async item => await AfterAsync(await discard.HandleAsync(new DiscardDraft(id), Actor, Aborted), item, "items.said.discarded"));

    public Task<IActionResult> OnPostDeleteAsync(string id, string? reason, [FromServices] DeleteContentHandler delete) =>
        WithAsync(id, async item =>
        {
            var outcome = await delete.HandleAsync(new DeleteContent(id, string.IsNullOrWhiteSpace(reason) ? null : TextNormalForm.Clean(reason.Trim())), Actor, Aborted);
            return outcome.Succeeded ? Done("items.said.deleted", "/toa-soan/noi-dung") : await ShowAsync(item, outcome.Refusals);
        });

    private async Task<IActionResult> WithAsync(string id, Func<ContentItem, Task<IActionResult>> act)
    {
        if (await _store.FindAsync(id, VersionKind.Latest, Aborted) is not { } item) return NotFound();
        Desk = await lending.ForAsync(id, base.Actor, Aborted);
        return await act(item);
    }

    private async Task<IActionResult> AfterAsync(Outcome<ContentItem> outcome, ContentItem shown, string textKey) =>
        outcome.Value is { } item ? Done(textKey, UrlOf(item)) : await ShowAsync(shown, outcome.Refusals);
}
