using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

public sealed record RestoreVersion(string ContentItemId, string ContentItemVersionId, string? BasedOn = null);

/// <summary>Makes an old version the new latest draft. Nothing between is lost: it is one more version.</summary>
public sealed class RestoreVersionHandler(ContentStore store, SaveDraftHandler save)
{
    public async Task<Outcome<ContentItem>> HandleAsync(RestoreVersion input, Actor actor, CancellationToken ct = default)
    {
        var old = await store.FindVersionAsync(input.ContentItemVersionId, ct);
        if (old is null || old.ContentItemId != input.ContentItemId) return Refusals.Because("content.missing");
        if (await store.FindAsync(input.ContentItemId, VersionKind.Latest, ct) is null) return Refusals.Because("content.missing");
        old.Owner = "";
        return await save.HandleAsync(new SaveDraft(old, input.BasedOn), actor, ct);
    }
}
