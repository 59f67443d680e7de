using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <summary>
/// Writes into content what the registry has decided, as new versions under the name of who decided. What was public stays
/// public in its new form, and a draft that somebody has begun above it stays a draft.
/// </summary>
public sealed class ExemplarPages(ContentStore store, SaveDraftHandler save, PublishContentHandler publish)
{
    /// <param name="evenAsDraft">What was decided stands even when a guard (consent, say) lets no new version appear: it is then saved above what readers see.</param>
    public async Task<Refusals> ChangeAsync(string contentItemId, Action<ContentItem> change, Actor by, CancellationToken ct, bool evenAsDraft = false)
    {
        // The registry acts by its own right: whoever keeps dossiers need not be allowed to edit every story they touch.
        var actor = Actor.System with { Id = by.Id, Name = by.Name };
        var latest = await store.FindAsync(contentItemId, VersionKind.Latest, ct);
        if (latest is null) return Refusals.Because("content.missing");
        var published = await store.FindAsync(contentItemId, VersionKind.Published, ct);
        if (published is not null)
        {
            change(published);
            var saved = await save.HandleAsync(new SaveDraft(published, latest.ContentItemVersionId), actor, ct);
            if (saved.Value is not { } draft) return saved.Refusals;
            var shown = await publish.HandleAsync(new PublishContent(contentItemId, draft.ContentItemVersionId), actor, ct);
            if (!shown.Succeeded && !evenAsDraft) return shown.Refusals;
            if (latest.Published) return new Refusals();
        }
        change(latest);
        return (await save.HandleAsync(new SaveDraft(latest, null), actor, ct)).Refusals;
    }

    /// <summary>Makes the latest version the one readers see, when every guard agrees.</summary>
    public async Task<Refusals> ShowAsync(string contentItemId, Actor by, CancellationToken ct) =>
        (await publish.HandleAsync(new PublishContent(contentItemId), Actor.System with { Id = by.Id, Name = by.Name }, ct)).Refusals;
}
