using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>Items that keep a tree: taxonomies and menus. A change is a new published version, so it can be undone in the list of versions.</summary>
public abstract class TreePage(ContentStore store, SaveAndPublishHandler save) : AdministrationPage
{
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Parent { get; set; }
    [BindProperty] public string? Entry { get; set; }
    [BindProperty] public string? BasedOn { get; set; }

    public abstract string ContentType { get; }
    public abstract string Path { get; }
    public abstract string TitleKey { get; }

    /// <summary>Whether an entry leads to an address of its own.</summary>
    public virtual bool HasUrl => false;
    public IReadOnlyList<ContentItem> Items { get; private set; } = [];
    public ContentItem? Item { get; private set; }
    public IReadOnlyList<TreeLine> Lines { get; private set; } = [];

    protected abstract TreeEdit TreeOf(ContentItem item);
    protected abstract JsonObject NewEntry(ContentItem item, string text, string url);
    protected abstract JsonArray ChildrenOf(JsonObject entry);
    protected abstract void Rename(JsonObject entry, string text, string url);

    public async Task<IActionResult> OnGetAsync(string? id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostAddAsync(string? id) => EditAsync(id, needsText: true, tree => tree.Add(NewEntry(Item!, Clean(Text), Clean(Address)), Parent, ChildrenOf));

    public Task<IActionResult> OnPostRenameAsync(string? id) => EditAsync(id, needsText: true, tree =>
    {
        if (tree.Find(Entry) is { } entry) Rename(entry, Clean(Text), Clean(Address));
    });

    public Task<IActionResult> OnPostUpAsync(string? id) => EditAsync(id, needsText: false, tree => tree.Move(Entry, -1));

    public Task<IActionResult> OnPostDownAsync(string? id) => EditAsync(id, needsText: false, tree => tree.Move(Entry, 1));

    public async Task<IActionResult> OnPostUnderAsync(string? id)
    {
        if (!await LoadAsync(id) || Item is null) return NotFound();
        return TreeOf(Item.Clone()).MoveUnder(Entry, Parent, ChildrenOf) ? await EditAsync(id, needsText: false, tree => tree.MoveUnder(Entry, Parent, ChildrenOf)) : Refused(Refusals.Because("admin.tree-inside", nameof(Parent)));
    }

    public Task<IActionResult> OnPostRemoveAsync(string? id) => EditAsync(id, needsText: false, tree => tree.Remove(Entry));

    private async Task<IActionResult> EditAsync(string? id, bool needsText, Action<TreeEdit> change)
    {
        if (!await LoadAsync(id) || Item is null) return NotFound();
        if (needsText && Clean(Text) is not { Length: > 0 and <= 250 }) return Refused(Refusals.Because("admin.required", nameof(Text)));
        change(TreeOf(Item));
        var saved = await save.HandleAsync(new SaveAndPublish(Item, BasedOn ?? Item.ContentItemVersionId), Actor, Aborted);
        return saved.Succeeded ? Done("form.saved", $"{Path}/{Item.ContentItemId}") : Refused(saved.Refusals);
    }

    private async Task<bool> LoadAsync(string? id)
    {
        Items = (await store.LatestAsync(new ContentFilter { ContentTypes = [ContentType] }, 200, ct: Aborted)).Items;
        if (string.IsNullOrEmpty(id)) return true;
        Item = Items.FirstOrDefault(i => i.ContentItemId == id);
        if (Item is null) return false;
        Lines = TreeOf(Item).Lines;
        return true;
    }
}
