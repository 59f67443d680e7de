using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>Tasks, notices and the audit trail.</summary>
internal static class DeskRows
{
    private static readonly string[] Auditors = ["EditorInChief", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/viec-can-lam", "/toa-soan/viec-can-lam", Staff, 200),
        new("POST /toa-soan/viec-can-lam", "/toa-soan/viec-can-lam", Staff, 404),
        new("GET /toa-soan/thong-bao", "/toa-soan/thong-bao", Staff, 200),
        new("POST /toa-soan/thong-bao Read", "/toa-soan/thong-bao?handler=Read", Staff, 302),
        new("POST /toa-soan/thong-bao Choices", "/toa-soan/thong-bao?handler=Choices", Staff, 302),
        new("GET /toa-soan/thong-bao/luong", "/toa-soan/thong-bao/luong", Staff, 200, Door.Program),
        new("GET /toa-soan/nhat-ky", "/toa-soan/nhat-ky", Auditors, 200),
        new("GET /toa-soan/nhat-ky Csv", "/toa-soan/nhat-ky?handler=Csv", Auditors, 200),
        new("GET /toa-soan/nhat-ky Xlsx", "/toa-soan/nhat-ky?handler=Xlsx", Auditors, 200),
        new("POST /toa-soan/nhat-ky Verify", "/toa-soan/nhat-ky?handler=Verify", Auditors, 200),
    ];
}
