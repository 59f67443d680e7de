using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>What readers do, and the desk that answers for it.</summary>
internal static class ReaderRows
{
    private const string Nowhere = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /y-kien/bai/{item:length(26)}", "/y-kien/bai/{published}", Everybody, 200),
        new("GET /y-kien/gui", "/y-kien/gui?bai={published}", Everybody, 200),
        new("POST /y-kien", "/y-kien", Everybody, 410),
        new("GET /y-kien/phieu", "/y-kien/phieu?bai=x&viec=y-kien", Everybody, 200, Door.Program),
        new("POST /y-kien/{id:length(26)}/thich", $"/y-kien/{Nowhere}/thich", Everybody, 404),
        new("GET /y-kien/cua-toi", "/y-kien/cua-toi", Everybody, 200),
        new("GET /y-kien/theo-doi/{code:length(26)}", $"/y-kien/theo-doi/{Nowhere}", Everybody, 404),
        new("POST /y-kien/theo-doi/{code:length(26)}/sua", $"/y-kien/theo-doi/{Nowhere}/sua", Everybody, 404),
        new("POST /y-kien/theo-doi/{code:length(26)}/rut", $"/y-kien/theo-doi/{Nowhere}/rut", Everybody, 404),
        new("POST /y-kien/theo-doi/{code:length(26)}/khieu-nai", $"/y-kien/theo-doi/{Nowhere}/khieu-nai", Everybody, 404),
        new("GET /y-kien/theo-doi/{code:length(26)}/du-lieu", $"/y-kien/theo-doi/{Nowhere}/du-lieu", Everybody, 404),
        new("POST /y-kien/theo-doi/{code:length(26)}/xoa", $"/y-kien/theo-doi/{Nowhere}/xoa", Everybody, 404),
        new("GET /y-kien/{id:length(26)}/bao-cao", $"/y-kien/{Nowhere}/bao-cao", Everybody, 404),
        new("POST /y-kien/{id:length(26)}/bao-cao", $"/y-kien/{Nowhere}/bao-cao", Everybody, 404),
        new("GET /y-kien/bao-cao/{code:length(26)}", $"/y-kien/bao-cao/{Nowhere}", Everybody, 404),
        new("GET /gop-y", "/gop-y?bai={published}", Everybody, 200),
        new("POST /gop-y", "/gop-y", Everybody, 404),
        new("POST /danh-gia", "/danh-gia", Everybody, 400),
        new("POST /tham-do", "/tham-do", Everybody, 400),
        new("GET /quyen-rieng-tu", "/quyen-rieng-tu", Everybody, 200),
        new("GET /da-luu", "/da-luu", Everybody, 200),
        new("GET /api/items/{contentItemId:length(26)}/comments", "/api/items/{published}/comments", Everybody, 200, Door.Program),
        new("POST /api/items/{contentItemId:length(26)}/comments", "/api/items/{published}/comments", Everybody, 400, Door.Program) { Body = "{}" },
        new("GET /api/items/{contentItemId:length(26)}/figures", "/api/items/{published}/figures", Everybody, 200, Door.Program),
        new("POST /api/items/{contentItemId:length(26)}/ratings", "/api/items/{published}/ratings", Everybody, 400, Door.Program) { Body = """{"stars":3}""" },
        new("GET /api/reader-token", "/api/reader-token?what=comment&item=x", Everybody, 200, Door.Program),
        new("GET /api/comments/{code:length(26)}", $"/api/comments/{Nowhere}", Everybody, 404, Door.Program),
        new("GET /api/most-read", "/api/most-read", Everybody, 200, Door.Program),
    ];
}
