using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>Events, movements and teaching packs.</summary>
internal static class SpreadingRows
{
    private const string Nobody = "00000000000000000000000000";
    private static readonly string[] Keepers = ["ManagingEditor", "EditorInChief", "PortalEditor", "Council", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /su-kien", "/su-kien", Everybody, 200),
        new("GET /su-kien.ics", "/su-kien.ics", Everybody, 200),
        new("GET /su-kien/{id:length(26)}.ics", $"/su-kien/{Nobody}.ics", Everybody, 404),
        new("GET /phong-trao", "/phong-trao", Everybody, 200),
        new("GET /toa-soan/giao-luu", "/toa-soan/giao-luu", Keepers, 200),
        new("GET /toa-soan/giao-luu/{id:length(26)}", "/toa-soan/giao-luu/" + Nobody, Keepers, 404),
        new("POST /toa-soan/giao-luu/{id:length(26)} Report", $"/toa-soan/giao-luu/{Nobody}?handler=Report", Keepers, 404),
        new("POST /toa-soan/giao-luu/{id:length(26)} Cancel", $"/toa-soan/giao-luu/{Nobody}?handler=Cancel", Keepers, 404),
        new("GET /toa-soan/phong-trao", "/toa-soan/phong-trao", Keepers, 200),
        new("GET /toa-soan/tai-lieu", "/toa-soan/tai-lieu", Keepers, 200),
        new("POST /toa-soan/tai-lieu", "/toa-soan/tai-lieu", Keepers, 400),
        new("GET /toa-soan/tai-lieu/{id:length(26)}", "/toa-soan/tai-lieu/" + Nobody, Keepers, 404),
        new("POST /toa-soan/tai-lieu/{id:length(26)} Save", $"/toa-soan/tai-lieu/{Nobody}?handler=Save", Keepers, 404),
        new("POST /toa-soan/tai-lieu/{id:length(26)} Entry", $"/toa-soan/tai-lieu/{Nobody}?handler=Entry", Keepers, 404),
        new("POST /toa-soan/tai-lieu/{id:length(26)} Build", $"/toa-soan/tai-lieu/{Nobody}?handler=Build", Keepers, 404),
        new("GET /toa-soan/tai-lieu/{id:length(26)}/in", $"/toa-soan/tai-lieu/{Nobody}/in", Keepers, 404),
        new("GET /toa-soan/tai-lieu/{id:length(26)}.docx", $"/toa-soan/tai-lieu/{Nobody}.docx", Keepers, 404),
    ];
}
