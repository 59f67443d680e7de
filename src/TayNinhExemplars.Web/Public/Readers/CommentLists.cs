using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>Comments below an item, and the page with all of them.</summary>
public sealed class CommentLists(ContentStore store, PublicComments comments, ReaderSettingsStore settings, CommentTexts said, Texts texts)
{
    private const int OnTheItem = 10;
    private static readonly (string Value, CommentOrder Order)[] Orders = [("moi", CommentOrder.Newest), ("cu", CommentOrder.Oldest), ("thich", CommentOrder.MostLiked)];

    public static string PathOf(string contentItemId) => "/y-kien/bai/" + contentItemId;

    public async Task<Shape> SectionAsync(ContentItem item, ReaderSettings rules, bool any, DateTime now, CancellationToken ct)
    {
        var page = any ? await comments.OfItemAsync(item.ContentItemId, CommentOrder.Newest, 1, ct, OnTheItem) : new PublicCommentPage([], 0, 0, 1, OnTheItem);
        return List("Comments", item, page, rules, now, CommentOrder.Newest)
            .With("Orders", page.Threads > 1 ? OrdersOf(item.ContentItemId, CommentOrder.Newest) : [])
            .With("AllUrl", page.Threads > OnTheItem ? PathOf(item.ContentItemId) : null)
            .With("AllText", texts.Get("comments.all", ColumnNumbers.Count(page.Total)));
    }

    public async Task<PageOutcome> PageAsync(string contentItemId, IQueryCollection query, SiteInfo site, PageHeads heads, DateTime now, CancellationToken ct)
    {
        if (await store.FindAsync(contentItemId, ct: ct) is not { } item || ItemUrls.Of(item).Length == 0) return PageOutcome.NotFound;
        var rules = await settings.GetAsync(ct);
        if (!rules.Comments || !Interaction.CommentedTypes.Contains(item.ContentType)) return PageOutcome.NotFound;
        var order = Orders.FirstOrDefault(o => o.Value == query["xep"]).Order;
        var page = await comments.OfItemAsync(contentItemId, order, int.TryParse(query["trang"], out var number) ? number : 1, ct);
        if (page.Number > page.Pages) return PageOutcome.NotFound;
        var body = List("CommentPage", item, page, rules, now, order)
            .With("ItemTitle", item.DisplayText).With("ItemUrl", ItemUrls.Of(item))
            .With("PageText", page.Pages > 1 ? texts.Get("column.search.page", page.Number, page.Pages) : null)
            .With("PreviousUrl", page.Number > 1 ? UrlOf(contentItemId, order, page.Number - 1) : null)
            .With("NextUrl", page.Number < page.Pages ? UrlOf(contentItemId, order, page.Number + 1) : null)
            .With("Orders", OrdersOf(contentItemId, order));
        var head = await heads.ForAsync(site, texts.Get("comments.title", item.DisplayText), null, PathOf(contentItemId), ct);
        return new ColumnPage(body, head with { NoIndex = true }, [PageTag.Item(contentItemId), PageTag.Site]);
    }

    private static string UrlOf(string contentItemId, CommentOrder by, int page) => $"{PathOf(contentItemId)}?xep={Orders.First(o => o.Order == by).Value}" + (page > 1 ? $"&trang={page}" : "");

    private List<OrderView> OrdersOf(string contentItemId, CommentOrder shown) =>
        [.. Orders.Select(o => new OrderView(texts["comments.order." + o.Value], UrlOf(contentItemId, o.Order, 1), o.Order == shown ? "true" : ""))];

    private Shape List(string type, ContentItem item, PublicCommentPage page, ReaderSettings rules, DateTime now, CommentOrder order)
    {
        var mode = Interaction.ModeOf(item, rules, now);
        var form = said.Form(item, rules, mode);
        return new Shape(type)
            .With("ItemId", item.ContentItemId)
            .With("Comments", page.Comments.Select(c => said.View(c, item, mode != CommentMode.Closed)).ToList())
            .With("CountText", page.Total == 0 ? texts["comments.none"] : texts.Get("comments.count", ColumnNumbers.Count(page.Total)))
            .With("Form", form.MayComment || form.MayAsk ? form.Shape : null)
            .With("ClosedText", form.MayComment ? null : form.ModeText)
            .With("Order", order.ToString());
    }
}
