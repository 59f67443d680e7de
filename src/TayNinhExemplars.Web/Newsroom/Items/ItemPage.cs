using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>What the pages that write share: take the form, save it, and on any refusal show it again with what was typed.</summary>
public abstract class ItemPage(ItemForms forms, EditItem edit, ContentStore store, ReadableItem readable) : NewsroomPage
{
    public ItemForm Form { get; private set; } = null!;

    protected static string UrlOf(ContentItem item) => "/toa-soan/noi-dung/" + item.ContentItemId;

    protected async Task<IActionResult> ShowAsync(ContentItem item, Refusals? refusals = null)
    {
        if (await forms.ComposeAsync(item, Actor, refusals ?? new Refusals(), Aborted) is not { } form) return NotFound();
        Form = form;
        var mayRead = form.Actions.Save || form.Actions.Preview || (item.Published && Actor.May(ContentPermissions.ViewContent, item));
        if (!mayRead) return Forbid();
        if (refusals is not { Any: true }) return Page();
        if (refusals.Any(r => r.Code == "content.stale")) Form = form with { Conflict = await ConflictAsync(item) };
        var page = Page();
        page.StatusCode = OutcomeToHttp.StatusOf(refusals);
        return page;
    }

    /// <summary>Saves what the form says; null when nothing was refused, with the saved item in <paramref name="saved"/>.</summary>
    protected async Task<(ContentItem? Saved, IActionResult? Refusal)> SaveAsync(ContentItem stored, bool isNew)
    {
        var edited = await edit.ReadAsync(stored, await Request.ReadFormAsync(Aborted), Actor, Aborted);
        if (!isNew && !edited.HasChanged && edited.BasedOn == stored.ContentItemVersionId) return (stored, null);
        var outcome = await edit.SaveAsync(edited, Actor, Aborted);
        return outcome.Value is { } saved ? (saved, null) : (null, await ShowAsync(edited.Item, outcome.Refusals));
    }

    protected async Task<IActionResult> SaveThenAsync(ContentItem stored, bool isNew, Func<ContentItem, Task<IActionResult>> then)
    {
        var (saved, refusal) = await SaveAsync(stored, isNew);
        return saved is null ? refusal! : await then(saved);
    }

    protected Task<IActionResult> SaidAsync(string textKey, ContentItem item) => Task.FromResult(Done(textKey, UrlOf(item)));

    protected async Task<IActionResult> PublishAsync(PublishContentHandler publish, ContentItem saved)
    {
        var outcome = await publish.HandleAsync(new PublishContent(saved.ContentItemId, saved.ContentItemVersionId), Actor, Aborted);
        // The text is safe as a draft by now; only the publication was refused.
        return outcome.Succeeded ? Done("items.said.published", UrlOf(saved)) : await ShowAsync(saved, outcome.Refusals);
    }

    private async Task<Conflict?> ConflictAsync(ContentItem typed) =>
        await store.FindAsync(typed.ContentItemId, VersionKind.Latest, Aborted) is { } stored
            ? new Conflict(stored.Author, stored.ModifiedUtc, await readable.DifferencesAsync(stored, typed, Aborted))
            : null;
}
