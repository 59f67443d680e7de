using System.Text.Json.Nodes;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

public sealed record ReuseStory(string SourceContentItemId);

/// <summary>Khai thác lại: another channel's own copy of a published story, which keeps its source and hears when that is corrected or withdrawn.</summary>
public sealed class ReuseStoryHandler(SiteDbContext db, ContentStore store, CloneContentHandler clone, SaveDraftHandler save, AuditTrail audit)
{
    public async Task<Outcome<ContentItem>> HandleAsync(ReuseStory input, Actor actor, CancellationToken ct = default)
    {
        if (await store.FindAsync(input.SourceContentItemId, VersionKind.Published, ct) is not { ContentType: "Story" } source) return Refusals.Because("broadcast.bulletin.source");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var cloned = await clone.HandleAsync(new CloneContent(source.ContentItemId), actor, ct);
        if (cloned.Value is not { } copy) return cloned;
        // The copy is made from what readers see, not from a draft somebody is still writing.
        foreach (var part in new[] { "Story", "MarkdownBodyPart" })
            if (source.Part(part) is { } json) copy.Content[part] = json.DeepClone();
        copy.PartOrNew("TitlePart")["Title"] = source.DisplayText;
        copy.PartOrNew("Story")["Source"] = new JsonObject { ["Text"] = SourceLine(source) };
        copy.Content["ReusedFrom"] = new JsonObject { ["ContentItemId"] = source.ContentItemId, ["ContentItemVersionId"] = source.ContentItemVersionId, ["Title"] = source.DisplayText };
        var saved = await save.HandleAsync(new SaveDraft(copy, copy.ContentItemVersionId), actor, ct);
        if (saved.Value is not { } made) return saved;
        db.Add(new StoryReuseRow
        {
            CopyContentItemId = made.ContentItemId, SourceContentItemId = source.ContentItemId, SourceVersionId = source.ContentItemVersionId, SourceTitle = source.DisplayText,
            UserId = actor.Id, AtUtc = made.ModifiedUtc ?? default,
        });
        await audit.RecordAsync(new AuditEntry("story.reused", "content", made.ContentItemId, made.DisplayText, Details: source.ContentItemId), actor, ct);
        await write.CommitAsync(ct);
        return made;
    }

    private static string SourceLine(ContentItem source)
    {
        var by = source.Field("Story", "ByLine")?.Text("Text") ?? "";
        var path = source.Part("AutoroutePart")?.Text("Path") ?? "";
        return string.Join(" – ", new[] { by, source.DisplayText, path.Length > 0 ? "/" + path.TrimStart('/') : "" }.Where(t => t.Length > 0));
    }
}
