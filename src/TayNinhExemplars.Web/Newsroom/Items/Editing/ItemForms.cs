using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>Makes the editor form of an item from its type: a field for every part and field that can be edited, with what is wrong beside it.</summary>
public sealed class ItemForms(ContentDefinitionStore definitions, Kinds kinds, FieldChoices choices, ContentStore store, Texts texts)
{
    /// <summary>Null when the type is not known any more.</summary>
    public async Task<ItemForm?> ComposeAsync(ContentItem item, Actor actor, Refusals refusals, CancellationToken ct)
    {
        var all = await definitions.GetAsync(ct);
        if (all.Type(item.ContentType) is not { } type) return null;
        var stored = await store.FindAsync(item.ContentItemId, VersionKind.Latest, ct);
        var published = stored is null ? null : stored.Published ? stored : await store.FindAsync(item.ContentItemId, VersionKind.Published, ct);
        var fields = new List<(EditorField Field, string Kind)>();
        foreach (var (field, kind) in Fields(item, type, all, MayPublish(actor, item)))
            fields.Add((await FillAsync(WithErrors(field, refusals), item, actor, ct), kind));

        var hasBody = fields.Exists(f => f.Field.Partial is "Markdown" or "Html");
        bool IsSide((EditorField Field, string Kind) f) => EditorPartials.IsOnTheSide(f.Kind) && (hasBody || f.Kind.EndsWith("Part", StringComparison.Ordinal));
        return new ItemForm(item, type, Actions(actor, item, stored, published))
        {
            Main = [.. fields.Where(f => !IsSide(f)).Select(f => f.Field)],
            Side = [.. Groups(fields.Where(IsSide))],
            Errors = [.. General(refusals, fields.Select(f => f.Field.Path).ToList())],
            BasedOn = stored?.ContentItemVersionId ?? "",
            IsNew = stored is null,
            IsPublished = published is not null,
            PublishedUtc = published?.PublishedUtc,
            ScheduledUtc = stored is { Published: false } ? ContentItemJson.ParseDate(stored.Part("PublishLaterPart")?.Text("ScheduledPublishUtc")) : null,
        };
    }

    private async Task<EditorField> FillAsync(EditorField field, ContentItem item, Actor actor, CancellationToken ct) => field.Partial == "Common"
        ? field with { Chosen = await choices.UsersAsync(item.Owner.Length > 0 ? [item.Owner] : [], ct), IsReadOnly = !actor.May(ContentPermissions.EditContentOwner, item) }
        : await choices.FillAsync(field, ct);

    public static bool MayPublish(Actor actor, ContentItem item) => actor.May(ContentPermissions.PublishContent, item);

    private IEnumerable<(EditorField Field, string Kind)> Fields(ContentItem item, TypeDefinition type, ContentDefinitions all, bool mayPublish)
    {
        foreach (var part in type.Parts.OrderBy(p => EditorPartials.Order(p.Common.Position)))
        {
            var json = item.Part(part.Name) ?? [];
            if (EditorPartials.OfPart(part.PartName) is { } partial && kinds.Part(part.PartName) is not null)
            {
                var field = new EditorField(part.Name, part.Common.DisplayName ?? part.Name, partial, json, part.Settings)
                {
                    Hint = part.Common.Description,
                    Editor = part.Common.Editor,
                    IsRequired = part.PartName == "TitlePart",
                    // A plan publishes by itself, so only who may publish may make one.
                    IsReadOnly = partial == "Schedule" && !mayPublish,
                };
                yield return (field, part.PartName);
            }
            foreach (var definition in all.Fields(part.PartName).OrderBy(f => EditorPartials.Order(f.Common.Position)))
            {
                var kind = kinds.Field(definition.FieldName);
                yield return (new EditorField($"{part.Name}.{definition.Name}", definition.DisplayName, EditorPartials.OfField(definition), json[definition.Name] as System.Text.Json.Nodes.JsonObject ?? [], definition.Settings)
                {
                    Hint = kind?.Hint(definition.Settings) ?? definition.Common.Description,
                    Editor = definition.Common.Editor,
                    IsRequired = kind?.IsRequired(definition.Settings) ?? false,
                }, definition.FieldName);
            }
        }
    }

    private IEnumerable<EditorGroup> Groups(IEnumerable<(EditorField Field, string Kind)> side)
    {
        var list = side.ToList();
        string GroupOf(string kind) => kind switch
        {
            "PublishLaterPart" or "ArchiveLaterPart" => "items.group.schedule",
            "AutoroutePart" or "AliasPart" or "SeoMetaPart" => "items.group.address",
            "CommonPart" or "AuditTrailPart" => "items.group.record",
            _ => "items.group.about",
        };
        foreach (var key in new[] { "items.group.about", "items.group.schedule", "items.group.record", "items.group.address" })
            if (list.Where(f => GroupOf(f.Kind) == key).Select(f => f.Field).ToList() is { Count: > 0 } fields) yield return new EditorGroup(texts[key], fields);
    }

    private EditorField WithErrors(EditorField field, Refusals refusals) =>
        field with { Errors = [.. refusals.Where(r => IsAt(r.Field, field.Path)).Select(texts.Of).Distinct(StringComparer.Ordinal)] };

    private IEnumerable<string> General(Refusals refusals, IReadOnlyList<string> paths) =>
        refusals.Where(r => !paths.Any(p => IsAt(r.Field, p))).Select(texts.Of).Distinct(StringComparer.Ordinal);

    // A part's own errors end in a member ("TitlePart.Title"); its fields are longer paths of their own.
    private static bool IsAt(string field, string path) =>
        field == path || (field.StartsWith(path + ".", StringComparison.Ordinal) && field.IndexOf('.', path.Length + 1) < 0);

    private static ItemActions Actions(Actor actor, ContentItem item, ContentItem? stored, ContentItem? published) => new(
        Save: actor.May(ContentPermissions.EditContent, stored ?? item),
        Publish: MayPublish(actor, stored ?? item),
        Unpublish: !ContentRules.CanUnpublish(published, actor).Any,
        Delete: !ContentRules.CanDelete(stored, published, actor).Any,
        Copy: !ContentRules.CanClone(stored, actor).Any,
        Preview: stored is not null && actor.May(ContentPermissions.PreviewContent, stored),
        Discard: stored is { Published: false } && published is not null && actor.May(ContentPermissions.EditContent, published));
}
