using System.Text.Json.Nodes;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <param name="Item">The stored item with what the form says.</param>
/// <param name="HasChanged">False when the form says nothing new.</param>
public sealed record EditedItem(ContentItem Item, string? BasedOn, bool HasChanged);

/// <summary>Brings a posted editor form onto an item and saves it: for the page's buttons and for autosave alike.</summary>
public sealed class EditItem(ContentForm form, ContentDefinitionStore definitions, FieldChoices choices, UserDirectory users, SaveDraftHandler save)
{
    private const string Owner = "CommonPart.Owner", Comment = "AuditTrailPart.Comment";

    public async Task<EditedItem> ReadAsync(ContentItem stored, IFormCollection posted, Actor actor, CancellationToken ct)
    {
        var item = stored.Clone();
        await form.ApplyAsync(item, await ValuesAsync(item, posted, actor, ct), ct);
        var isReassigned = false;
        if (posted.TryGetValue(Owner, out var owner) && owner.ToString() is { Length: > 0 } id && id != item.Owner && await users.FindAsync(id, ct) is not null)
        {
            item.Owner = id;
            isReassigned = true;
        }
        var basedOn = posted["BasedOn"].ToString();
        return new EditedItem(item, basedOn.Length > 0 ? basedOn : null, isReassigned || posted[Comment].ToString().Trim().Length > 0 || !SaysTheSame(stored, item));
    }

    public Task<Outcome<ContentItem>> SaveAsync(EditedItem edited, Actor actor, CancellationToken ct, bool autosave = false) =>
        save.HandleAsync(new SaveDraft(edited.Item, edited.BasedOn, autosave), actor, ct);

    private async Task<PostedForm> ValuesAsync(ContentItem item, IFormCollection posted, Actor actor, CancellationToken ct)
    {
        var names = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var all = await definitions.GetAsync(ct);
        foreach (var (part, field) in all.Type(item.ContentType) is { } type ? all.FieldsOf(type) : [])
        {
            var path = $"{part.Name}.{field.Name}";
            if (EditorPartials.OfField(field) == "Tags" && posted.TryGetValue(path + ".TermContentItemIds", out var terms))
            {
                var words = (await choices.TermsAsync(field.Settings.Settings<TaxonomyFieldSettings>().TaxonomyContentItemId, ct)).ToDictionary(t => t.Id, t => t.Text);
                names[path + ".TagNames"] = [.. PostedForm.Split(terms).Where(words.ContainsKey).Select(id => words[id])];
            }
            if (field.FieldName == "UserPickerField" && posted.TryGetValue(path + ".UserIds", out var ids))
                names[path + ".UserNames"] = [.. (await choices.UsersAsync(PostedForm.Split(ids), ct)).Select(u => u.Text)];
        }
        var ignored = ItemForms.MayPublish(actor, item) ? new HashSet<string>() : ["PublishLaterPart", "ArchiveLaterPart"];
        return new PostedForm(posted, ignored, names);
    }

    /// <summary>An absent value and an empty one say the same; the note on the last save is not part of the text.</summary>
    public static bool SaysTheSame(ContentItem a, ContentItem b) => JsonNode.DeepEquals(Essence(a.Content, top: true), Essence(b.Content, top: true));

    private static JsonNode? Essence(JsonNode? node, bool top = false)
    {
        switch (node)
        {
            case JsonObject json:
                var kept = new JsonObject();
                foreach (var (key, value) in json)
                    if (!(top && key == "AuditTrailPart") && Essence(value) is { } essence) kept[key] = essence;
                return kept.Count > 0 || top ? kept : null;
            case JsonArray array:
                return array.Count > 0 ? new JsonArray([.. array.Select(v => Essence(v) ?? "")]) : null;
            case JsonValue value when value.TryGetValue<string>(out var text):
                return text.Length > 0 ? JsonValue.Create(TextNormalForm.Clean(text).ReplaceLineEndings("\n").Trim()) : null;
            case JsonValue value when value.TryGetValue<bool>(out var flag) && !flag:
                return null;
            default:
                return node?.DeepClone();
        }
    }
}
