using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>Every version of an item, and in words what changed between two of them.</summary>
public sealed class VersionsModel(ContentStore store, ReadableItem readable, DeskLending lending) : NewsroomPage
{
    public ContentItem Item { get; private set; } = null!;
    public IReadOnlyList<ContentVersion> Versions { get; private set; } = [];
    public ContentVersion? From { get; private set; }
    public ContentVersion To { get; private set; } = null!;
    public IReadOnlyList<FieldDifference> Differences { get; private set; } = [];
    public bool MayRestore { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? tu = null, string? den = null)
    {
        if (await store.FindAsync(id, VersionKind.Latest, Aborted) is not { } item) return NotFound();
        MayRestore = Actor.May(ContentPermissions.EditContent, item);
        if (!MayRestore && !await lending.MayPreviewAsync(item, Actor, Aborted)) return Forbid();
        Item = item;
        Versions = await store.VersionsAsync(id, ct: Aborted);
        To = Versions.FirstOrDefault(v => v.ContentItemVersionId == den) ?? Versions.First(v => v.Latest);
        From = Versions.FirstOrDefault(v => v.ContentItemVersionId == tu) ?? Before(To);
        if (From is not null && await store.FindVersionAsync(From.ContentItemVersionId, Aborted) is { } before && await store.FindVersionAsync(To.ContentItemVersionId, Aborted) is { } after)
            Differences = await readable.DifferencesAsync(before, after, Aborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string version, string basedOn, [FromServices] RestoreVersionHandler restore)
    {
        var outcome = await restore.HandleAsync(new RestoreVersion(id, version, basedOn), Actor, Aborted);
        if (outcome.Succeeded) return Done("items.said.restored", "/toa-soan/noi-dung/" + id);
        var shown = await OnGetAsync(id);
        if (shown is not PageResult) return shown;
        return Refused(outcome.Refusals);
    }

    /// <summary>What readers see, unless that is the version itself: then the one before it.</summary>
    private ContentVersion? Before(ContentVersion to) =>
        Versions.FirstOrDefault(v => v.Published && v != to) ?? Versions.SkipWhile(v => v != to).Skip(1).FirstOrDefault();
}
