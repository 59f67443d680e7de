using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>The newsroom's search, and the words search takes for one another.</summary>
internal static class SearchRows
{
    private static readonly string[] WordKeepers = ["EditorInChief", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/tim-kiem", "/toa-soan/tim-kiem?q=a", Staff, 200),
        new("GET /toa-soan/tim-kiem/tu-dong-nghia", "/toa-soan/tim-kiem/tu-dong-nghia", WordKeepers, 200),
        new("POST /toa-soan/tim-kiem/tu-dong-nghia Save", "/toa-soan/tim-kiem/tu-dong-nghia?handler=Save", WordKeepers, 400),
        new("POST /toa-soan/tim-kiem/tu-dong-nghia Remove", "/toa-soan/tim-kiem/tu-dong-nghia?handler=Remove", WordKeepers, 302),
    ];
}
