using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Web.Public.Corrections;
using TayNinhExemplars.Web.Public.Items;
using TayNinhExemplars.Web.Public.Lists;
using TayNinhExemplars.Web.Public.Searching;
using TayNinhExemplars.Web.Public.Themed;
using TayNinhExemplars.Web.Public.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Public;

/// <summary>The addresses of the column. Everything that nothing else answers is looked up among the items' own paths.</summary>
internal static class ColumnEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapColumnPages(this IEndpointRouteBuilder app)
    {
        app.MapPage("/", (HttpContext http, ColumnResponder to, Faces faces, PageHeads heads, HomePage page) => to.RespondAsync(http, faces.Home(http, heads, page.GetAsync)));
        foreach (var kind in new[] { ListKind.Stories, ListKind.Exemplars, ListKind.Awards })
            app.MapPage(kind.Path, (HttpContext http, ColumnResponder to, Faces faces, ListPages pages) =>
                to.RespondAsync(http, faces.Either(http, (site, ct) => pages.GetAsync(kind, http.Request.Query, site, ct))));
        app.MapPage("/dinh-chinh", (HttpContext http, ColumnResponder to, CorrectionsPage page) => to.RespondAsync(http, (site, ct) => page.GetAsync(http.Request.Query["truoc"], site, ct)));
        app.MapPage("/tim-kiem", SearchAsync);
        SearchFeed.Map(app);
        app.MapPage("/bai-da-luu", (HttpContext http, ColumnResponder to, Faces faces, SavedPage page) => to.RespondAsync(http, faces.Either(http, page.GetAsync)));
        app.MapPage(ArchivePages.Path, (HttpContext http, ColumnResponder to, Faces faces, ArchivePages pages) => to.RespondAsync(http, faces.Either(http, pages.YearsAsync)));
        app.MapPage(ArchivePages.Path + "/{year:int}/{month:int}", (HttpContext http, ColumnResponder to, Faces faces, ArchivePages pages, int year, int month) =>
            to.RespondAsync(http, faces.Either(http, (site, ct) => pages.MonthAsync(year, month, http.Request.Query, site, ct))));
        app.MapNominate();
        app.MapMethods("/workflows/{**path}", [HttpMethods.Post], (HttpContext http, ColumnResponder to, ErrorPages errors) =>
            to.RespondAloneAsync(http, async (site, ct) => await errors.FormNotTakenAsync(site, ct))).DisableAntiforgery().ExcludeFromDescription();
        app.MapPage("/xem-truoc/{versionId:maxlength(26)}", PreviewAsync);
        if (app.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            app.MapPage(StylePage.Path, (HttpContext http, ColumnResponder to, StylePage page) => to.RespondAloneAsync(http, (site, ct) => page.GetAsync(http.Request.Query, site, ct)));
        app.MapPage("/{**path}", ItemAsync).WithOrder(int.MaxValue);
    }

    private static Task SearchAsync(HttpContext http, ColumnResponder to, Faces faces, SearchPage page)
    {
        var query = SearchQuery.Read(http.Request.Query);
        return to.RespondAloneAsync(http, faces.Either(http, (site, ct) => page.GetAsync(query, http, site, ct)));
    }

    private static Task ItemAsync(HttpContext http, ColumnResponder to, Faces faces, ItemAddresses addresses, string? path)
    {
        var find = faces.Either(http, (site, ct) => addresses.FindAsync(path ?? "", site, ct));
        // A reader's search is nobody else's, and there are as many as there are words.
        return path == "search" ? to.RespondAloneAsync(http, find) : to.RespondAsync(http, find);
    }

    /// <summary>A version that readers do not see yet, for those who work on it; to all others it is not there.</summary>
    private static async Task PreviewAsync(HttpContext http, ColumnResponder to, PreviewPage page, DeskLending lending, string versionId)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        await to.RespondAloneAsync(http, (site, ct) => page.GetAsync(versionId, item => lending.MayPreviewAsync(item, http.Actor(), ct), site, ct));
    }

    private static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder app, string pattern, Delegate handler) =>
        app.MapMethods(pattern, Reading, handler).ExcludeFromDescription();
}
