using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>What was deleted and can be taken back, of the types the person may delete something of.</summary>
public sealed class BinModel(ContentStore store, ContentDefinitionStore definitions) : NewsroomPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public int Trang { get; set; } = 1;
    public IReadOnlyList<DeletedContent> Items { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Types { get; private set; } = new Dictionary<string, string>();
    public bool HasMore { get; private set; }

    public async Task OnGetAsync()
    {
        Trang = Math.Clamp(Trang, 1, 100_000);
        Types = (await definitions.GetAsync(Aborted)).Types.ToDictionary(t => t.Key, t => t.Value.DisplayName);
        var found = await store.BinAsync(PageSize + 1, (Trang - 1) * PageSize, Aborted);
        HasMore = found.Count > PageSize;
        Items = [.. found.Take(PageSize).Where(i => Actor.MayWithSome(ContentPermissions.DeleteContent, i.ContentType))];
    }

    public async Task<IActionResult> OnPostAsync(string id, [FromServices] RestoreContentHandler restore)
    {
        var outcome = await restore.HandleAsync(new RestoreContent(id), Actor, Aborted);
        if (outcome.Succeeded) return Done("items.said.unbinned", "/toa-soan/noi-dung/" + outcome.Value!.ContentItemId);
        await OnGetAsync();
        return Refused(outcome.Refusals);
    }
}
