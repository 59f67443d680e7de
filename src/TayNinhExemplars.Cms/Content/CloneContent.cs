using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

public sealed record CloneContent(string ContentItemId);

/// <summary>A new draft with the same content, owned by who cloned it; path and alias are made anew, plans are not copied.</summary>
public sealed class CloneContentHandler(ContentStore store, SaveDraftHandler save, Texts texts)
{
    public async Task<Outcome<ContentItem>> HandleAsync(CloneContent input, Actor actor, CancellationToken ct = default)
    {
        var source = await store.FindAsync(input.ContentItemId, VersionKind.Latest, ct);
        var refusals = ContentRules.CanClone(source, actor);
        if (refusals.Any) return refusals;

        var copy = source!.Clone();
        copy.ContentItemId = "";
        copy.Owner = "";
        copy.DisplayText = texts.Get("content.clone.title", source.DisplayText);
        if (copy.Part("TitlePart") is { } title) title["Title"] = copy.DisplayText;
        if (copy.Part("AutoroutePart") is { } route)
        {
            route.Remove("Path");
            route["SetHomepage"] = false;
        }
        copy.Part("AliasPart")?.Remove("Alias");
        copy.Part("PublishLaterPart")?.Remove("ScheduledPublishUtc");
        copy.Part("ArchiveLaterPart")?.Remove("ScheduledArchiveUtc");
        return await save.HandleAsync(new SaveDraft(copy, null), actor, ct);
    }
}
