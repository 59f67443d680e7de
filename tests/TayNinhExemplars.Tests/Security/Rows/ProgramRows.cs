using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>Programs.</summary>
internal static class ProgramRows
{
    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /healthz", "/healthz", Everybody, 200, Door.Program),
        new("GET /readyz", "/readyz", Everybody, 200, Door.Program),
        new("GET /openapi/{documentName}.json", "/openapi/v1.json", Everybody, 200, Door.Program),
        new("GET /api/search", "/api/search?q=a", Everybody, 200, Door.Program),
        new("GET /api/suggest", "/api/suggest?q=a", Everybody, 200, Door.Program),
        new("GET /api/queries/{name}", "/api/queries/LatestStories", Everybody, 200, Door.Program),
        new("GET /api/content/{contentItemId}", "/api/content/{story}", Programs, 200, Door.Program),
        new("POST /api/content", "/api/content", Programs, 400, Door.Program),
        new("DELETE /api/content/{contentItemId}", "/api/content/{story}", StoryRemovers, 200, Door.Program),
    ];
}
