using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Themed;

/// <summary>The search page of an Orchard theme: <c>/search?terms=</c> with the shapes Search__List, Search__Form and Search__Results.</summary>
public sealed class ThemedSearch(ContentIndex index, ContentStore store, SettingsStore settings, PageHeads heads, Texts texts)
{
    public async Task<PageOutcome> GetAsync(IQueryCollection query, SiteInfo site, CancellationToken ct)
    {
        var known = await settings.GetAsync(ct);
        var asked = new string([.. (query["terms"].ToString() is { Length: > 0 } terms ? terms : query["q"].ToString()).Where(c => !char.IsControl(c)).Take(200)]).Trim();
        var page = int.TryParse(query["trang"].ToString() is { Length: > 0 } number ? number : query["pagenum"].ToString(), out var given) ? Math.Clamp(given, 1, 1000) : 1;
        var size = Math.Clamp(known.PageSize, 1, known.MaxPageSize);
        var found = asked.Length == 0 ? new SearchResponse() : index.Index.Search(new SearchRequest { Query = asked, From = (page - 1) * size, Size = size });
        var items = await store.FindManyAsync([.. found.Items.Select(h => h.Id)], ct: ct);
        var section = known.Properties.Find("SearchSettings") as System.Text.Json.Nodes.JsonObject;
        var title = section?.Text("PageTitle") is { Length: > 0 } own ? own : texts["column.search.title"];
        var url = $"/search?terms={Uri.EscapeDataString(asked)}&pagenum=";
        var body = new Shape("Search__List").With("Terms", asked).With("PageTitle", title)
            .With("SearchForm", new Shape("Search__Form").With("Terms", asked).With("Placeholder", section?.Text("Placeholder") ?? ""))
            .With("SearchResults", new Shape("Search__Results").With("Terms", asked).With("ContentItems", items))
            .With("Pager", PagerShapes.Of(page, size, found.Total, n => url + n.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var head = await heads.ForAsync(site, title, null, "/search", ct);
        return new ColumnPage(body, head with { NoIndex = true }, []) { MayBeKept = false, Themed = new ThemedPart(null, IsHomepage: false) };
    }
}
