using TayNinhExemplars.Readers;

namespace TayNinhExemplars.Web.Caching;

/// <summary>
/// Answers from the page cache before anything else is asked: pages hold nothing personal, so it does not matter who reads.
/// </summary>
public sealed class PageCacheMiddleware(RequestDelegate next, PageCache cache, PendingViews views)
{
    /// <summary>Kept by the browser but asked for again every time: a change is seen at the next reading.</summary>
    public const string Revalidated = "public, no-cache";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return next(context);
        if (cache.Find(PageKeys.Of(request)) is not { } page) return next(context);
        if (page.ViewOf is { } item && ViewRules.Counts(request)) views.Add(item);
        if (page.Policy is { } policy) context.Response.Headers.ContentSecurityPolicy = policy;
        return BodySender.SendAsync(context, page.Body, page.ContentType, Revalidated);
    }
}

/// <summary>What is a view: somebody opens the page. Looking ahead and machines that say they are machines do not count.</summary>
public static class ViewRules
{
    private static readonly string[] Machines = ["bot", "crawl", "spider", "slurp", "preview", "monitor", "curl", "wget", "python"];

    public static bool Counts(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)) return false;
        var agent = request.Headers.UserAgent.ToString();
        return agent.Length > 0 && !Array.Exists(Machines, m => agent.Contains(m, StringComparison.OrdinalIgnoreCase));
    }
}
