using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>Saves and publishes as one: a refused publication leaves the store as it was, so a program can simply try again.</summary>
public sealed record SaveAndPublish(ContentItem Item, string? BasedOn);

public sealed class SaveAndPublishHandler(SiteDbContext db, SaveDraftHandler save, PublishContentHandler publish)
{
    public async Task<Outcome<ContentItem>> HandleAsync(SaveAndPublish input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var saved = await save.HandleAsync(new SaveDraft(input.Item, input.BasedOn), actor, ct);
        if (saved.Value is not { } draft) return saved;
        var published = await publish.HandleAsync(new PublishContent(draft.ContentItemId, draft.ContentItemVersionId), actor, ct);
        if (published.Succeeded) await write.CommitAsync(ct);
        return published;
    }
}
