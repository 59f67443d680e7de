using System.Collections.Concurrent;
using System.Globalization;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Caching;

namespace TayNinhExemplars.Web.Public;

/// <summary>
/// Pages in the making: many readers who ask for the same page at once wait for one making. No more are made at a time than
/// the processors can work on: a database on disk blocks its thread, and a crowd of blocked threads makes every page late.
/// </summary>
public sealed class PagesInTheMaking : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<FinishedPage>>> _making = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount * 2);

    public async Task<FinishedPage> GetAsync(string key, Func<Task<FinishedPage>> make)
    {
        var mine = new Lazy<Task<FinishedPage>>(() => InTurnAsync(make));
        var shared = _making.GetOrAdd(key, mine);
        try
        {
            return await shared.Value;
        }
        finally
        {
            if (ReferenceEquals(shared, mine)) _making.TryRemove(new KeyValuePair<string, Lazy<Task<FinishedPage>>>(key, mine));
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<FinishedPage> InTurnAsync(Func<Task<FinishedPage>> make)
    {
        await _places.WaitAsync();
        try
        {
            return await make();
        }
        finally
        {
            _places.Release();
        }
    }
}

/// <param name="MovedTo">Another address; then there is no page.</param>
public sealed record FinishedPage(int Status, KeptPage? Page, string? MovedTo, bool Kept);

/// <summary>Turns an outcome into an answer: drawn once, kept when it may be, sent compressed.</summary>
public sealed class ColumnResponder(SiteInfoSource sites, ColumnRenderer renderer, ErrorPages errors, PageCache cache, PagesInTheMaking making)
{
    private const string Html = "text/html; charset=utf-8";

    public async Task RespondAsync(HttpContext context, Func<SiteInfo, CancellationToken, Task<PageOutcome>> find)
    {
        // The making is shared, so one reader who leaves must not end it for the others.
        var finished = await making.GetAsync(PageKeys.Of(context.Request), () => MakeAsync(context, find, CancellationToken.None));
        await SendAsync(context, finished);
    }

    /// <summary>For pages that are nobody else's: never shared, never kept.</summary>
    public async Task RespondAloneAsync(HttpContext context, Func<SiteInfo, CancellationToken, Task<PageOutcome>> find) =>
        await SendAsync(context, await MakeAsync(context, find, context.RequestAborted));

    public Task NotFoundAsync(HttpContext context) => RespondAloneAsync(context, (_, _) => Task.FromResult(PageOutcome.NotFound));

    private async Task<FinishedPage> MakeAsync(HttpContext context, Func<SiteInfo, CancellationToken, Task<PageOutcome>> find, CancellationToken ct)
    {
        // Pages are kept for everybody, so they speak the site's language whatever the server or the reader prefers.
        CultureInfo.CurrentUICulture = ColumnRenderer.Vietnamese;
        var services = context.RequestServices;
        using var reading = services.GetRequiredService<ReadingConnections>().Lend(services.GetRequiredService<SiteDbContext>());
        // Before the first reading: what changes from here on makes the page stale.
        var stamp = cache.Stamp();
        var site = await sites.GetAsync(context.Request, ct);
        var outcome = await find(site, ct);
        if (outcome.MovedTo is { } url) return new FinishedPage(outcome.IsForNow ? StatusCodes.Status302Found : StatusCodes.Status301MovedPermanently, null, url, Kept: false);

        var page = outcome.Page ?? (outcome.Gone ? await errors.GoneAsync(outcome.GoneItem, site, ct) : await errors.NotFoundAsync(site, ct));
        var drawn = await renderer.DrawAsync(page, site, context.Request, ct);
        var kept = new KeptPage(new CompressedBody(drawn.Html), Html, drawn.Tags, page.ViewOf) { Policy = drawn.Policy };
        var keep = page is { MayBeKept: true, Status: StatusCodes.Status200OK } && cache.Keep(PageKeys.Of(context.Request), kept, stamp);
        return new FinishedPage(page.Status, kept, null, page.MayBeKept || keep);
    }

    private static async Task SendAsync(HttpContext context, FinishedPage finished)
    {
        if (finished.MovedTo is { } url)
        {
            context.Response.Redirect(url + context.Request.QueryString, permanent: finished.Status == StatusCodes.Status301MovedPermanently);
            return;
        }
        var page = finished.Page!;
        if (finished.Status == StatusCodes.Status200OK && page.ViewOf is { } item && ViewRules.Counts(context.Request, item, context.RequestServices.GetRequiredService<VisitMemory>()))
            context.RequestServices.GetRequiredService<PendingViews>().Add(item);
        if (page.Policy is { } policy) context.Response.Headers.ContentSecurityPolicy = policy;
        var control = finished.Kept ? PageCacheMiddleware.Revalidated : "no-store";
        await BodySender.SendAsync(context, page.Body, page.ContentType, control, finished.Status);
    }
}
