using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>Accounts, roles and keys.</summary>
internal static class AccountRows
{
    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/nguoi-dung", "/toa-soan/nguoi-dung", Admin, 200),
        new("GET /toa-soan/nguoi-dung/them", "/toa-soan/nguoi-dung/them", Admin, 200),
        new("POST /toa-soan/nguoi-dung/them", "/toa-soan/nguoi-dung/them", Admin, 400),
        new("GET /toa-soan/nguoi-dung/{id}", "/toa-soan/nguoi-dung/khong-co", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Save", "/toa-soan/nguoi-dung/khong-co?handler=Save", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Roles", "/toa-soan/nguoi-dung/khong-co?handler=Roles", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Password", "/toa-soan/nguoi-dung/khong-co?handler=Password", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Totp", "/toa-soan/nguoi-dung/khong-co?handler=Totp", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Disable", "/toa-soan/nguoi-dung/khong-co?handler=Disable", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Enable", "/toa-soan/nguoi-dung/khong-co?handler=Enable", Admin, 404),
        new("GET /toa-soan/vai-tro", "/toa-soan/vai-tro", Admin, 200),
        new("GET /toa-soan/vai-tro/them", "/toa-soan/vai-tro/them", Admin, 200),
        new("POST /toa-soan/vai-tro/them", "/toa-soan/vai-tro/them", Admin, 400),
        new("GET /toa-soan/vai-tro/{name}", "/toa-soan/vai-tro/Journalist", Admin, 200),
        new("POST /toa-soan/vai-tro/{name} Save", "/toa-soan/vai-tro/khong-co?handler=Save", Admin, 404),
        new("POST /toa-soan/vai-tro/{name} Delete", "/toa-soan/vai-tro/khong-co?handler=Delete", Admin, 404),
        new("GET /toa-soan/khoa-api", "/toa-soan/khoa-api", Admin, 200),
        new("POST /toa-soan/khoa-api Create", "/toa-soan/khoa-api?handler=Create", Admin, 400),
        new("POST /toa-soan/khoa-api Revoke", "/toa-soan/khoa-api?handler=Revoke&id=khong-co", Admin, 404),
    ];
}
