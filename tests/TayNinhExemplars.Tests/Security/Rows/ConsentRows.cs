using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>The register of consents, and private files.</summary>
internal static class ConsentRows
{
    private static readonly string[] Keepers = ["DeskEditor", "ManagingEditor", "EditorInChief", "Council", "Administrator"];
    private static readonly string[] Rulers = ["EditorInChief", "Council", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/dong-y", "/toa-soan/dong-y", Keepers, 200),
        new("GET /toa-soan/dong-y/them", "/toa-soan/dong-y/them", Keepers, 200),
        new("POST /toa-soan/dong-y/them", "/toa-soan/dong-y/them", Keepers, 400),
        new("GET /toa-soan/dong-y/quy-dinh", "/toa-soan/dong-y/quy-dinh", Rulers, 200),
        new("POST /toa-soan/dong-y/quy-dinh", "/toa-soan/dong-y/quy-dinh?Types=Sai", Rulers, 400),
        new("GET /toa-soan/dong-y/{id:length(26)}", "/toa-soan/dong-y/00000000000000000000000000", Keepers, 404),
        new("POST /toa-soan/dong-y/{id:length(26)}", "/toa-soan/dong-y/00000000000000000000000000", Keepers, 404),
        new("GET /toa-soan/tep-rieng/{id}", "/toa-soan/tep-rieng/khong-co", Staff, 404, Door.Program),
    ];
}
