using System.Globalization;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Notices;

/// <summary>
/// Tells an open page how many notices are unread, as server-sent events: one line that stays open instead of a request every few
/// seconds. A notice of this process arrives at once; one of another node within <see cref="Look"/>. It does not prolong the session.
/// </summary>
public static class NoticeStream
{
    public const string Path = "/toa-soan/thong-bao/luong";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(25);

    /// <summary>Then the browser asks again, so that an ended session ends its stream too.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static void MapNoticeStream(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, StreamAsync).RequirePermission(AccountsPermissions.AccessAdminPanel).ExcludeFromDescription();

    private static async Task StreamAsync(HttpContext context, IServiceScopeFactory scopes, NoticeSignal signal, TimeProvider clock, IHostApplicationLifetime host)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        var (user, ct, began) = (context.Actor().Id, ending.Token, clock.GetTimestamp());
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var said = -1;
        try
        {
            await context.Response.WriteAsync("retry: 15000\n\n", ct);
            while (clock.GetElapsedTime(began) < Longest)
            {
                var next = signal.Next(user);
                var unread = await UnreadAsync(scopes, user, ct);
                await context.Response.WriteAsync(unread == said ? ":\n\n" : string.Create(CultureInfo.InvariantCulture, $"data: {unread}\n\n"), ct);
                await context.Response.Body.FlushAsync(ct);
                said = unread;
                await Task.WhenAny(next, Task.Delay(Look, clock, ct));
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed or the site stops.
        }
    }

    /// <summary>A scope of its own each time: an open line must not hold a database connection.</summary>
    private static async Task<int> UnreadAsync(IServiceScopeFactory scopes, string user, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NoticeBoard>().UnreadAsync(user, ct);
    }
}
