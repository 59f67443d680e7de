using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>Figures, deadlines and sign-off.</summary>
internal static class ReportRows
{
    private const string Nobody = "00000000000000000000000000";
    private static readonly string[] Viewers = ["ManagingEditor", "EditorInChief", "Council", "Administrator"];
    private static readonly string[] Keepers = ["EditorInChief", "Council", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/bao-cao", "/toa-soan/bao-cao", Viewers, 200),
        new("GET /toa-soan/bao-cao Xlsx", "/toa-soan/bao-cao?handler=Xlsx", Viewers, 200),
        new("GET /toa-soan/bao-cao Csv", "/toa-soan/bao-cao?handler=Csv", Viewers, 200),
        new("GET /toa-soan/bao-cao/danh-sach", "/toa-soan/bao-cao/danh-sach?so=stories", Viewers, 200),
        new("GET /toa-soan/bao-cao/han", "/toa-soan/bao-cao/han", Viewers, 200),
        new("GET /toa-soan/bao-cao/ky/{duty:length(26)}/{from}", $"/toa-soan/bao-cao/ky/{Nobody}/2026-01-01", Viewers, 404),
        new("POST /toa-soan/bao-cao/ky/{duty:length(26)}/{from}", $"/toa-soan/bao-cao/ky/{Nobody}/2026-01-01", Viewers, 404),
        new("GET /toa-soan/bao-cao/da-ky/{id:length(26)}", "/toa-soan/bao-cao/da-ky/" + Nobody, Viewers, 404),
        new("GET /toa-soan/bao-cao/ke-hoach", "/toa-soan/bao-cao/ke-hoach", Keepers, 200),
        new("POST /toa-soan/bao-cao/ke-hoach Add", "/toa-soan/bao-cao/ke-hoach?handler=Add", Keepers, 400),
        new("POST /toa-soan/bao-cao/ke-hoach Remove", "/toa-soan/bao-cao/ke-hoach?handler=Remove", Keepers, 404),
        new("POST /toa-soan/bao-cao/ke-hoach Days", "/toa-soan/bao-cao/ke-hoach?handler=Days", Keepers, 400),
    ];
}
