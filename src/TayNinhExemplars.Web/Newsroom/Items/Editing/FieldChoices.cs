using System.Text.Json.Nodes;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Content.Parts;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>Finds the words behind the ids that pickers and taxonomy fields hold, and the terms they may choose from.</summary>
public sealed class FieldChoices(ContentStore store, ContentDefinitionStore definitions, UserDirectory users, Texts texts)
{
    private readonly Dictionary<string, IReadOnlyList<TermOption>> _terms = [];

    public async Task<EditorField> FillAsync(EditorField field, CancellationToken ct) => field.Partial switch
    {
        "ContentPicker" => field with { Chosen = await ItemsAsync(field.Json.Strings("ContentItemIds"), ct) },
        "UserPicker" => field with { Chosen = await UsersAsync(field.Json.Strings("UserIds"), ct) },
        "Terms" or "Tags" => field with { Terms = await TermsAsync(field.Read<TaxonomyFieldSettings>().TaxonomyContentItemId, ct) },
        _ => field,
    };

    /// <summary>The items in the order of the ids; one that is gone is still shown, so that saving does not drop it unseen.</summary>
    public async Task<IReadOnlyList<PickerOption>> ItemsAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var found = (await store.FindManyAsync(ids, VersionKind.Latest, ct)).ToDictionary(i => i.ContentItemId);
        var all = await definitions.GetAsync(ct);
        return [.. ids.Select(id => found.TryGetValue(id, out var item) ? Option(item, all) : new PickerOption(id, texts["items.picker.gone"], "", "gone", id))];
    }

    public static PickerOption Option(ContentItem item, ContentDefinitions all) => new(
        item.ContentItemId, item.DisplayText.Length > 0 ? item.DisplayText : item.ContentItemId, item.ContentType,
        item.Published ? "published" : "draft", all.Type(item.ContentType)?.DisplayName ?? item.ContentType);

    public async Task<IReadOnlyList<PickerOption>> UsersAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var names = await users.DisplayNamesAsync(ids, ct);
        return [.. ids.Select(id => new PickerOption(id, names.GetValueOrDefault(id, id), "User", "published", ""))];
    }

    public async Task<IReadOnlyList<TermOption>> TermsAsync(string? taxonomyId, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(taxonomyId)) return [];
        if (_terms.TryGetValue(taxonomyId, out var known)) return known;
        var taxonomy = await store.FindAsync(taxonomyId, VersionKind.Published, ct) ?? await store.FindAsync(taxonomyId, VersionKind.Latest, ct);
        return _terms[taxonomyId] = taxonomy is null ? [] : [.. TaxonomyPartKind.Terms(taxonomy)
            .Select(t => new TermOption(t.ContentItemId, t.DisplayText, t.Path.Count - 1, t.Json["Terms"] is not JsonArray { Count: > 0 }))];
    }
}
