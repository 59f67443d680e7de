using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Newsroom.Relay;

/// <summary>Khai thác lại: takes a published story over for one's own channel.</summary>
public sealed class ReuseModel(ContentStore store) : NewsroomPage
{
    public ContentItem Source { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, [FromServices] ReuseStoryHandler reuse)
    {
        if (!await LoadAsync(id)) return NotFound();
        var outcome = await reuse.HandleAsync(new ReuseStory(id), Actor, Aborted);
        return outcome.Value is { } copy ? Done("stations.reuse.done", "/toa-soan/noi-dung/" + copy.ContentItemId) : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await store.FindAsync(id, VersionKind.Published, Aborted) is not { ContentType: "Story" } source) return false;
        Source = source;
        return true;
    }
}
