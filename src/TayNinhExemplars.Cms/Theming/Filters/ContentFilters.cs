using Fluid;
using Fluid.Values;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Tags;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Filters;

/// <summary>Filters that know content items, or ids of them.</summary>
internal static class ContentFilters
{
    private const int MaxListed = 500;

    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("display_text", (input, _, _) => StringValue.Create(TagTools.Item(input)?.DisplayText ?? ""));
        filters.AddFilter("display_url", async (input, _, context) =>
        {
            var page = PageSession.Of(context);
            var url = await ItemAsync(page, input) is { } item ? await page.Context.Content.UrlOfAsync(item, page.Cancellation) : null;
            return url is null ? NilValue.Instance : StringValue.Create(page.Context.PathBase + url);
        });
        filters.AddFilter("content_item_id", async (input, _, context) =>
        {
            var page = PageSession.Of(context);
            if (input.Type != FluidValues.Array) return await ItemAsync(page, input) is { } item ? new ContentItemValue(item) : NilValue.Instance;
            var ids = input.Enumerate(context).Select(v => v.ToStringValue()).ToList();
            return Items(await page.Context.Content.FindManyAsync(ids, page.Cancellation));
        });
        filters.AddFilter("full_text", (input, _, _) => StringValue.Create(TagTools.Item(input) is { } item ? FullText(item) : ""));
        filters.AddFilter("container", async (input, _, context) =>
        {
            var page = PageSession.Of(context);
            var list = TagTools.Item(input)?.Part("ContainedPart")?.Text("ListContentItemId");
            return list is not null && await FindAsync(page, list) is { } item ? new ContentItemValue(item) : NilValue.Instance;
        });
        // The item of a localization set (or of each of several) in the language asked for, or in the page's.
        filters.AddFilter("localization_set", async (input, arguments, context) =>
        {
            var page = PageSession.Of(context);
            var culture = arguments.At(0).IsNil() ? page.Context.Culture.Name : arguments.At(0).ToStringValue();
            var sets = input.Type == FluidValues.Array ? input.Enumerate(context).Select(v => v.ToStringValue()).ToList() : [input.ToStringValue()];
            var items = await page.Context.Content.LocalizedAsync(sets, culture, page.Cancellation);
            return input.Type == FluidValues.Array ? Items(items) : items is [var only, ..] ? new ContentItemValue(only) : NilValue.Instance;
        });
        filters.AddFilter("list_count", async (input, _, context) =>
        {
            var page = PageSession.Of(context);
            return NumberValue.Create(await page.Context.Content.CountContainedAsync(Id(input), page.Cancellation));
        });
        filters.AddFilter("list_items", async (input, _, context) =>
        {
            var page = PageSession.Of(context);
            return Items(await page.Context.Content.ContainedAsync(Id(input), 0, MaxListed, page.Cancellation));
        });
    }

    internal static ArrayValue Items(IEnumerable<ContentItem> items) => new(items.Select(i => (FluidValue)new ContentItemValue(i)).ToArray());

    internal static string Id(FluidValue value) => TagTools.Item(value)?.ContentItemId ?? value.ToStringValue();

    internal static ValueTask<ContentItem?> FindAsync(PageSession page, string id) =>
        page.Context.Content.FindAsync(new ContentHandle(ContentHandleKind.ContentItemId, id), page.Cancellation);

    private static async ValueTask<ContentItem?> ItemAsync(PageSession page, FluidValue value) =>
        TagTools.Item(value) ?? (value.Type == FluidValues.String && value.ToStringValue().Length > 0 ? await FindAsync(page, value.ToStringValue()) : null);

    private static string FullText(ContentItem item)
    {
        var body = item.Part("MarkdownBodyPart")?.Text("Markdown") is { } markdown ? MarkdownText.ToPlainText(markdown)
            : item.Part("HtmlBodyPart")?.Text("Html") is { } html ? HtmlText.ToPlainText(html) : "";
        return body.Length == 0 ? item.DisplayText : $"{item.DisplayText} {body}";
    }
}
