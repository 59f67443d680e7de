using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Web.Hosting;

internal static class Health
{
    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: the database answers and the index has caught up.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Text("ok")).ExcludeFromDescription();
        app.MapGet("/readyz", ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(SiteDbContext db, ContentIndex index, CancellationToken ct)
    {
        var database = await db.Database.CanConnectAsync(ct);
        var status = new { database = database ? "ok" : "unreachable", index = index.IsReady ? "ok" : index.IsRebuilding ? "being made anew" : "catching up" };
        return TypedResults.Json(status, statusCode: database && index.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
