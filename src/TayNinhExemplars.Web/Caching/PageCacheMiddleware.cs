using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Caching;

/// <summary>
/// Answers from the page cache before anything else is asked: pages hold nothing personal, so it does not matter who reads.
/// </summary>
public sealed class PageCacheMiddleware(RequestDelegate next, PageCache cache, PendingViews views, VisitMemory visits)
{
    /// <summary>Kept by the browser but asked for again every time: a change is seen at the next reading.</summary>
    public const string Revalidated = "public, no-cache";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return next(context);
        if (Find(request) is not { } page) return next(context);
        if (page.ViewOf is { } item && ViewRules.Counts(request, item, visits)) views.Add(item);
        SecurityHeaders.Apply(context, page.Policy);
        return BodySender.SendAsync(context, page.Body, page.ContentType, Revalidated);
    }

    private KeptPage? Find(HttpRequest request)
    {
        Span<char> room = stackalloc char[512];
        var length = PageKeys.TryWrite(request, room);
        return length > 0 ? cache.Find(room[..length]) : cache.Find(PageKeys.Of(request));
    }
}

/// <summary>What is a view: somebody opens the page, for the first time in this visit. Looking ahead and machines that say they are machines do not count.</summary>
public static class ViewRules
{
    private static readonly System.Buffers.SearchValues<string> Machines = System.Buffers.SearchValues.Create(
        ["bot", "crawl", "spider", "slurp", "preview", "monitor", "curl", "wget", "python", "scan", "fetch", "http-client", "httpclient", "go-http", "java/", "okhttp", "headless", "lighthouse", "facebookexternalhit", "validator"],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsPerson(string agent) => agent.Length > 0 && !agent.AsSpan().ContainsAny(Machines);

    public static bool Counts(HttpRequest request, string contentItemId, VisitMemory visits)
    {
        if (!HttpMethods.IsGet(request.Method)) return false;
        var headers = request.Headers;
        if (headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase) || headers["Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)) return false;
        var agent = headers.UserAgent.ToString();
        return IsPerson(agent) && visits.IsNew(request.HttpContext.Connection.RemoteIpAddress, agent, contentItemId);
    }
}
