using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>The list of content with its filters; all of them stand in the address, so that a view can be kept and sent.</summary>
public sealed class ListModel(ContentStore store, ItemSearch search) : NewsroomPage
{
    private const int PageSize = 30, MostFound = 500;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Loai { get; set; }
    [BindProperty(SupportsGet = true)] public ContentStatus TrangThai { get; set; }
    [BindProperty(SupportsGet = true)] public string? TacGia { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? Tu { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? Den { get; set; }
    [BindProperty(SupportsGet = true)] public string? Xep { get; set; }
    [BindProperty(SupportsGet = true)] public bool CuaToi { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sau { get; set; }

    public IReadOnlyDictionary<string, TypeDefinition> Types { get; private set; } = new Dictionary<string, TypeDefinition>();
    public IReadOnlyList<TypeDefinition> Creatable { get; private set; } = [];
    public ContentPage Found { get; private set; } = new([], null);

    public async Task OnGetAsync()
    {
        Types = (await search.TypesForAsync(Actor, Aborted)).ToDictionary(t => t.Name);
        Creatable = await search.CreatableForAsync(Actor, Aborted);
        IReadOnlyList<string> types = Loai is { Length: > 0 } ? Types.ContainsKey(Loai) ? [Loai] : [] : [.. Types.Keys];
        if (types.Count == 0) return;
        var filter = new ContentFilter
        {
            ContentTypes = types,
            Status = TrangThai,
            Owner = CuaToi ? Actor.Id : null,
            Author = string.IsNullOrWhiteSpace(TacGia) ? null : TacGia.Trim(),
            From = Tu is { } from ? LocalTime.EndOf(from.AddDays(-1)).UtcDateTime : null,
            To = Den is { } to ? LocalTime.EndOf(to).UtcDateTime : null,
            OldestFirst = Xep == "cu",
            Ids = string.IsNullOrWhiteSpace(Q) ? null : await search.IdsAsync(Q.Trim(), types, MostFound, Aborted),
        };
        Found = await store.LatestAsync(filter, PageSize, ContentCursor.Parse(Sau), Aborted);
    }

    public Task<IActionResult> OnPostPublishAsync(string[] ids, [FromServices] PublishContentHandler publish) =>
        EachAsync(ids, "items.bulk.published", async id => (await publish.HandleAsync(new PublishContent(id), Actor, Aborted)).Refusals);

    public Task<IActionResult> OnPostUnpublishAsync(string[] ids, [FromServices] UnpublishContentHandler unpublish) =>
        EachAsync(ids, "items.bulk.unpublished", async id => (await unpublish.HandleAsync(new UnpublishContent(id), Actor, Aborted)).Refusals);

    public Task<IActionResult> OnPostDeleteAsync(string[] ids, string? reason, [FromServices] DeleteContentHandler delete) =>
        EachAsync(ids, "items.bulk.deleted", async id => (await delete.HandleAsync(new DeleteContent(id, reason), Actor, Aborted)).Refusals);

    public string TypeName(ContentItem item) => Types.TryGetValue(item.ContentType, out var type) ? type.DisplayName : item.ContentType;

    public bool IsFiltered => Request.Query.Any(p => p.Key is not ("q" or "sau" or "handler") && p.Value.Count > 0 && p.Value[0] is { Length: > 0 } and not ("moi" or nameof(ContentStatus.Any)));

    public string Here => QueryOf().ToQueryString().ToUriComponent();

    public string BulkUrl(string handler)
    {
        var query = QueryOf();
        query.Add("handler", handler);
        return "/toa-soan/noi-dung" + query.ToQueryString().ToUriComponent();
    }

    public string PageUrl(ContentCursor? cursor)
    {
        var query = QueryOf();
        if (cursor is not null) query.Add("sau", cursor.ToString());
        return "/toa-soan/noi-dung" + query.ToQueryString().ToUriComponent();
    }

    private QueryBuilder QueryOf() => new(Request.Query.Where(p => p.Key is not ("handler" or "sau") && p.Value.Count > 0 && p.Value[0]!.Length > 0));

    /// <summary>Each item by itself: one that is refused is named with its reason and holds up no other.</summary>
    private async Task<IActionResult> EachAsync(string[] ids, string textKey, Func<string, Task<Refusals>> act)
    {
        var wanted = ids.Where(Ids.IsValid).Distinct().Take(PageSize).ToList();
        var titles = (await store.FindManyAsync(wanted, VersionKind.Latest, Aborted)).ToDictionary(i => i.ContentItemId, i => i.DisplayText);
        var done = 0;
        foreach (var id in wanted)
        {
            var refusals = await act(id);
            if (!refusals.Any) done++;
            foreach (var refusal in refusals) ModelState.AddModelError("", $"{titles.GetValueOrDefault(id, id)}: {Texts.Of(refusal)}");
        }
        if (ModelState.IsValid) return Done(textKey, "/toa-soan/noi-dung" + Here, done);
        if (done > 0) TempData["Notice"] = Texts.Get(textKey, done);
        await OnGetAsync();
        return Page();
    }
}
