using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>Events, and pages of types that the column does not know by name: title and text.</summary>
public sealed class OtherItemPages(ContentStore store, ColumnCards cards, ColumnWordsSource wordsSource, BodyHtml bodies)
{
    public async Task<ColumnPage> EventAsync(ContentItem item, SiteInfo site, PageHeads heads, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var people = await store.FindManyAsync([.. (item.Field("Event", "Exemplars")?.Strings("ContentItemIds") ?? []).Take(48)], ct: ct);
        var facts = new List<FactView>
        {
            new(words.Texts["column.fact.when"], When(item, words.Texts)),
            new(words.Texts["column.fact.where"], ColumnWords.Text(item, "Event", "Place")),
            new(words.Texts["column.fact.locality"], words.TermNames(item, "Event", "Locality")),
            new(words.Texts["column.fact.audience"], words.Choice(item, "Event", "Audience")),
        };
        facts.RemoveAll(f => f.Text.Length == 0);
        foreach (var host in await store.FindManyAsync([.. (item.Field("Event", "Host")?.Strings("ContentItemIds") ?? []).Take(5)], ct: ct))
            facts.Add(new FactView(words.Texts["column.fact.host"], host.DisplayText, ItemUrls.Of(host)));
        var view = new EventView { Title = item.DisplayText, Facts = facts, Exemplars = await cards.ExemplarsAsync(people, site, ct), Body = bodies.Of(item) };
        var head = await heads.ForAsync(site, view.Title, null, ItemUrls.Of(item), ct);
        var (starts, ends) = (ContentItemJson.ParseDate(item.Field("Event", "Starts")?.Text("Value")), ContentItemJson.ParseDate(item.Field("Event", "Ends")?.Text("Value")));
        var json = starts is null ? null : JsonLd.Event(view.Title, ItemUrls.Of(item), ColumnDates.Iso(starts), ColumnDates.Iso(ends), ColumnWords.Text(item, "Event", "Place"), site);
        return new ColumnPage(new Shape("Content__Event").With("ContentItem", item).With("Event", view), head with { JsonLd = json },
            [PageTag.Item(item.ContentItemId), .. people.Select(p => PageTag.Item(p.ContentItemId)), PageTag.Site]);
    }

    public async Task<ColumnPage> PlainAsync(ContentItem item, SiteInfo site, PageHeads heads, CancellationToken ct)
    {
        var head = await heads.ForAsync(site, item.DisplayText, item.Part("SeoMetaPart")?.Text("MetaDescription"), ItemUrls.Of(item), ct);
        var shape = new Shape("Content").With("ContentItem", item).With("PlainPage", new PlainPageView(item.DisplayText, bodies.Of(item)));
        // A theme may have a template for the type, e.g. Content-Page.liquid.
        shape.Metadata.AddAlternates("Content__" + ShapeNames.Encode(item.ContentType));
        return new ColumnPage(shape, head, [PageTag.Item(item.ContentItemId), PageTag.Site]);
    }

    private static string When(ContentItem item, Texts texts)
    {
        var starts = ContentItemJson.ParseDate(item.Field("Event", "Starts")?.Text("Value"));
        var ends = ContentItemJson.ParseDate(item.Field("Event", "Ends")?.Text("Value"));
        if (starts is null || ends is null) return ColumnDates.Full(starts, texts);
        return ColumnDates.Day(starts) == ColumnDates.Day(ends)
            ? $"{ColumnDates.Full(starts, texts)} – {ColumnDates.Minute(ends)[^5..]}"
            : $"{ColumnDates.Full(starts, texts)} – {ColumnDates.Minute(ends)}";
    }
}
