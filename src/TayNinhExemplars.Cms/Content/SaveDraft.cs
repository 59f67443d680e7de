using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <param name="Item">The whole item as it shall be; an empty or unknown id makes a new one.</param>
/// <param name="BasedOn">The version the person started from. A newer one refuses the save; null skips the check.</param>
/// <param name="Autosave">Saved by the editor while somebody writes: the author's next save takes its place in the version list.</param>
public sealed record SaveDraft(ContentItem Item, string? BasedOn, bool Autosave = false);

/// <summary>
/// Stores a new latest version; what is published stays published. Every save is a version of its own (but for autosaves,
/// which give way to the next), so a text once acknowledged can always be found again.
/// </summary>
public sealed class SaveDraftHandler(ContentWriter writer, ContentChecks checks, ContentDefinitionStore definitions, IContentCompletion completion, TimeProvider clock)
{
    public async Task<Outcome<ContentItem>> HandleAsync(SaveDraft input, Actor actor, CancellationToken ct = default)
    {
        var item = input.Item.Clone();
        if (!Ids.IsValid(item.ContentItemId)) item.ContentItemId = Ids.New();
        await checks.NormaliseAsync(item, ct);

        await using var write = await writer.BeginAsync(ct);
        var row = await writer.LatestAsync(item.ContentItemId, ct);
        // Somebody deleted it while the form was open: the text stays in the form, the item in the bin.
        if (row is null && await writer.IsInBinAsync(item.ContentItemId, ct)) return Refusals.Because("content.deleted");
        var latest = ContentStore.ToItem(row);
        var refusals = ContentRules.CanSave(await definitions.TypeAsync(item.ContentType, ct), item, latest, input.BasedOn, actor);
        if (refusals.Any) return refusals;

        refusals = ContentRules.CanPlan(item, latest, actor);
        if (refusals.Any) return refusals;
        if (!ContentRules.MayPlan(item, latest, actor)) ContentPlans.Remove(item, ContentPlans.Publish);
        refusals = await checks.Watch.MaySaveAsync(item, latest, actor, ct);
        if (refusals.Any) return refusals;

        var now = clock.UtcSecondsNow();
        item.ContentItemVersionId = Ids.New();
        item.Latest = true;
        item.Published = false;
        item.CreatedUtc = latest?.CreatedUtc ?? now;
        item.ModifiedUtc = now;
        item.PublishedUtc = latest?.PublishedUtc;
        item.Owner = OwnerOf(item, latest, actor);
        item.Author = actor.Name;
        await writer.CompleteAsync(item, completion, ct);
        refusals = await checks.CheckAsync(item, forPublication: false, ct);
        if (refusals.Any) return refusals;

        if (row is not null)
        {
            // Minutes of writing are one version, not twenty: an unpublished autosave gives way to its author's next save.
            if (row.Autosaved && !row.Published && row.Author == actor.Name) writer.Remove(row);
            else row.Latest = false;
            await writer.SaveAsync(ct);
        }
        writer.Insert(item).Autosaved = input.Autosave;
        await writer.RecordAsync(item.ContentItemId, item.ContentType, "Saved", isNew: row is null, ct);
        // A series of autosaves is told once; the version list has each of them.
        if (!input.Autosave || row is not { Autosaved: true }) await writer.TellAsync(ContentNews.Of(row is null ? "created" : "saved", item, actor), ct);
        await checks.Watch.SavedAsync(item, actor, ct);
        await write.CommitAsync(ct);
        return item;
    }

    private static string OwnerOf(ContentItem item, ContentItem? latest, Actor actor)
    {
        if (latest is null) return item.Owner.Length > 0 && actor.May(ContentPermissions.EditContentOwner, item.ContentType, own: false) ? item.Owner : actor.Id;
        return item.Owner.Length > 0 && actor.May(ContentPermissions.EditContentOwner, latest) ? item.Owner : latest.Owner;
    }
}
