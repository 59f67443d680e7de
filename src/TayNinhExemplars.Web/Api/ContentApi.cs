using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Api;

/// <summary>Orchard's content API: items as JSON, by bearer token or session.</summary>
internal static class ContentApi
{
    public static void MapContentApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/content").WithTags("Content").RequirePermission(ContentPermissions.AccessContentApi).RequireRateLimiting(RateLimits.Api);
        api.MapGet("/{contentItemId}", GetAsync).WithSummary("The published version of an item; the latest for those who may preview.");
        api.MapPost("/", PostAsync).WithSummary("Creates or updates an item by its ContentItemId and, unless draft=true, publishes it.");
        api.MapDelete("/{contentItemId}", DeleteAsync).WithSummary("Moves an item to the bin.");
    }

    private static async Task<IResult> GetAsync(string contentItemId, HttpContext http, ContentStore store, CancellationToken ct)
    {
        var actor = http.Actor();
        var item = await store.FindAsync(contentItemId, VersionKind.Published, ct);
        if (item is not null && !actor.May(ContentPermissions.ViewContent, item)) return Refusals.Because("forbidden").ToProblem();
        if (item is null && await store.FindAsync(contentItemId, VersionKind.Latest, ct) is { } draft && actor.May(ContentPermissions.PreviewContent, draft)) item = draft;
        return item is null ? Refusals.Because("content.missing").ToProblem() : Item(item);
    }

    private static async Task<IResult> PostAsync(HttpContext http, ContentStore store, SaveDraftHandler save, SaveAndPublishHandler publish, bool draft = false, CancellationToken ct = default)
    {
        if (await ReadAsync(http.Request, ct) is not { } json) return Refusals.Because("content.not-json").ToProblem();
        var posted = json.ToContentItem();
        var latest = Ids.IsValid(posted.ContentItemId) ? await store.FindAsync(posted.ContentItemId, VersionKind.Latest, ct) : null;
        if (posted.ContentItemId.Length > 0 && !Ids.IsValid(posted.ContentItemId)) return Refusals.Because("content.not-an-id", "ContentItemId", "ContentItemId").ToProblem();

        var item = latest is null ? posted : Merged(latest, json);
        var basedOn = posted.ContentItemVersionId is { Length: > 0 } version ? version : latest?.ContentItemVersionId;
        return draft
            ? (await save.HandleAsync(new SaveDraft(item, basedOn), http.Actor(), ct)).ToHttp(Item)
            : (await publish.HandleAsync(new SaveAndPublish(item, basedOn), http.Actor(), ct)).ToHttp(Item);
    }

    private static async Task<IResult> DeleteAsync(string contentItemId, HttpContext http, DeleteContentHandler delete, CancellationToken ct) =>
        (await delete.HandleAsync(new DeleteContent(contentItemId), http.Actor(), ct)).ToHttp(Item);

    /// <summary>Orchard merges what is posted into what is there; the posted arrays replace.</summary>
    private static ContentItem Merged(ContentItem latest, JsonObject posted)
    {
        var json = latest.ToJson();
        posted.MergeInto(json);
        var item = json.ToContentItem();
        item.Owner = posted.Text("Owner") ?? "";
        return item;
    }

    private static IResult Item(ContentItem item) => TypedResults.Text(item.ToJson().ToJsonString(Json.Options), "application/json");

    private static async Task<JsonObject?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > ContentRules.MaxItemBytes * 2L) return null;
        try
        {
            return await JsonNode.ParseAsync(request.Body, documentOptions: Json.Lenient with { MaxDepth = 64 }, cancellationToken: ct) as JsonObject;
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
