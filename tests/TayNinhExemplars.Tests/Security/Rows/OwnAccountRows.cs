using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>My account.</summary>
internal static class OwnAccountRows
{
    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/tai-khoan", "/toa-soan/tai-khoan", Staff, 200),
        new("POST /toa-soan/tai-khoan Name", "/toa-soan/tai-khoan?handler=Name", Staff, 400),
        new("POST /toa-soan/tai-khoan Password", "/toa-soan/tai-khoan?handler=Password", Staff, 400),
        new("POST /toa-soan/tai-khoan Sessions", "/toa-soan/tai-khoan?handler=Sessions", Staff, 302),
        new("GET /toa-soan/tai-khoan/xac-thuc-hai-buoc", "/toa-soan/tai-khoan/xac-thuc-hai-buoc", Staff, 200),
        new("POST /toa-soan/tai-khoan/xac-thuc-hai-buoc Start", "/toa-soan/tai-khoan/xac-thuc-hai-buoc?handler=Start", Staff, 200),
        new("POST /toa-soan/tai-khoan/xac-thuc-hai-buoc On", "/toa-soan/tai-khoan/xac-thuc-hai-buoc?handler=On", Staff, 400),
        new("POST /toa-soan/tai-khoan/xac-thuc-hai-buoc Off", "/toa-soan/tai-khoan/xac-thuc-hai-buoc?handler=Off", Staff, 400),
    ];
}
