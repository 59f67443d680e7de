using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public;

/// <summary>Pages for what is not there, is gone, or failed. The last needs no database.</summary>
public sealed class ErrorPages(PageHeads heads, Texts texts, CopyStore copies)
{
    public Task<ColumnPage> NotFoundAsync(SiteInfo site, CancellationToken ct) => MakeAsync(StatusCodes.Status404NotFound, "NotFound", "column.notFound.title", site, ct);

    /// <summary>A form that was made for a workflow which takes posts: such workflows do not run here, and whoever filled it in learns that nothing was kept.</summary>
    public Task<ColumnPage> FormNotTakenAsync(SiteInfo site, CancellationToken ct) => MakeAsync(StatusCodes.Status501NotImplemented, "NotImplemented", "column.formNotTaken.title", site, ct);

    /// <summary>Says that something was here, and nothing of what it was: it may have been withdrawn at somebody's wish.</summary>
    /// <param name="contentItemId">What was there; null when that is not known.</param>
    public async Task<ColumnPage> GoneAsync(string? contentItemId, SiteInfo site, CancellationToken ct)
    {
        var page = await MakeAsync(StatusCodes.Status410Gone, "Gone", "column.gone.title", site, ct);
        if (contentItemId is not null && await copies.TakedownOfAsync(contentItemId, ct) is { } taken) page.Body.With("WithdrawnText", texts.Get("column.gone.takenDown", ColumnDates.Day(taken.AtUtc)));
        return page;
    }

    /// <summary>For a failure: made from the locales and the theme alone.</summary>
    public static ColumnPage Failure(Texts texts, ColumnOptions options, string siteName) => new(new Shape("HttpError"), new PageView
    {
        Title = texts["column.error.title"],
        Heading = texts["column.error.title"],
        SiteName = siteName,
        NoIndex = true,
        StyleUrl = options.StyleUrl,
        Navigation = PageHeads.Navigation(Words.MenuCatalog.Usual(texts), ""),
    }, []) { Status = StatusCodes.Status500InternalServerError, MayBeKept = false };

    private async Task<ColumnPage> MakeAsync(int status, string name, string titleKey, SiteInfo site, CancellationToken ct)
    {
        var head = await heads.ForAsync(site, texts[titleKey], null, "", ct);
        var body = new Shape("HttpError").With("StatusCode", status);
        body.Metadata.AddAlternates("HttpError__" + name);
        return new ColumnPage(body, head with { Canonical = null, NoIndex = true, ShowSearch = false }, []) { Status = status, MayBeKept = false };
    }
}
