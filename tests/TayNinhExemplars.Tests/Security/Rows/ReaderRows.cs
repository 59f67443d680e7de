using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>What readers do, and the desk that answers for it.</summary>
internal static class ReaderRows
{
    private const string Nowhere = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static readonly string[] Moderators = ["Moderator", "ManagingEditor", "EditorInChief", "Administrator"];
    private static readonly string[] Settlers = ["ManagingEditor", "EditorInChief", "Administrator"];
    private static readonly string[] Answerers = ["Moderator", "DeskEditor", "ManagingEditor", "EditorInChief", "Administrator"];

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
        new("GET /api/items/{contentItemId:length(26)}/comments", "/api/items/{published}/comments", Everybody, 200, Door.Program),
        new("POST /api/items/{contentItemId:length(26)}/comments", "/api/items/{published}/comments", Everybody, 400, Door.Program) { Body = "{}" },
        new("GET /api/items/{contentItemId:length(26)}/figures", "/api/items/{published}/figures", Everybody, 200, Door.Program),
        new("POST /api/items/{contentItemId:length(26)}/ratings", "/api/items/{published}/ratings", Everybody, 400, Door.Program) { Body = """{"stars":3}""" },
        new("GET /api/reader-token", "/api/reader-token?what=comment&item=x", Everybody, 200, Door.Program),
        new("GET /api/items/{contentItemId:length(26)}/ratings/mine", "/api/items/{published}/ratings/mine", Everybody, 200, Door.Program),
        new("GET /api/comments/{code:length(26)}", $"/api/comments/{Nowhere}", Everybody, 404, Door.Program),
        new("PUT /api/comments/{code:length(26)}", $"/api/comments/{Nowhere}", Everybody, 404, Door.Program) { Body = "{}" },
        new("DELETE /api/comments/{code:length(26)}", $"/api/comments/{Nowhere}", Everybody, 404, Door.Program),
        new("POST /api/comments/{code:length(26)}/appeal", $"/api/comments/{Nowhere}/appeal", Everybody, 404, Door.Program) { Body = "{}" },
        new("GET /api/comments/{code:length(26)}/data", $"/api/comments/{Nowhere}/data", Everybody, 404, Door.Program),
        new("DELETE /api/comments/{code:length(26)}/data", $"/api/comments/{Nowhere}/data", Everybody, 404, Door.Program),
        new("POST /api/comments/{id:length(26)}/likes", $"/api/comments/{Nowhere}/likes", Everybody, 404, Door.Program),
        new("POST /api/comments/{id:length(26)}/reports", $"/api/comments/{Nowhere}/reports", Everybody, 400, Door.Program) { Body = "{}" },
        new("GET /api/comment-reports/{code:length(26)}", $"/api/comment-reports/{Nowhere}", Everybody, 404, Door.Program),
        new("POST /api/items/{contentItemId:length(26)}/text-errors", "/api/items/{published}/text-errors", Everybody, 400, Door.Program) { Body = "{}" },
        new("GET /api/items/{contentItemId:length(26)}/polls", "/api/items/{published}/polls", Everybody, 200, Door.Program),
        new("POST /api/polls/{id:length(26)}/votes", $"/api/polls/{Nowhere}/votes", Everybody, 400, Door.Program) { Body = "{}" },
        new("GET /api/moderation/{queue}", "/api/moderation/waiting", Moderators, 200, Door.Program),
        new("POST /api/moderation/comments/{id:length(26)}/decision", $"/api/moderation/comments/{Nowhere}/decision", Moderators, 404, Door.Program) { Body = """{"version":1,"verb":"approve"}""" },
        new("POST /api/moderation/comments/{id:length(26)}/undo", $"/api/moderation/comments/{Nowhere}/undo", Moderators, 404, Door.Program) { Body = """{"version":1}""" },
        new("POST /api/moderation/comments/{id:length(26)}/appeal", $"/api/moderation/comments/{Nowhere}/appeal", Moderators, 404, Door.Program) { Body = """{"version":1,"restore":true}""" },
        new("GET /tra-loi/{token}", "/tra-loi/khong-co", Everybody, 404),
        new("POST /tra-loi/{token}", "/tra-loi/khong-co", Everybody, 404),
        new("GET /api/most-read", "/api/most-read", Everybody, 200, Door.Program),
        new("GET /toa-soan/binh-luan", "/toa-soan/binh-luan", Moderators, 200),
        new("POST /toa-soan/binh-luan Decide", $"/toa-soan/binh-luan?handler=Decide&id={Nowhere}&version=1&verb=Approve", Moderators, 404),
        new("POST /toa-soan/binh-luan Undo", $"/toa-soan/binh-luan?handler=Undo&id={Nowhere}&version=1", Moderators, 404),
        new("POST /toa-soan/binh-luan Appeal", $"/toa-soan/binh-luan?handler=Appeal&id={Nowhere}&version=1", Moderators, 404),
        new("POST /toa-soan/binh-luan Feature", $"/toa-soan/binh-luan?handler=Feature&id={Nowhere}&version=1", Moderators, 404),
        new("POST /toa-soan/binh-luan Bulk", "/toa-soan/binh-luan?handler=Bulk", Moderators, 302),
        new("GET /toa-soan/binh-luan/thay-doi", "/toa-soan/binh-luan/thay-doi?sau=0", Moderators, 200, Door.Program),
        new("GET /toa-soan/binh-luan/{id:length(26)}", $"/toa-soan/binh-luan/{Nowhere}", Moderators, 404),
        new("POST /toa-soan/binh-luan/{id:length(26)} Answer", $"/toa-soan/binh-luan/{Nowhere}?handler=Answer", Moderators, 404),
        new("POST /toa-soan/binh-luan/{id:length(26)} Sanction", $"/toa-soan/binh-luan/{Nowhere}?handler=Sanction", Moderators, 404),
        new("POST /toa-soan/binh-luan/{id:length(26)} Lift", $"/toa-soan/binh-luan/{Nowhere}?handler=Lift", Moderators, 404),
        new("POST /toa-soan/binh-luan/{id:length(26)} Feature", $"/toa-soan/binh-luan/{Nowhere}?handler=Feature", Moderators, 404),
        new("GET /toa-soan/binh-luan/nhan-vat", "/toa-soan/binh-luan/nhan-vat", Moderators, 200),
        new("POST /toa-soan/binh-luan/nhan-vat Issue", "/toa-soan/binh-luan/nhan-vat?handler=Issue", Moderators, 400),
        new("POST /toa-soan/binh-luan/nhan-vat Revoke", "/toa-soan/binh-luan/nhan-vat?handler=Revoke", Moderators, 404),
        new("GET /toa-soan/binh-luan/tu-cam", "/toa-soan/binh-luan/tu-cam", Moderators, 200),
        new("POST /toa-soan/binh-luan/tu-cam Try", "/toa-soan/binh-luan/tu-cam?handler=Try", Moderators, 200),
        new("POST /toa-soan/binh-luan/tu-cam Save", "/toa-soan/binh-luan/tu-cam?handler=Save&Revision=99", Moderators, 409),
        new("GET /toa-soan/gop-y", "/toa-soan/gop-y", Answerers, 200),
        new("POST /toa-soan/gop-y Error", "/toa-soan/gop-y?handler=Error", Answerers, 404),
        new("POST /toa-soan/gop-y Held", "/toa-soan/gop-y?handler=Held", Answerers, 404),
        new("POST /toa-soan/gop-y Poll", "/toa-soan/gop-y?handler=Poll", Answerers, 400),
        new("POST /toa-soan/gop-y ClosePoll", "/toa-soan/gop-y?handler=ClosePoll", Answerers, 404),
        new("GET /toa-soan/ban-doc", "/toa-soan/ban-doc", Settlers, 200),
        new("POST /toa-soan/ban-doc Save", "/toa-soan/ban-doc?handler=Save", Settlers, 400),
        new("POST /toa-soan/ban-doc Hook", "/toa-soan/ban-doc?handler=Hook", Settlers, 400),
        new("POST /toa-soan/ban-doc Unhook", "/toa-soan/ban-doc?handler=Unhook", Settlers, 404),
    ];
}
