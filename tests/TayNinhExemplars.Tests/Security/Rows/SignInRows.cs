using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>Coming in and going out.</summary>
internal static class SignInRows
{
    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /dang-nhap", "/dang-nhap", [WholeSite.Anonymous], 200) { Otherwise = 302 },
        new("POST /dang-nhap", "/dang-nhap", Everybody, 400),
        new("POST /dang-nhap Code", "/dang-nhap?handler=Code", Everybody, 400),
        new("GET /dang-xuat", "/dang-xuat", Staff, 200),
        new("POST /dang-xuat", "/dang-xuat", Everybody, 302),
        new("GET /thiet-lap/{token}", "/thiet-lap/khong-co", Everybody, 404),
        new("POST /thiet-lap/{token}", "/thiet-lap/khong-co", Everybody, 404),
        new("GET /toa-soan/khong-co-quyen", "/toa-soan/khong-co-quyen", Everybody, 403),
        new("GET /toa-soan/phien", "/toa-soan/phien", Staff, 200, Door.Program),
        new("POST /toa-soan/phien", "/toa-soan/phien", Staff, 200, Door.Program),
    ];
}
