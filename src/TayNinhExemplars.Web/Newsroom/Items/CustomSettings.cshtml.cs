using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Web.Newsroom.Administration;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>Settings that are content types of their own (<c>custom-settings</c>), edited with the fields that the type names; templates read them under <c>Site.Properties</c>.</summary>
[NeedsPermission(nameof(FeaturesPermissions.ManageSettings))]
public sealed class CustomSettingsModel(ItemForms forms, EditItem edit, ContentDefinitionStore definitions, ContentChecks checks, KeyedDocuments documents) : AdministrationPage
{
    public const string Path = "/toa-soan/quan-tri/cai-dat-rieng";
    private const string Document = "CustomSettings";

    public IReadOnlyList<TypeDefinition> Types { get; private set; } = [];
    public ItemForm? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? type)
    {
        if (!await LoadAsync(type)) return NotFound();
        if (!string.IsNullOrEmpty(type)) Form = await forms.ComposeAsync(await StoredAsync(type), Actor, new Refusals(), Aborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? type)
    {
        if (!await LoadAsync(type) || string.IsNullOrEmpty(type)) return NotFound();
        var item = (await edit.ReadAsync(await StoredAsync(type), await Request.ReadFormAsync(Aborted), Actor, Aborted)).Item;
        await checks.NormaliseAsync(item, Aborted);
        if (await checks.CheckAsync(item, forPublication: true, Aborted) is { Any: true } refusals)
        {
            Form = await forms.ComposeAsync(item, Actor, refusals, Aborted);
            return Refused(refusals);
        }
        await ChangeAsync("settings.changed", "site", type, () => documents.PutAsync(Document, [KeyValuePair.Create(type, (JsonNode?)item.ToJson())], Aborted));
        return Done("form.saved", $"{Path}/{type}");
    }

    private async Task<bool> LoadAsync(string? type)
    {
        Types = [.. (await definitions.GetAsync(Aborted)).Types.Values.Where(t => t.Common.Stereotype == Document).OrderBy(t => t.DisplayName, StringComparer.Ordinal)];
        return string.IsNullOrEmpty(type) || Types.Any(t => t.Name == type);
    }

    private async Task<ContentItem> StoredAsync(string type)
    {
        var item = (await documents.GetAsync(Document, Aborted)).GetValueOrDefault(type) is JsonObject kept ? ((JsonObject)kept.DeepClone()).ToContentItem() : new ContentItem();
        item.ContentType = type;
        if (!Ids.IsValid(item.ContentItemId)) item.ContentItemId = Ids.New();
        return item;
    }
}
