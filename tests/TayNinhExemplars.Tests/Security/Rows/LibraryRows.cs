using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>The library.</summary>
internal static class LibraryRows
{
    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/thu-vien", "/toa-soan/thu-vien", Uploaders, 200),
        new("POST /toa-soan/thu-vien Upload", "/toa-soan/thu-vien?handler=Upload", Uploaders, 400),
        new("POST /toa-soan/thu-vien Folder", "/toa-soan/thu-vien?handler=Folder", Librarians, 400),
        new("POST /toa-soan/thu-vien DeleteFolder", "/toa-soan/thu-vien?handler=DeleteFolder", Librarians, 400),
        new("GET /toa-soan/thu-vien/tep", "/toa-soan/thu-vien/tep?path=khong-co.jpg", Uploaders, 404),
        new("POST /toa-soan/thu-vien/tep Describe", "/toa-soan/thu-vien/tep?handler=Describe&path=khong-co.jpg", Uploaders, 404),
        new("POST /toa-soan/thu-vien/tep Move", "/toa-soan/thu-vien/tep?handler=Move&path=khong-co.jpg", Uploaders, 404),
        new("POST /toa-soan/thu-vien/tep Delete", "/toa-soan/thu-vien/tep?handler=Delete&path=khong-co.jpg", Uploaders, 404),
        new("POST /toa-soan/api/docx", "/toa-soan/api/docx", Uploaders, 400, Door.Program),
        new("GET /toa-soan/api/media", "/toa-soan/api/media", Uploaders, 200, Door.Program),
        new("POST /toa-soan/api/media", "/toa-soan/api/media", Uploaders, 400, Door.Program),
        new("PUT /toa-soan/api/media", "/toa-soan/api/media", Uploaders, 400, Door.Program),
        new("DELETE /toa-soan/api/media", "/toa-soan/api/media?path=khong-co.jpg", Uploaders, 404, Door.Program),
        new("POST /toa-soan/api/media/move", "/toa-soan/api/media/move", Uploaders, 400, Door.Program),
        new("POST /toa-soan/api/media/folder", "/toa-soan/api/media/folder", Librarians, 400, Door.Program) { Body = """{"path":""}""" },
        new("POST /toa-soan/api/tai-len", "/toa-soan/api/tai-len", Uploaders, 400, Door.Program),
        new("PATCH /toa-soan/api/tai-len/{id:length(26)}", "/toa-soan/api/tai-len/00000000000000000000000000", Uploaders, 400, Door.Program),
        new("DELETE /toa-soan/api/tai-len/{id:length(26)}", "/toa-soan/api/tai-len/00000000000000000000000000", Uploaders, 404, Door.Program),
        new("DELETE /toa-soan/api/media/folder", "/toa-soan/api/media/folder?path=khong-co", Librarians, 404, Door.Program),
    ];
}
