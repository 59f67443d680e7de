using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Api;

/// <summary><c>GET /api/queries/{name}?parameters={json}</c>: the named queries of the Queries recipe step.</summary>
internal static class QueriesApi
{
    public static void MapQueriesApi(this IEndpointRouteBuilder app) => app
        .MapGet("/api/queries/{name}", RunAsync).WithTags("Queries").RequireRateLimiting(RateLimits.Api)
        .WithSummary("Runs a named query; the parameters are a JSON object.");

    /// <summary>Orchard's permissions: all queries, or one by its name.</summary>
    private static bool MayRun(Actor actor, string name) =>
        actor.May(ContentPermissions.ExecuteApiAll) || actor.May(new Permission($"ExecuteApi_{name}", ""));

    private static async Task<IResult> RunAsync(string name, HttpContext http, NamedQueries queries, ContentStore store, string? parameters = null, CancellationToken ct = default)
    {
        if (!MayRun(http.Actor(), name)) return Refusals.Because("forbidden").ToProblem();
        try
        {
            var values = string.IsNullOrWhiteSpace(parameters) ? [] : Json.ParseObject(parameters);
            var result = await queries.RunAsync(name, values, ct);
            if (result is null) return Refusals.Because("query.missing", "name", name).ToProblem();
            if (!result.ReturnContentItems) return TypedResults.Json(result.Hits.Items.Select(h => h.Fields));
            var items = await store.FindManyAsync([.. result.Hits.Items.Select(h => h.Id)], VersionKind.Published, ct);
            return TypedResults.Text(new JsonArray([.. items.Select(i => i.ToJson())]).ToJsonString(Json.Options), "application/json");
        }
        catch (Exception e) when (e is JsonException or QueryFormatException or FormatException)
        {
            return Refusals.Because("query.invalid", "parameters", e.Message).ToProblem();
        }
    }
}
