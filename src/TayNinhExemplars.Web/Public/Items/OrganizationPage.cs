using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>A unit and its exemplars; one that was merged says into which.</summary>
public sealed class OrganizationPage(UnitSurroundings around, ColumnCards cards, ColumnPictures pictures, ColumnWordsSource wordsSource, BodyHtml bodies)
{
    public async Task<ColumnPage> GetAsync(ContentItem item, SiteInfo site, PageHeads heads, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var (members, former) = await around.MembersAsync(item, ct);
        var picture = ColumnPictures.First(item, "Organization", "Picture");
        await pictures.LoadAsync([picture], ct);
        var view = new OrganizationView
        {
            Name = item.DisplayText,
            Summary = ColumnWords.Text(item, "Organization", "Summary"),
            Picture = pictures.Page(picture, site),
            Facts = await FactsAsync(item, former, words, ct),
            Exemplars = await cards.ExemplarsAsync(members, site, ct),
            Body = bodies.Of(item),
        };
        var url = ItemUrls.Of(item);
        var head = await heads.ForAsync(site, view.Name, view.Summary, url, ct);
        return new ColumnPage(
            new Shape("Content__Organization").With("ContentItem", item).With("Organization", view),
            head with { Image = view.Picture, JsonLd = JsonLd.Organization(view.Name, url, site) },
            [PageTag.Item(item.ContentItemId), PageTag.List("Exemplar"), PageTag.List("Organization"), PageTag.Site]);
    }

    private async Task<IReadOnlyList<FactView>> FactsAsync(ContentItem item, IReadOnlyList<ContentItem> former, ColumnWords words, CancellationToken ct)
    {
        var facts = new List<FactView> { new(words.Texts["column.fact.kind"], words.Choice(item, "Organization", "Kind")) };
        facts.Add(new(words.Texts["column.fact.address"], ColumnWords.Text(item, "Organization", "Address")));
        facts.Add(new(words.Texts["column.fact.locality"], words.TermNames(item, "Organization", "Locality")));
        facts.Add(new(words.Texts["column.fact.until"], ColumnDates.Day(DateFieldKind.Day(item.Field("Organization", "ValidTo")))));
        facts.RemoveAll(f => f.Text.Length == 0);
        foreach (var field in new[] { "Parent", "MergedInto" })
            if (await around.NamedAsync(item, field, ct) is { } other)
                facts.Add(new FactView(words.Texts[field == "Parent" ? "column.fact.parent" : "column.fact.mergedInto"], other.DisplayText, ItemUrls.Of(other)));
        facts.AddRange(former.Select(unit => new FactView(words.Texts["column.fact.former"], unit.DisplayText, ItemUrls.Of(unit))));
        return facts;
    }
}
